import { FEATURE_NAMES, type FeatureName, type Features } from '../../core/verify/features.ts';

/** Which question each feature answers, to see what each question is worth (`ablation`). */
const FAMILY_OF = {
  pageInOriginal: 'shared words',
  originalInPage: 'shared words',
  pageExact: 'shared words',
  originalExact: 'shared words',
  commonWords: 'shared words',
  matchedWeight: 'shared words',
  namesInOriginal: 'names and figures',
  namesInPage: 'names and figures',
  figuresInOriginal: 'names and figures',
  figuresInPage: 'names and figures',
  names: 'names and figures',
  newNames: 'what is new',
  newFigures: 'what is new',
  newRare: 'what is new',
  lostRare: 'what is new',
  sentencesNew: 'what is new',
  longestNew: 'what is new',
  pairsInOriginal: 'phrases',
  pairsInPage: 'phrases',
  phrases: 'phrases',
  longestPhrase: 'phrases',
  sentencesMean: 'sentences',
  sentencesHalf: 'sentences',
  mutual: 'sentences',
  verbatim: 'sentences',
  aligned: 'sentences',
  passageWeight: 'sentences',
  passageLength: 'sentences',
  reverseMean: 'the original’s sentences',
  reverseHalf: 'the original’s sentences',
  reverseLead: 'the original’s sentences',
  lead: 'the original’s sentences',
  pageInOriginalUnquoted: 'outside quotations',
  originalInPageUnquoted: 'outside quotations',
  phrasesUnquoted: 'outside quotations',
  unquotedMean: 'outside quotations',
  unquotedHalf: 'outside quotations',
  unquotedMutual: 'outside quotations',
  strongUnquoted: 'outside quotations',
  quotedShare: 'outside quotations',
  quotedMatch: 'outside quotations',
  order: 'order',
  orderExcess: 'order',
  wordOrder: 'order',
  lengthRatio: 'length',
  pageLength: 'length',
  originalLength: 'length',
} as const satisfies Record<FeatureName, string>;

export type Family = (typeof FAMILY_OF)[FeatureName];
export const FAMILIES: readonly Family[] = [...new Set(Object.values(FAMILY_OF))];

/** The features with one family told nothing: the same for every pair, so that no tree can split on it. */
export function withoutFamily(features: Features, family: Family): Features {
  const left: Record<FeatureName, number> = { ...features };
  for (const name of FEATURE_NAMES) if (FAMILY_OF[name] === family) left[name] = 0;
  return left;
}
