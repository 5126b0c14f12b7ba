import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { sentencesOfTerms } from './align.ts';
import type { TermMatches } from './term-matches.ts';

/** Two terms this near to each other in a sentence make a pair: a fact is rarely one word. */
const NEAR = 3;

/**
 * Features of words that stand together: pairs of near terms that share a sentence on the other side too, and phrases
 * (runs of terms in the same order, adjacent on both sides).
 */
export function phraseOverlap(
  page: Fingerprint,
  original: Fingerprint,
  matches: TermMatches,
  pw: Float64Array,
  ow: Float64Array,
) {
  const back = new Int32Array(original.terms.length).fill(-1);
  matches.toOriginal.forEach((j, i) => {
    if (j >= 0) back[j] = i;
  });
  const runs = phraseRuns(page, original, matches);
  return {
    pairsInOriginal: pairsShared(page, sentencesOfTerms(original), matches.toOriginal, pw),
    pairsInPage: pairsShared(original, sentencesOfTerms(page), back, ow),
    phrases: runs.share,
    longestPhrase: Math.log1p(runs.longest),
  };
}

/** Weighted share of near pairs whose two terms stand in one sentence on the other side. */
function pairsShared(from: Fingerprint, places: readonly number[][], to: Int32Array, weights: Float64Array): number {
  let all = 0;
  let hit = 0;
  for (const { terms } of from.sentences) {
    for (let i = 0; i < terms.length; i++) {
      for (let j = i + 1; j <= i + NEAR && j < terms.length; j++) {
        const a = terms[i] ?? 0;
        const b = terms[j] ?? 0;
        if (a === b) continue;
        const weight = Math.sqrt((weights[a] ?? 0) * (weights[b] ?? 0));
        all += weight;
        if (meet(places[to[a] ?? -1], places[to[b] ?? -1])) hit += weight;
      }
    }
  }
  return all > 0 ? hit / all : 0;
}

/** Do two ascending lists have a number in common? */
function meet(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
  if (!a || !b) return false;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) return true;
    if (difference < 0) i++;
    else j++;
  }
  return false;
}

/** Share of adjacent term pairs of the page that are adjacent in the original, and the longest such run. */
function phraseRuns(
  page: Fingerprint,
  original: Fingerprint,
  matches: TermMatches,
): { share: number; longest: number } {
  const size = original.terms.length;
  const adjacent = new Set<number>();
  for (const { terms } of original.sentences)
    for (let i = 0; i + 1 < terms.length; i++) adjacent.add((terms[i] ?? 0) * size + (terms[i + 1] ?? 0));
  let all = 0,
    hit = 0,
    run = 0,
    longest = 0;
  for (const { terms } of page.sentences) {
    run = 0;
    for (let i = 0; i + 1 < terms.length; i++) {
      const a = matches.toOriginal[terms[i] ?? 0] ?? -1;
      const b = matches.toOriginal[terms[i + 1] ?? 0] ?? -1;
      all++;
      if (a >= 0 && b >= 0 && adjacent.has(a * size + b)) {
        hit++;
        run++;
        longest = Math.max(longest, run);
      } else run = 0;
    }
  }
  return { share: all > 0 ? hit / all : 0, longest };
}
