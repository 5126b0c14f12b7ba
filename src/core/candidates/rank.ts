import type { Frequencies } from '../knowledge/frequencies.ts';

/**
 * The originals that share the most telling terms with a page, best first: sums idf^2 over the shared terms, the same
 * weighting as idf-cosine without the lengths, which a copy and its original need not share.
 *
 * @param terms the looked-up terms
 * @param most how many are wanted at most
 * @param postings for each term the originals filed under it
 */
export function rankCandidates(
  terms: Uint32Array,
  postings: readonly Uint32Array[],
  frequencies: Frequencies,
  most: number,
): number[] {
  const weights = new Map<number, number>();
  terms.forEach((term, i) => {
    const list = postings[i];
    if (!list) return;
    const weight = frequencies.idf(term) ** 2;
    for (const original of list) weights.set(original, (weights.get(original) ?? 0) + weight);
  });
  return [...weights]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, most)
    .map(([original]) => original);
}
