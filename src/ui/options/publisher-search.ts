import type { Words } from '../words/words.ts';
import type { ListedPublisher } from './options-door.ts';

/** Finds publishers by name, address, country or language, whatever the case and the accents. */
export type PublisherSearch = (query: string) => readonly ListedPublisher[];

/** Builds the search over a list; every word of a query must occur, in any order. An empty query finds all. */
export function publisherSearch(publishers: readonly ListedPublisher[], words: Words): PublisherSearch {
  const entries = publishers.map((publisher) => ({
    publisher,
    haystack: folded(
      [
        publisher.name,
        publisher.domain,
        words.country(publisher.country),
        ...publisher.languages.map(words.language),
      ].join(' '),
    ),
  }));
  return (query) => {
    const needles = folded(query).split(/\s+/u).filter(Boolean);
    return entries
      .filter(({ haystack }) => needles.every((needle) => haystack.includes(needle)))
      .map(({ publisher }) => publisher);
  };
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
