import type { Prepared } from './prepared.ts';
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

/** A sentence that goes on where the last one left off wins over one that shares as much. */
const CONTINUES = 1.05;

/**
 * Pairs every sentence of the page with the original's sentence that shares most of its weight; among equals the one that
 * continues the order. One pass over the page's terms and the places where the original has them:
 *
 *     page sentence 4:  harbour  divers  bell        original's places:  harbour -> 0 2 7
 *                                                                        divers  -> 2       => sentence 2
 *                                                                        bell    -> 2 5
 */
export function alignSentences(page: Prepared, original: Prepared, matches: TermMatches): AlignedSentence[] {
  const { places, starts } = original;
  const shared = new Float64Array(original.sentences.length);
  const touched: number[] = [];
  let expected = 0;
  return page.sentences.map((sentence, i) => {
    touched.length = 0;
    for (const term of sentence.terms) {
      const at = matches.toOriginal[term] ?? -1;
      if (at < 0) continue;
      const value = (page.weights[term] ?? 0) * (matches.page[term] ?? 0);
      const end = starts[at + 1] ?? 0;
      for (let k = starts[at] ?? 0; k < end; k++) {
        const s = places[k] ?? 0;
        if (shared[s] === 0) touched.push(s);
        shared[s] = (shared[s] ?? 0) + value;
      }
    }
    let best = -1;
    let most = 0;
    for (const s of touched) {
      const value = (shared[s] ?? 0) * (s === expected ? CONTINUES : 1);
      if (value > most || (value === most && s < best)) {
        most = value;
        best = s;
      }
    }
    const overlap = best < 0 ? 0 : (shared[best] ?? 0);
    for (const s of touched) shared[s] = 0;
    if (best < 0) return { original: -1, similarity: 0, reverse: 0 };
    expected = best + 1;
    return {
      original: best,
      similarity: Math.min(1, overlap / Math.max(1e-9, page.sentenceWeights[i] ?? 0)),
      reverse: Math.min(1, overlap / Math.max(1e-9, original.sentenceWeights[best] ?? 0)),
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
