import { textSearch } from '../../words/text-search.ts';
import type { Words } from '../../words/words.ts';
import type { ListedPublisher } from '../options-door.ts';

/** A search for publishers by name, address, country or language. */
export function publisherSearch<Listed extends ListedPublisher>(
  publishers: readonly Listed[],
  words: Words,
): (query: string) => readonly Listed[] {
  return textSearch(publishers, ({ name, domain, country, languages }) =>
    [name, domain, words.country(country), ...languages.map(words.language)].join(' '),
  );
}
