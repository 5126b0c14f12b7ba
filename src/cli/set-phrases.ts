import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { termOf } from '../core/fingerprint/terms.ts';
import { RAREST } from '../core/knowledge/frequencies.ts';
import { encodePhraseBook, type PhraseBook, type SetPhrase } from '../core/spun-look/phrase-book.ts';
import { phraseIndex } from '../core/spun-look/phrase-index.ts';
import { plainWords } from '../core/spun-look/plain-words.ts';
import { findSetPhrases } from '../core/spun-look/set-phrases.ts';
import { stem } from '../core/text/stems.ts';
import { stopwords } from '../core/text/stopwords.ts';
import { readArticles } from './article-lines.ts';
import type { Io } from './io.ts';
import { builtInLexicon } from './knowledge.ts';
import { writeWhole } from './output.ts';
import { progressOn } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { type Neighbours, readNeighbours } from './wordnet.ts';

/** The list that people keep: names, phrases (`a/b` are forms of one word), and words that spinners put for others. */
interface PhraseList {
  readonly names: readonly string[];
  readonly phrases: readonly string[];
  readonly replacements: Readonly<Record<string, string>>;
}

/**
 * `set-phrases --phrases P.json --wordnet DIR [--ordinary O.jsonl] --out F.bin`: joins the list of set phrases with what
 * WordNet gives for their words, into the file that the engine ships with. Wordings that articles of O use themselves are
 * noted as ordinary.
 */
export async function setPhrasesCommand(args: readonly string[], io: Io): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      phrases: { type: 'string' },
      wordnet: { type: 'string' },
      ordinary: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (values.phrases === undefined || values.wordnet === undefined || values.out === undefined)
    throw new UsageError('set-phrases: --phrases, --wordnet and --out are needed');
  const list = await readList(values.phrases);
  const whole = bookOf(list, withoutRare(await readNeighbours(values.wordnet)));
  const book = values.ordinary === undefined ? whole : await withoutOrdinary(whole, values.ordinary, io);
  const bytes = encodePhraseBook(book);
  await writeWhole(values.out, bytes);
  io.stdout.write(
    `${book.phrases.length} phrases of ${whole.phrases.length}, ${book.replacements.size} words with others for them, ${book.ordinary.length} ordinary wordings, ${bytes.length} bytes\n`,
  );
}

async function readList(file: string): Promise<PhraseList> {
  try {
    const list: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (isList(list)) return list;
  } catch (error) {
    throw new UsageError(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
  throw new UsageError(`${file}: expected an object with "names", "phrases" and "replacements"`);
}

function isList(value: unknown): value is PhraseList {
  if (typeof value !== 'object' || value === null) return false;
  const { names, phrases, replacements } = value as Partial<Record<keyof PhraseList, unknown>>;
  const strings = (list: unknown): boolean => Array.isArray(list) && list.every((item) => typeof item === 'string');
  return (
    strings(names) &&
    strings(phrases) &&
    typeof replacements === 'object' &&
    replacements !== null &&
    strings(Object.values(replacements))
  );
}

/** Words that no newspaper uses are odd by themselves, whatever they stand for: the book need not have them. */
function withoutRare(neighbours: Neighbours): Neighbours {
  const { frequencies } = builtInLexicon();
  return (word) => neighbours(word).filter((other) => frequencies.idf(termOf(stem(other, 'en'))) < RAREST);
}

function bookOf(list: PhraseList, neighbours: Neighbours): PhraseBook {
  const phrases: SetPhrase[] = [
    ...list.names.map((name) => ({ words: name.toLowerCase().split(' '), office: true })),
    ...list.phrases.flatMap(variants).map((words) => ({ words, office: false })),
  ];
  const spoken = new Set(phrases.map(({ words }) => words.join(' ')));
  const replacements = new Map<string, string[]>();
  for (const word of wordsOf(phrases)) {
    const listed = list.replacements[word]?.split(',').map((other) => other.trim()) ?? [];
    const near = stopwords('en').has(word) ? [] : neighbours(word).filter((other) => !isFormOf(word, other));
    const usable = [...new Set([...listed, ...near])].filter((other) => isWording(other) && !spoken.has(other));
    if (usable.length > 0) replacements.set(word, usable.sort());
  }
  return { phrases, replacements, ordinary: [] };
}

const wordsOf = (phrases: readonly SetPhrase[]): Set<string> => new Set(phrases.flatMap(({ words }) => words));

/** Every way of saying a phrase that names several forms of a word. */
function variants(phrase: string): string[][] {
  let all: string[][] = [[]];
  for (const choice of phrase.toLowerCase().split(' '))
    all = all.flatMap((words) => choice.split('/').map((word) => [...words, word]));
  return all;
}

const isWording = (other: string): boolean => /^[a-z]{2,}(?: [a-z]+){0,2}$/.test(other) && !stopwords('en').has(other);

/** Forms of a word ("govern", "government") are not what a spinner puts for it. */
const isFormOf = (word: string, other: string): boolean =>
  other.startsWith(word.slice(0, Math.max(4, word.length - 3)));

/**
 * By as many new wordings as ordinary news has of a phrase once each, more of it would vary the phrase yet again (Good and
 * Turing): one new wording in so many articles is too much for a set phrase.
 */
const VARIED = 4000;

/** Leaves out the phrases that ordinary news varies freely, and notes how it varies the others. */
async function withoutOrdinary(book: PhraseBook, file: string, io: Io): Promise<PhraseBook> {
  const index = phraseIndex(book);
  const varied = new Map<SetPhrase, Map<string, number>>();
  const progress = progressOn(io.stderr, 'reading ordinary news');
  let articles = 0;
  for await (const { text } of readArticles(file)) {
    for (const { phrase, wording } of findSetPhrases(plainWords(text), index).broken) {
      const seen = varied.get(phrase) ?? new Map<string, number>();
      varied.set(phrase, seen.set(wording, (seen.get(wording) ?? 0) + 1));
    }
    progress.step(++articles);
  }
  progress.end();
  const once = (phrase: SetPhrase) => [...(varied.get(phrase)?.values() ?? [])].filter((count) => count === 1).length;
  const phrases = book.phrases.filter((phrase) => once(phrase) * VARIED <= articles);
  const left = wordsOf(phrases);
  return {
    phrases,
    replacements: new Map([...book.replacements].filter(([word]) => left.has(word))),
    ordinary: phrases.flatMap((phrase) => [...(varied.get(phrase)?.keys() ?? [])]),
  };
}
