import { useState } from 'preact/hooks';
import type { Settings } from '../../browser/settings.ts';
import { isolated } from '../words/foreign.ts';
import { useWords } from '../words/words-context.ts';
import type { Change } from './change.ts';
import type { ListedPublisher } from './options-door.ts';
import { typedSite } from './typed-site.ts';

interface AddPublisherProps {
  readonly settings: Settings;
  readonly publishers: readonly ListedPublisher[];
  readonly change: Change;
}

/** Adds a site to the reader's own publishers. */
export function AddPublisher({ settings, publishers, change }: AddPublisherProps) {
  const { text } = useWords();
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState({ sentence: '', bad: false });

  const add = (): void => {
    const site = typedSite(typed);
    if (site === null) {
      setAnswer({ sentence: text('publisherAddBad', isolated(typed, 80)), bad: true });
      return;
    }
    const listed = publishers.some(({ domain }) => domain === site) && !settings.distrustedSites.includes(site);
    const known = listed || settings.trustedSites.includes(site);
    setAnswer({ sentence: text(known ? 'publisherAddKnown' : 'publisherAdded', isolated(site, 120)), bad: false });
    setTyped('');
    if (known) return;
    change(({ trustedSites, distrustedSites }) => ({
      trustedSites: [...trustedSites.filter((trusted) => trusted !== site), site],
      distrustedSites: distrustedSites.filter((distrusted) => distrusted !== site),
    }));
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
