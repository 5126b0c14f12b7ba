import { stopwords } from '../text/stopwords.ts';
import type { FoundName } from './anchor.ts';
import { nominativeOf } from './nominative.ts';
import { romanise } from './romanise.ts';
import { skeleton } from './skeleton.ts';
import type { Taken } from './taken.ts';

const LETTERED = /\p{L}[\p{L}\p{M}\p{Nd}]*/gu;
/** Chinese and Japanese pages leave some foreign names in Latin letters. */
const LATIN = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{Nd}]*/gu;
const UNCASED = new Set(['ar', 'he', 'hi', 'ja', 'ko', 'th', 'zh']);
const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}{2,6}$/u;
const SENTENCE_START = /(?:^|[.!?…:;]["'”»)]*\s+|\n\s*|["“„«(]\s?|[-–—]\s)$/u;
/** German writes every noun with a capital; a noun, unlike a name, mostly follows an article or an inflected adjective. */
const GERMAN_NOUN_AFTER =
  /(?:^|\s)(?:[Dd](?:as|e[mnrs]|ie)|[Kk]?[Ee]ine?[mnrs]?|[Aa]m|[Bb]eim|[Ii]m|[Vv]om|[Zz]u[mr]|[Ii]hre?[mnrs]?|[Ss]eine?[mnrs]?|[Dd]iese?[mnrs]?|[Mm]ehr|[Vv]iele|\p{Ll}{3,}(?:e|em|en|er|es))\s$/u;
const GERMAN_NOUN = /(?:ung|heit|keit|schaft|tion|ität)(?:en)?$|ismus$/;

/**
 * The names of a text in a script with capitals: words with one that do not owe it to the start of a sentence. In scripts
 * without, only what stands in Latin letters.
 */
export function casedNames(text: string, language: string, taken: Taken): FoundName[] {
  const cased = !UNCASED.has(language);
  const words = [...text.matchAll(cased ? LETTERED : LATIN)];
  const stops = stopwords(language);
  const usage = usageOf(text, words);
  const names: FoundName[] = [];
  for (const { 0: word, index: start } of words) {
    const end = start + word.length;
    if (!CAPITAL.test(word) || word.length < 2 || stops.has(word.toLowerCase()) || taken.any(start, end)) continue;
    if (ACRONYM.test(word)) names.push({ key: `@${romanise(word)}`, otherKeys: [], start, sure: true });
    else if (!cased || (isName(text, word, end, usage) && !(language === 'de' && germanNoun(text, word, start))))
      names.push({ key: skeleton(nominativeOf(word, language)), otherKeys: [], start, sure: true });
  }
  return names;
}

/** Which words the text writes small, and which it writes with a capital inside a sentence. */
interface Usage {
  readonly lower: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
}

function usageOf(text: string, words: readonly RegExpExecArray[]): Usage {
  const lower = new Set<string>();
  const named = new Set<string>();
  for (const { 0: word, index } of words) {
    if (!CAPITAL.test(word)) lower.add(word);
    else if (!named.has(word) && !SENTENCE_START.test(text.slice(Math.max(0, index - 6), index))) named.add(word);
  }
  return { lower, named };
}

/** A word that only ever starts sentences is a name if another capital follows and the text never writes it small. */
const isName = (text: string, word: string, end: number, usage: Usage): boolean =>
  usage.named.has(word) || (!usage.lower.has(word.toLowerCase()) && /^['’]?\s\p{Lu}/u.test(text.slice(end, end + 4)));

const germanNoun = (text: string, word: string, at: number): boolean =>
  GERMAN_NOUN.test(word) || GERMAN_NOUN_AFTER.test(text.slice(Math.max(0, at - 20), at));
