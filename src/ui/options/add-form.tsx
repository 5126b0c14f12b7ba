import { useId, useState } from 'preact/hooks';
import { AddressField } from '../controls/address-field.tsx';
import { useWords } from '../words/words-context.ts';
import { errorText } from './error-text.ts';
import { NO_OUTCOME, type Outcome, OutcomeLine } from './tasks/outcome.tsx';

interface AddFormProps {
  readonly label: string;
  /** What the field looks like filled in. */
  readonly hint: string;
  /** Adds what was typed. A rejection is told as it is. */
  add(typed: string): Outcome | Promise<Outcome>;
}

/** One field and one button that add something to a list. What was taken is cleared away, what was not stays to be mended. */
export function AddForm({ label, hint, add }: AddFormProps) {
  const { text } = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState(NO_OUTCOME);

  const submit = async (): Promise<void> => {
    setBusy(true);
    try {
      const given = await add(typed);
      setAnswer(given);
      if (!given.bad) setTyped('');
    } catch (error) {
      setAnswer({ sentence: errorText(error), bad: true });
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      class="task"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <AddressField label={label} hint={hint} value={typed} onTyped={setTyped} answer={{ bad: answer.bad, id }}>
        <button type="submit" class="button" disabled={busy || typed.trim() === ''}>
          {text('publisherAddAction')}
        </button>
      </AddressField>
      <OutcomeLine id={id} outcome={answer} />
    </form>
  );
}
