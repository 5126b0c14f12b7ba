import { EASTERN_WORDS } from './eastern-words.ts';
import { WESTERN_WORDS } from './western-words.ts';
import { ROLES, type Role } from './word-roles.ts';

/** What words can be, by language. */
export const SENTENCE_WORDS = { ...WESTERN_WORDS, ...EASTERN_WORDS };

/** A word of a sentence where it stands. */
export interface Token {
  readonly text: string;
  readonly start: number;
}

/** A sentence as one language reads it: what each of its words can be, as bits. */
export interface ReadSentence {
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly roles: Uint32Array;
  /** All bits of all words. */
  readonly any: number;
}

/** Longer sentences tell a story. */
export const MOST_TOKENS = 45;
const FEWEST_TOKENS = 2;
/** In UTF-16 units. */
const LONGEST_SENTENCE = 400;
const BEGINNING = 3;
const CAPITAL = /^\p{Lu}/u;
/** Nothing to make one of. */
const PLAIN = /^[ -~’“”–—]*$/;
const NONE: readonly Meaning[] = [];
const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;
const MARKS = /[\u064b-\u0652\u0640]/gu;

export const bitOf = (role: Role): number => 1 << ROLES.indexOf(role);

/** What words can be, in one language. */
interface Meaning {
  /** A word, or the beginning of some. */
  readonly form: string;
  readonly whole: boolean;
  readonly language: number;
  readonly bits: number;
}

const LANGUAGES = Object.keys(SENTENCE_WORDS);
const bitsOf = (...roles: readonly Role[]): number => roles.map(bitOf).reduce((all, bit) => all | bit, 0);
/** A sentence without any of these says nothing of where a text is from. */
const TELLING = bitsOf('publish', 'again', 'take', 'from', 'made', 'read', 'reveal', 'material');
/** What no word with a capital is, within a sentence: "Fox News", "The Washington Post". */
const NOUNS = bitsOf('article', 'report', 'news', 'material');

/** Forms by their first letters: two where they have no more. */
const FORMS = byBeginning();

function byBeginning(): ReadonlyMap<string, readonly Meaning[]> {
  const found = new Map<string, Meaning[]>();
  for (const [language, words] of Object.values(SENTENCE_WORDS).entries())
    for (const role of ROLES)
      for (const word of (words[role] ?? '').split(' ').filter((each) => each !== '')) {
        const form = plain(word.replace('=', ''));
        const beginning = form.slice(0, BEGINNING);
        const meaning = { form, whole: word.endsWith('='), language, bits: bitOf(role) };
        const known = found.get(beginning);
        if (known === undefined) found.set(beginning, [meaning]);
        else known.push(meaning);
      }
  return found;
}

function plain(text: string): string {
  const lower = text.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.normalize('NFC').replace(MARKS, '');
}

/**
 * Reads a sentence in every language that may have written it. Words are looked up by their first letters, so that the time is
 * linear in the sentence.
 */
export function readSentence(sentence: string): ReadSentence[] {
  const words = sentence.length > LONGEST_SENTENCE ? [] : (plain(sentence).match(WORD) ?? []);
  if (words.length < FEWEST_TOKENS || words.length > MOST_TOKENS) return [];
  const meanings = words.map(meaningsOf);
  const any = new Uint32Array(LANGUAGES.length);
  let told = 0;
  for (const list of meanings)
    for (const { language, bits } of list) {
      any[language] = (any[language] ?? 0) | bits;
      told |= bits;
    }
  if ((told & TELLING) === 0) return [];
  const tokens = placed(sentence);
  return LANGUAGES.flatMap((language, at) => {
    if (((any[at] ?? 0) & TELLING) === 0) return [];
    const roles = Uint32Array.from(meanings, (list, place) => {
      const bits = list.reduce((all, meaning) => (meaning.language === at ? all | meaning.bits : all), 0);
      const named = place > 0 && language !== 'de' && CAPITAL.test(tokens[place]?.text ?? '');
      return named ? bits & ~NOUNS : bits;
    });
    return [{ language, tokens, roles, any: roles.reduce((all, bits) => all | bits, 0) }];
  });
}

function meaningsOf(word: string): readonly Meaning[] {
  const near = FORMS.get(word.slice(0, BEGINNING));
  if (near === undefined) return NONE;
  const means = ({ form, whole }: Meaning): boolean => (whole ? word === form : word.startsWith(form));
  return near.some(means) ? near.filter(means) : NONE;
}

const placed = (sentence: string): Token[] =>
  [...sentence.matchAll(WORD)].map(({ 0: text, index: start }) => ({ text, start }));
