import type { Lexicon } from '../knowledge/knowledge.ts';
import { brokenSentences } from './broken-sentences.ts';
import { brokenWords } from './broken-words.ts';
import { disguisedWords } from './disguised-words.ts';
import type { PhraseBook } from './phrase-book.ts';
import { phraseIndex } from './phrase-index.ts';
import { plainWords } from './plain-words.ts';
import { findSetPhrases } from './set-phrases.ts';
import type { Sign, SignKind } from './sign.ts';
import { thesaurusWords, wordChoices } from './thesaurus-words.ts';
import { wrongArticles } from './wrong-articles.ts';

/** What a text looks like that a machine put into other words, whoever wrote it first. Never a verdict. */
export interface SpunLook {
  /** 0.5..1: how much more the signs are like spun news than like ordinary news. Not calibrated. */
  readonly score: number;
  /** The signs, the most telling first, at most `MOST_SIGNS`. */
  readonly phrases: readonly Sign[];
}

/** Looks at a text of a language (as `detectLanguage` names it); null for nearly every text that people wrote. Never throws. */
export type SpunLookOf = (text: string, language: string) => SpunLook | null;

export const MOST_SIGNS = 20;
/** Signs stand in the part of a text that is looked at, in UTF-16 units: longer than nearly all articles. */
const LONGEST = 60_000;

/**
 * What one sign of a kind weighs, in nats: the logarithm of how much oftener it is in spun news than in ordinary news,
 * rounded down. From counts over collections of both.
 */
const WEIGHTS: Readonly<Record<SignKind, number>> = {
  'set-phrase': 3.5,
  office: 3.5,
  'broken-word': 3,
  'repeated-word': 3,
  'wrong-article': 3,
  'stray-word': 2.5,
  'broken-quotation': 2.5,
  'thesaurus-word': 1.5,
  'foreign-letters': 3,
  'hidden-characters': 2.5,
};
/** A phrase of which no word is left weighs less: any two words may meet. */
const NOTHING_LEFT = 1;
/** What speaks against: each phrase that stands unbroken, and each hundred words among which none is odd. */
const INTACT = 0.2;
const PLAIN_HUNDRED = 0.95;
/** A text that takes the rarer of two words all the time, beyond what nearly all do, weighs this much a nat. */
const DETOUR = 45;
const USUAL_DETOUR = 1.3;
/** A mistake or two is human, whatever they weigh: so many different signs at least, and so much weight. */
const FEWEST = 3;
const ENOUGH = 8;

/**
 * Binds the look to what it knows. It is a naive Bayes of counts: every sign adds its weight, and what a spinner would
 * have broken and is whole takes some away, but no kind of sign speaks against another. English has all signs; other
 * languages those of disguised words.
 */
export function createSpunLook(book: PhraseBook, lexicon: Lexicon): SpunLookOf {
  const index = phraseIndex(book);
  const choices = wordChoices(lexicon);
  return (text, language) => {
    const looked = text.slice(0, LONGEST);
    const groups = [weighed(disguisedWords(looked), 0)];
    if (language === 'en') {
      const words = plainWords(looked);
      const { intact, broken } = findSetPhrases(words, index);
      const odd = thesaurusWords(words, choices);
      groups.push(
        weighed(broken, INTACT * intact, ({ kind, partly }) => (partly ? WEIGHTS[kind] : NOTHING_LEFT)),
        weighed(odd.signs, (PLAIN_HUNDRED * odd.of) / 100 - DETOUR * Math.max(0, odd.detour - USUAL_DETOUR)),
        weighed([...brokenWords(looked, words), ...wrongArticles(looked, words), ...brokenSentences(looked)], 0),
      );
    }
    return lookOf(groups);
  };
}

interface Group {
  readonly weight: number;
  readonly signs: readonly { readonly sign: Sign; readonly weight: number }[];
}

function weighed<Kind extends Sign>(
  signs: readonly Kind[],
  against: number,
  weightOf: (sign: Kind) => number = ({ kind }) => WEIGHTS[kind],
): Group {
  const each = signs.map((sign) => ({ sign, weight: weightOf(sign) }));
  return { weight: Math.max(0, each.reduce((sum, { weight }) => sum + weight, 0) - against), signs: each };
}

function lookOf(groups: readonly Group[]): SpunLook | null {
  const telling = groups.filter(({ weight }) => weight > 0);
  const weight = telling.reduce((sum, group) => sum + group.weight, 0);
  const signs = telling.flatMap((group) => group.signs);
  if (signs.filter((sign) => sign.weight > NOTHING_LEFT).length < FEWEST || weight < ENOUGH) return null;
  return {
    score: Number((1 / (1 + Math.exp((ENOUGH - weight) / 4))).toFixed(4)),
    phrases: signs
      .sort((a, b) => b.weight - a.weight || a.sign.start - b.sign.start)
      .slice(0, MOST_SIGNS)
      .map(({ sign: { kind, start, end, usual } }) => ({ kind, start, end, usual })),
  };
}
