import table from '../data/concepts.json' with { type: 'json' };

/** A meaning that the vocabulary knows in many languages. */
export interface Concept {
  /** `c:` or `p:` and its first English stem; the same in every language. */
  readonly key: string;
  readonly kind: 'concept' | 'place';
}

/** A concept and how many letters of the word said so. */
export interface StemMatch extends Concept {
  readonly length: number;
}

/** The vocabulary of one language: its stems, each marked if nothing may follow it. */
export interface Lexicon {
  readonly stems: ReadonlyMap<string, Concept & { readonly exact: boolean }>;
  /** First words of the stems that are phrases. */
  readonly openers: ReadonlySet<string>;
}

const lexicons = new Map<string, Lexicon>();
const PLAIN = /^[ -~]*$/;

/** The vocabulary of a language by its two-letter code; undefined for one that the table has no column for. */
export function lexiconOf(language: string): Lexicon | undefined {
  const column = table.languages.indexOf(language);
  if (column < 0) return undefined;
  const known = lexicons.get(language);
  if (known) return known;
  const stems = new Map<string, Concept & { exact: boolean }>();
  // The place wins where two meanings share a stem: it tells more.
  addRows(table.places, column, 'place', stems);
  addRows(table.concepts, column, 'concept', stems);
  const openers = new Set(
    [...stems.keys()].filter((stem) => stem.includes(' ')).map((stem) => stem.slice(0, stem.indexOf(' '))),
  );
  const lexicon = { stems, openers };
  lexicons.set(language, lexicon);
  return lexicon;
}

/** A row is `stem,stem|stem|...`, a column a language; a stem that ends in a full stop stands for itself alone. */
function addRows(
  rows: readonly string[],
  column: number,
  kind: Concept['kind'],
  stems: Map<string, Concept & { exact: boolean }>,
): void {
  for (const row of rows) {
    const cells = row.split('|');
    const name = cells[0]?.split(',')[0]?.replace(/\.$/, '') ?? '';
    for (const cell of cells[column]?.split(',') ?? []) {
      const exact = cell.endsWith('.');
      const stem = foldLetters(exact ? cell.slice(0, -1) : cell);
      if (stem !== '' && !stems.has(stem))
        stems.set(stem, { key: `${kind === 'place' ? 'p' : 'c'}:${name}`, kind, exact });
    }
  }
}

/** Lower case, and letters that writers of one language use for each other made one. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .replace(/ё/g, 'е')
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/’/g, "'");
}

/** The longest stem that a word starts with, of at least `min` letters; a short stem takes only a short ending. */
export function longestStem(word: string, lexicon: Lexicon, min: number): StemMatch | undefined {
  for (let length = Math.min(word.length, 24); length >= min; length--) {
    const entry = lexicon.stems.get(word.slice(0, length));
    if (entry === undefined) continue;
    const ending = word.length - length;
    if (entry.exact ? ending === 0 : length >= 5 || ending <= 4) return { key: entry.key, kind: entry.kind, length };
  }
  return undefined;
}
