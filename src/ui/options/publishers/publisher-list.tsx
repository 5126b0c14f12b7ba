import { useMemo, useState } from 'preact/hooks';
import { Foreign } from '../../foreign.tsx';
import { isolated } from '../../words/foreign.ts';
import { useWords } from '../../words/words-context.ts';
import type { SettingsSectionProps } from '../change.ts';
import type { ListedPublisher, TrustDoor } from '../options-door.ts';
import { publisherSearch } from './publisher-search.ts';

/** More rows than this are not read but searched. */
const MOST_SHOWN = 12;

interface PublisherListProps extends SettingsSectionProps {
  readonly publishers: readonly ListedPublisher[];
  readonly trust: TrustDoor;
}

/** The built-in publishers, searchable, each with its switch. */
export function PublisherList({ publishers, trust, settings, change }: PublisherListProps) {
  const words = useWords();
  const { text, plural } = words;
  const [query, setQuery] = useState('');
  const search = useMemo(() => publisherSearch(publishers, words), [publishers, words]);
  const found = useMemo(() => search(query), [search, query]);
  const hidden = found.length - MOST_SHOWN;
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
      <p class="help" role="status">
        {plural('publisherFound', found.length)}
      </p>
      <ul class="lines">
        {found.slice(0, MOST_SHOWN).map((publisher) => (
          <PublisherLine
            key={publisher.domain}
            publisher={publisher}
            trusted={trust.isTrusted(publisher.domain, settings)}
            onChange={(trusted) => change((now) => trust.withTrust(now, publisher.domain, trusted))}
          />
        ))}
      </ul>
      {hidden > 0 && <p class="help">{plural('publisherMore', hidden)}</p>}
    </div>
  );
}

interface PublisherLineProps {
  readonly publisher: ListedPublisher;
  readonly trusted: boolean;
  onChange(trusted: boolean): void;
}

function PublisherLine({ publisher, trusted, onChange }: PublisherLineProps) {
  const { text, country } = useWords();
  const { domain, name } = publisher;
  return (
    <li class="line">
      <span class="line-text">
        <Foreign longest={120}>{name}</Foreign>
        <span class="help facts">
          <Foreign longest={120}>{domain}</Foreign>
          <span>{country(publisher.country)}</span>
        </span>
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={trusted}
        aria-label={text('publisherTrustLabel', isolated(name, 120))}
        checked={trusted}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </li>
  );
}
