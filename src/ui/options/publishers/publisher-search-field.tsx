import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useWords } from '../../words/words-context.ts';
import type { ListedPublisher } from '../options-door.ts';
import { publisherSearch } from './publisher-search.ts';

interface PublisherSearchFieldProps<Listed extends ListedPublisher> {
  readonly publishers: readonly Listed[];
  /** What is said beside the number of those found. */
  readonly note?: ComponentChildren;
  /** Draws those found. */
  children(found: readonly Listed[]): ComponentChildren;
}

/** A field that searches publishers, how many were found, and what is drawn of them. */
export function PublisherSearchField<Listed extends ListedPublisher>({
  publishers,
  note,
  children,
}: PublisherSearchFieldProps<Listed>) {
  const words = useWords();
  const { text, plural } = words;
  const [query, setQuery] = useState('');
  const search = useMemo(() => publisherSearch(publishers, words), [publishers, words]);
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
        {note}
      </p>
      {children(found)}
    </div>
  );
}
