import { useWords } from '../../words/words-context.ts';
import type { FoundSettings } from './settings-search.ts';

interface SearchFieldProps {
  readonly query: string;
  readonly found: FoundSettings | null;
  onSearch(query: string): void;
}

/** The search over all settings, and how many it found. */
export function SearchField({ query, found, onSearch }: SearchFieldProps) {
  const { text, plural } = useWords();
  const count = found?.settings.size ?? 0;
  return (
    <search class="search">
      <input
        type="search"
        value={query}
        aria-label={text('searchLabel')}
        placeholder={text('searchHint')}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        onKeyDown={(event) => {
          // Not every browser empties the field by itself.
          if (event.key === 'Escape') onSearch('');
        }}
      />
      <p class="help" role="status">
        {found !== null && (count === 0 ? text('searchNothing') : plural('searchFound', count))}
      </p>
    </search>
  );
}
