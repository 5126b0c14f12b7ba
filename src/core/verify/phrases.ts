import type { Prepared } from './prepared.ts';
import type { TermMatches } from './term-matches.ts';

/** Two terms this near to each other in a sentence make a pair: a fact is rarely one word. */
const NEAR = 3;

/**
 * Features of words that stand together: pairs of near terms that share a sentence on the other side too, and phrases
 * (runs of terms in the same order, adjacent on both sides), also outside quotations alone.
 */
export function phraseFeatures(page: Prepared, original: Prepared, matches: TermMatches) {
  const runs = phraseRuns(page, original, matches);
  return {
    pairsInOriginal: pairsShared(page, original, matches.toOriginal),
    pairsInPage: pairsShared(original, page, matches.toPage),
    phrases: runs.share,
    phrasesUnquoted: runs.unquoted,
    longestPhrase: Math.log1p(runs.longest),
  };
}

/** Weighted share of near pairs whose two terms stand in one sentence on the other side. */
function pairsShared(from: Prepared, other: Prepared, to: Int32Array): number {
  let all = 0;
  let hit = 0;
  for (const { terms } of from.sentences) {
    for (let i = 0; i < terms.length; i++) {
      const a = terms[i] ?? 0;
      for (let j = i + 1; j <= i + NEAR && j < terms.length; j++) {
        const b = terms[j] ?? 0;
        if (a === b) continue;
        const weight = (from.idf[a] ?? 0) * (from.idf[b] ?? 0);
        all += weight;
        if (meet(other, to[a] ?? -1, to[b] ?? -1)) hit += weight;
      }
    }
  }
  return all > 0 ? hit / all : 0;
}

/** Do two terms share a sentence? Both lists of places ascend. */
function meet({ places, starts }: Prepared, a: number, b: number): boolean {
  if (a < 0 || b < 0) return false;
  const endA = starts[a + 1] ?? 0;
  const endB = starts[b + 1] ?? 0;
  for (let i = starts[a] ?? 0, j = starts[b] ?? 0; i < endA && j < endB; ) {
    const difference = (places[i] ?? 0) - (places[j] ?? 0);
    if (difference === 0) return true;
    if (difference < 0) i++;
    else j++;
  }
  return false;
}

/** Share of adjacent term pairs of the page that are adjacent in the original, and the longest such run. */
function phraseRuns(page: Prepared, original: Prepared, matches: TermMatches) {
  const size = original.terms.length;
  const adjacent = new Set<number>();
  for (const { terms } of original.sentences) {
    for (let i = 0; i + 1 < terms.length; i++) adjacent.add((terms[i] ?? 0) * size + (terms[i + 1] ?? 0));
  }
  const count = { all: 0, hit: 0, free: 0, freeHit: 0 };
  let longest = 0;
  for (const { terms, quoted } of page.sentences) {
    let run = 0;
    for (let i = 0; i + 1 < terms.length; i++) {
      const a = matches.toOriginal[terms[i] ?? 0] ?? -1;
      const b = matches.toOriginal[terms[i + 1] ?? 0] ?? -1;
      const follows = a >= 0 && b >= 0 && adjacent.has(a * size + b);
      run = follows ? run + 1 : 0;
      longest = Math.max(longest, run);
      count.all++;
      if (follows) count.hit++;
      if (quoted) continue;
      count.free++;
      if (follows) count.freeHit++;
    }
  }
  return {
    share: count.all > 0 ? count.hit / count.all : 0,
    unquoted: count.free > 0 ? count.freeHit / count.free : 0,
    longest,
  };
}
