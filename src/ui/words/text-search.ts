/**
 * A search over things by what is said of them, whatever the case and the accents: every word of a query must occur, in any
 * order, also within a word. An empty query finds all. The texts are asked for once.
 */
export function textSearch<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
): (query: string) => readonly Item[] {
  const entries = items.map((item) => ({ item, haystack: folded(textOf(item)) }));
  return (query) => {
    const needles = folded(query).split(/\s+/u).filter(Boolean);
    return entries
      .filter(({ haystack }) => needles.every((needle) => haystack.includes(needle)))
      .map(({ item }) => item);
  };
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
