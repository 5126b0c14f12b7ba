import { useId, useState } from 'preact/hooks';
import { AddressField } from '../controls/address-field.tsx';
import { useWords } from '../words/words-context.ts';
import { errorText } from './error-text.ts';

/** How an addition went, in words. */
export interface AddAnswer {
  readonly sentence: string;
  readonly bad: boolean;
}

interface AddFormProps {
  readonly label: string;
  /** What the field looks like filled in. */
  readonly hint: string;
  /** Adds what was typed. A rejection is told as it is. */
  add(typed: string): AddAnswer | Promise<AddAnswer>;
}

/** One field and one button that add something to a list. What was taken is cleared away, what was not stays to be mended. */
export function AddForm({ label, hint, add }: AddFormProps) {
  const { text } = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<AddAnswer>({ sentence: '', bad: false });

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
      <p id={id} class={answer.bad ? 'problem' : 'outcome'} role="status">
        {answer.sentence}
      </p>
    </form>
  );
}
