import { type AlignedSentence, alignSentences } from './align.ts';
import { bestPassage } from './best-passage.ts';
import { containmentFeatures, noveltyFeatures } from './containment.ts';
import { phraseFeatures } from './phrases.ts';
import type { Prepared } from './prepared.ts';
import { sentenceFeatures } from './sentence-features.ts';
import { type Meanings, matchTerms, type TermMatches } from './term-matches.ts';

/**
 * What the scorer looks at, in the order of the weights file, and how the score may move with it: 1 it may only grow, -1 only
 * fall, 0 either. More of a page found in an original must never lower the score, nor more of its own raise it.
 */
export const FEATURES = {
  pageInOriginal: 1,
  originalInPage: 1,
  pageInOriginalUnquoted: 1,
  originalInPageUnquoted: 1,
  pageExact: 1,
  originalExact: 1,
  commonWords: 1,
  matchedWeight: 0,
  namesInOriginal: 1,
  namesInPage: 1,
  newNames: -1,
  figuresInOriginal: 1,
  figuresInPage: 1,
  newFigures: -1,
  names: 0,
  newRare: -1,
  lostRare: -1,
  pairsInOriginal: 1,
  pairsInPage: 1,
  phrases: 1,
  phrasesUnquoted: 1,
  longestPhrase: 1,
  sentencesMean: 1,
  sentencesHalf: 1,
  sentencesNew: -1,
  mutual: 1,
  unquotedMean: 1,
  unquotedHalf: 1,
  unquotedMutual: 1,
  verbatim: 1,
  longestNew: -1,
  strongUnquoted: 1,
  quotedShare: 0,
  quotedMatch: 0,
  reverseMean: 1,
  reverseHalf: 1,
  reverseLead: 1,
  order: 1,
  orderExcess: 1,
  aligned: 1,
  lead: 1,
  wordOrder: 1,
  passageWeight: 1,
  passageLength: 1,
  lengthRatio: 0,
  pageLength: 0,
  originalLength: 0,
} as const satisfies Record<string, -1 | 0 | 1>;

export type FeatureName = keyof typeof FEATURES;
export type Features = Readonly<Record<FeatureName, number>>;
export const FEATURE_NAMES = Object.keys(FEATURES) as readonly FeatureName[];

/** A comparison of a page with one original: the figures for the scorer and the alignment for the evidence. */
export interface Comparison {
  readonly features: Features;
  readonly alignment: readonly AlignedSentence[];
  readonly matches: TermMatches;
}

/** Compares a page with one original, both ways: what the page has of the original, and what of its own. */
export function compare(page: Prepared, original: Prepared, meanings: Meanings): Comparison {
  const matches = matchTerms(page, original, meanings);
  const alignment = alignSentences(page, original, matches);
  const features: Features = {
    ...containmentFeatures(page, original, matches),
    ...noveltyFeatures(page, original, matches),
    ...phraseFeatures(page, original, matches),
    ...sentenceFeatures(page, original, alignment, matches),
    ...bestPassage(page, alignment),
    lengthRatio: Math.log(Math.max(1, page.length) / Math.max(1, original.length)),
    pageLength: Math.log1p(page.length),
    originalLength: Math.log1p(original.length),
  };
  return { features, alignment, matches };
}
