import { useMemo, useState } from 'preact/hooks';
import type { Publisher } from '../../sources/publishers.ts';
import { Foreign } from '../foreign.tsx';
import { publisherSearch } from '../options/publishers/publisher-search.ts';
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
  const words = useWords();
  const { text, plural } = words;
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(PORTION);
  const search = useMemo(() => publisherSearch(listed, words), [listed, words]);
  const found = useMemo(() => search(query), [search, query]);

  return (
    <div class="task">
      <label class="field">
        <span>{text('publisherSearch')}</span>
        <input
          type="search"
          value={query}
          placeholder={text('publisherSearchHint')}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </label>
      <p class="help facts" role="status">
        <span>{plural('publisherFound', found.length)}</span>
        {chosen.size > 0 && <span>{plural('welcomeChosen', chosen.size)}</span>}
      </p>
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
    </div>
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
