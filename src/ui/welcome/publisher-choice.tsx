import { useState } from 'preact/hooks';
import type { Publisher } from '../../sources/publishers.ts';
import { Foreign } from '../foreign.tsx';
import { PublisherSearchField } from '../options/publishers/publisher-search-field.tsx';
import { useWords } from '../words/words-context.ts';
import { KIND_WORDS } from './kind-words.ts';

/** As many rows come at a time. */
const PORTION = 12;

interface PublisherChoiceProps {
  readonly listed: readonly Publisher[];
  /** Domains. */
  readonly chosen: ReadonlySet<string>;
  onChoose(domain: string, wanted: boolean): void;
}

/** The publishers of a place, searchable, each to be chosen. */
export function PublisherChoice({ listed, chosen, onChoose }: PublisherChoiceProps) {
  const { text, plural } = useWords();
  const [shown, setShown] = useState(PORTION);
  return (
    <PublisherSearchField
      publishers={listed}
      note={chosen.size > 0 && <span>{plural('welcomeChosen', chosen.size)}</span>}
    >
      {(found) => (
        <>
          <ul class="lines choosing">
            {found.slice(0, shown).map((publisher) => (
              <ChoiceLine
                key={publisher.domain}
                publisher={publisher}
                chosen={chosen.has(publisher.domain)}
                onChoose={(wanted) => onChoose(publisher.domain, wanted)}
              />
            ))}
          </ul>
          {found.length > shown && (
            <button type="button" class="button" onClick={() => setShown(shown + PORTION)}>
              {text('welcomeMore')}
            </button>
          )}
        </>
      )}
    </PublisherSearchField>
  );
}

interface ChoiceLineProps {
  readonly publisher: Publisher;
  readonly chosen: boolean;
  onChoose(wanted: boolean): void;
}

function ChoiceLine({ publisher, chosen, onChoose }: ChoiceLineProps) {
  const { text, country } = useWords();
  return (
    <li>
      <label class="choosable">
        <input type="checkbox" checked={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.checked)} />
        <span class="line-text">
          <Foreign longest={120}>{publisher.name}</Foreign>
          <span class="help facts">
            <span>{text(KIND_WORDS[publisher.kind])}</span>
            <span>{country(publisher.country)}</span>
            <Foreign longest={120}>{publisher.domain}</Foreign>
          </span>
        </span>
      </label>
    </li>
  );
}
