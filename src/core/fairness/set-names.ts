import phrases from '../data/set-phrases.json' with { type: 'json' };
import type { Word } from '../text/words.ts';

/** A set name of the news ("White House") with one word of it exchanged. */
export interface BrokenName {
  /** The name as it should be, in lower case. */
  readonly name: string;
  /** The word of it that is missing. */
  readonly word: string;
}

const LONGEST = 5;
const SMALL = new Set(['of', 'the', 'and', 'for']);
/** Stands in a key for the word that is left open. */
const OPEN = '*';

interface Book {
  readonly whole: ReadonlySet<string>;
  /** The names that fit when any one word may stand at the open place. */
  readonly open: ReadonlyMap<string, readonly BrokenName[]>;
}

let book: Book | null = null;

/** Put together when the first exchanged word is met: most pages have none. */
function setNames(): Book {
  if (book !== null) return book;
  const whole = new Set(phrases.names.map((name) => name.toLowerCase()));
  const open = new Map<string, BrokenName[]>();
  for (const name of whole) {
    const words = name.split(' ');
    if (words.length < 2 || words.length > LONGEST) continue;
    for (const [at, word] of words.entries()) {
      if (SMALL.has(word)) continue;
      const key = keyOf(words, at);
      const known = open.get(key);
      if (known === undefined) open.set(key, [{ name, word }]);
      else known.push({ name, word });
    }
  }
  book = { whole, open };
  return book;
}

const keyOf = (words: readonly string[], at: number): string =>
  words.map((word, i) => (i === at ? OPEN : word)).join(' ');

/** What spinners put for a word of a name, by hand. */
export function standIns(word: string): readonly string[] {
  const listed: Readonly<Record<string, string>> = phrases.replacements;
  return Object.hasOwn(listed, word) ? (listed[word] ?? '').split(', ') : [];
}

/** The set names that the words around one place would be if that word were another; none where they are a name as they stand. */
export function brokenNamesAt(words: readonly Word[], at: number): BrokenName[] {
  const { whole, open } = setNames();
  const found: BrokenName[] = [];
  for (const [from, to] of namesAround(words, at)) {
    const stretch = words.slice(from, to).map(({ text }) => text);
    if (whole.has(stretch.join(' '))) return [];
    found.push(...(open.get(keyOf(stretch, at - from)) ?? []));
  }
  return found;
}

/** The set names that stand whole in a sentence, without the words that are small in them. */
export function setNamesIn(words: readonly Word[]): string[][] {
  const { whole } = setNames();
  const found: string[][] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!words[from]?.capital) continue;
    for (let to = from + 2; to <= Math.min(words.length, from + LONGEST); to += 1) {
      if (!mayBeNamed(words[to - 1])) break;
      const stretch = words.slice(from, to).map(({ text }) => text);
      if (whole.has(stretch.join(' '))) found.push(stretch.filter((word) => !SMALL.has(word)));
    }
  }
  return found;
}

const mayBeNamed = (word: Word | undefined): boolean =>
  word !== undefined && word.kind === 'word' && (word.capital || SMALL.has(word.text));

/** Runs of two to five words with capitals around a place, half-open. */
function* namesAround(words: readonly Word[], at: number): Generator<readonly [number, number]> {
  if (!words[at]?.capital) return;
  for (let from = at; from >= 0 && at - from < LONGEST && mayBeNamed(words[from]); from -= 1) {
    if (!words[from]?.capital) continue;
    for (let to = at + 1; to - from <= LONGEST && mayBeNamed(words[to - 1]); to += 1)
      if (to - from > 1 && words[to - 1]?.capital) yield [from, to];
  }
}
