import { textSearch } from '../words/text-search.ts';
import type { Words } from '../words/words.ts';
import type { ListedPublisher } from './options-door.ts';

/** Finds publishers by name, address, country or language. */
export type PublisherSearch = (query: string) => readonly ListedPublisher[];

export function publisherSearch(publishers: readonly ListedPublisher[], words: Words): PublisherSearch {
  return textSearch(publishers, ({ name, domain, country, languages }) =>
    [name, domain, words.country(country), ...languages.map(words.language)].join(' '),
  );
}
