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
  /(?:^|\s)(?:das|dem|den|der|des|die|einer?|eine[mns]|keine?|am|beim|im|vom|zum|zur|ihre?[mnrs]?|seine?[mnrs]?|diese?[mnrs]?|mehr|viele|\p{Ll}{3,}(?:e|em|en|er|es))\s$/u;
const GERMAN_NOUN = /(?:ung|heit|keit|schaft|tion|ität)(?:en)?$|ismus$/;

/**
 * The names of a text in a script with capitals: words with one that do not owe it to the start of a sentence. In scripts
 * without, only what stands in Latin letters.
 */
export function casedNames(text: string, language: string, taken: Taken): FoundName[] {
  const words = [...text.matchAll(UNCASED.has(language) ? LATIN : LETTERED)];
  const stops = stopwords(language);
  const usage = usageOf(text, words);
  const names: FoundName[] = [];
  for (const word of words) {
    const spelled = word[0];
    const lower = spelled.toLowerCase();
    if (
      !CAPITAL.test(spelled) ||
      spelled.length < 2 ||
      stops.has(lower) ||
      taken.any(word.index, word.index + spelled.length)
    )
      continue;
    if (!usage.named.has(spelled) && (usage.lower.has(lower) || !beforeCapital(text, word.index + spelled.length)))
      continue;
    if (language === 'de' && germanNoun(text, spelled, word.index)) continue;
    const key = ACRONYM.test(spelled) ? `@${romanise(spelled)}` : skeleton(nominativeOf(spelled, language));
    names.push({ key, otherKeys: [], start: word.index, sure: true });
  }
  return names;
}

/** Which words the text writes small, and which it writes with a capital inside a sentence. */
function usageOf(text: string, words: readonly RegExpExecArray[]): { lower: Set<string>; named: Set<string> } {
  const lower = new Set<string>();
  const named = new Set<string>();
  for (const { 0: word, index } of words) {
    if (!CAPITAL.test(word)) lower.add(word);
    else if (!named.has(word) && !SENTENCE_START.test(text.slice(Math.max(0, index - 6), index))) named.add(word);
  }
  return { lower, named };
}

const beforeCapital = (text: string, end: number): boolean => /^['’]?\s\p{Lu}/u.test(text.slice(end, end + 4));

const germanNoun = (text: string, word: string, at: number): boolean =>
  GERMAN_NOUN.test(word) || GERMAN_NOUN_AFTER.test(text.slice(Math.max(0, at - 20), at));
