import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import type { TermMatches } from './term-matches.ts';

/** A sentence of the page and the sentence of the original nearest to it. */
export interface AlignedSentence {
  /** Index of the original's sentence; -1 where it shares nothing. */
  readonly original: number;
  /** 0..1: share of the page sentence's weight that the original's sentence has. */
  readonly similarity: number;
  /** 0..1: share of the original sentence's weight that the page sentence has. */
  readonly reverse: number;
}

/** Sum of the weights of each sentence's terms. */
export function sentenceWeights(fingerprint: Fingerprint, weights: Float64Array): Float64Array {
  return Float64Array.from(fingerprint.sentences, (sentence) => {
    let sum = 0;
    for (const term of sentence.terms) sum += weights[term] ?? 0;
    return sum;
  });
}

/** For each term of a fingerprint the sentences it stands in, ascending. */
export function sentencesOfTerms(fingerprint: Fingerprint): number[][] {
  const places: number[][] = Array.from(fingerprint.terms, () => []);
  fingerprint.sentences.forEach((sentence, s) => {
    for (const term of sentence.terms) {
      const list = places[term];
      if (list && list.at(-1) !== s) list.push(s);
    }
  });
  return places;
}

/**
 * Pairs every sentence of the page with the original's sentence that shares most of its weight; among equals the one that
 * continues the order. One pass over the page's terms and the places where the original has them:
 *
 *     page sentence 4:  harbour  divers  bell        original's places:  harbour -> 0 2 7
 *                                                                        divers  -> 2       => sentence 2
 *                                                                        bell    -> 2 5
 */
export function alignSentences(
  page: Fingerprint,
  original: Fingerprint,
  matches: TermMatches,
  pageWeights: Float64Array,
  originalWeights: Float64Array,
): AlignedSentence[] {
  const places = sentencesOfTerms(original);
  const total = sentenceWeights(original, originalWeights);
  const shared = new Float64Array(original.sentences.length);
  let expected = 0;
  return page.sentences.map((sentence) => {
    const touched: number[] = [];
    let weight = 0;
    for (const term of sentence.terms) {
      const value = pageWeights[term] ?? 0;
      weight += value;
      const at = matches.toOriginal[term] ?? -1;
      if (at < 0) continue;
      for (const s of places[at] ?? []) {
        if (shared[s] === 0) touched.push(s);
        shared[s] = (shared[s] ?? 0) + value * (matches.page[term] ?? 0);
      }
    }
    let best = -1;
    let most = 0;
    for (const s of touched) {
      const value = (shared[s] ?? 0) * (s === expected ? 1.05 : 1);
      if (value > most || (value === most && s < best)) {
        most = value;
        best = s;
      }
    }
    const overlap = best < 0 ? 0 : (shared[best] ?? 0);
    for (const s of touched) shared[s] = 0;
    if (best >= 0) expected = best + 1;
    return {
      original: best,
      similarity: weight > 0 ? Math.min(1, overlap / weight) : 0,
      reverse: best < 0 ? 0 : Math.min(1, overlap / Math.max(1e-9, total[best] ?? 0)),
    };
  });
}

/** Length of the longest strictly increasing subsequence (patience sorting, O(n log n)). */
export function longestIncreasing(values: readonly number[]): number {
  const tails: number[] = [];
  for (const value of values) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    tails[low] = value;
  }
  return tails.length;
}
