import { TERM_BITS } from '../fingerprint/fingerprint.ts';
import { wordTerm } from '../fingerprint/terms.ts';
import { RAREST } from '../knowledge/frequencies.ts';
import type { Lexicon } from '../knowledge/knowledge.ts';
import { stopwords } from '../text/stopwords.ts';
import type { PlainWord } from './plain-words.ts';
import type { Sign } from './sign.ts';

const SHORTEST = 4;
/** Words that stand in more than about one in a hundred and fifty articles are common, in nats of inverse frequency. */
const COMMON = 5;
/** Of fewer different words than this the mean detour says nothing. */
const FEWEST_CHOICES = 120;

/** What is known of a term as a choice among the words that mean the same. */
export interface WordChoices {
  /** Hardly any newspaper uses the term, though a common one means the same. */
  isOdd(term: number): boolean;
  /** How much rarer it is than the commonest that means the same, in nats; null where it has no known meaning. */
  detour(term: number): number | null;
}

/** Looks once at every term that there can be, which takes some milliseconds. */
export function wordChoices({ frequencies, meanings }: Lexicon): WordChoices {
  const commonest = new Map<number, number>();
  for (let term = 0; term < 2 ** TERM_BITS; term++) {
    const own = meanings(term);
    if (own.length === 0) continue;
    const idf = frequencies.idf(term);
    for (const meaning of own) commonest.set(meaning, Math.min(idf, commonest.get(meaning) ?? RAREST));
  }
  const least = (term: number): number =>
    meanings(term).reduce((idf, meaning) => Math.min(idf, commonest.get(meaning) ?? RAREST), RAREST);
  return {
    isOdd: (term) => frequencies.idf(term) >= RAREST && least(term) < COMMON,
    detour: (term) => (meanings(term).length === 0 ? null : frequencies.idf(term) - least(term)),
  };
}

/** How the words of a text were chosen. Names are not looked at. */
export interface ThesaurusWords {
  /** The odd words, each once. */
  readonly signs: readonly Sign[];
  /** How many words could have been odd. */
  readonly of: number;
  /** The mean detour of its different words, in nats: ordinary news has 0.4 to 1.1. Zero for a short text. */
  readonly detour: number;
}

export function thesaurusWords(words: readonly PlainWord[], choices: WordChoices): ThesaurusWords {
  const signs: Sign[] = [];
  const seen = new Set<string>();
  let of = 0;
  let sum = 0;
  let chosen = 0;
  for (const { text, start, end, capital } of words) {
    if (capital || text.length < SHORTEST || stopwords('en').has(text)) continue;
    of++;
    if (seen.has(text)) continue;
    seen.add(text);
    const term = wordTerm(text, 'en');
    if (choices.isOdd(term)) signs.push({ kind: 'thesaurus-word', start, end, usual: null });
    const detour = choices.detour(term);
    if (detour === null) continue;
    sum += detour;
    chosen++;
  }
  return { signs, of, detour: chosen < FEWEST_CHOICES ? 0 : sum / chosen };
}
