import { useState } from 'preact/hooks';
import { isolated } from '../words/foreign.ts';
import { useWords } from '../words/words-context.ts';
import type { SettingsSectionProps } from './change.ts';
import type { TrustDoor } from './options-door.ts';
import { typedSite } from './typed-site.ts';

interface AddPublisherProps extends SettingsSectionProps {
  readonly trust: TrustDoor;
}

/** Adds a site to the reader's own publishers. */
export function AddPublisher({ settings, trust, change }: AddPublisherProps) {
  const { text } = useWords();
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState({ sentence: '', bad: false });

  const add = (): void => {
    const site = typedSite(typed);
    if (site === null) {
      setAnswer({ sentence: text('publisherAddBad', isolated(typed, 80)), bad: true });
      return;
    }
    const known = trust.isTrusted(site, settings);
    setAnswer({ sentence: text(known ? 'publisherAddKnown' : 'publisherAdded', isolated(site, 120)), bad: false });
    setTyped('');
    if (!known) change((now) => trust.withTrust(now, site, true));
  };

  return (
    <form
      class="task"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label class="field">
        <span>{text('publisherAdd')}</span>
        <span class="row">
          <input
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            placeholder={text('publisherAddHint')}
            aria-invalid={answer.bad}
            aria-describedby="publisher-add-answer"
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <button type="submit" class="button" disabled={typed.trim() === ''}>
            {text('publisherAddAction')}
          </button>
        </span>
      </label>
      <p id="publisher-add-answer" class={answer.bad ? 'problem' : 'outcome'} role="status">
        {answer.sentence}
      </p>
    </form>
  );
}
