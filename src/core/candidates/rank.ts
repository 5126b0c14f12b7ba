import type { Frequencies } from '../knowledge/frequencies.ts';

/** Originals scored at a time: their sums fit a processor's fast memory, however large the library. */
const WINDOW = 1 << 15;

/**
 * The originals that share the most telling terms with a page, best first: sums idf^2 over the shared terms, the same
 * weighting as idf-cosine without the lengths, which a copy and its original need not share. Goes through all lists
 * together, one stretch of numbers after the other, as Lucene's BooleanScorer does.
 *
 * @param terms the looked-up terms
 * @param most how many are wanted at most
 * @param postings for each term the originals filed under it, as ascending numbers
 */
export function rankCandidates(
  terms: Uint32Array,
  postings: readonly Uint32Array[],
  frequencies: Frequencies,
  most: number,
): number[] {
  const lists = Array.from(terms, (term, i) => ({
    numbers: postings[i] ?? new Uint32Array(),
    weight: frequencies.idf(term) ** 2,
    at: 0,
  })).filter(({ numbers }) => numbers.length > 0);
  const best = new Best(most);
  const sums = new Float64Array(WINDOW);
  for (;;) {
    const next = lists.reduce((least, { numbers, at }) => Math.min(least, numbers[at] ?? Infinity), Infinity);
    if (next === Infinity) return best.originals;
    const start = next - (next % WINDOW);
    for (const list of lists) list.at = addUp(list.numbers, list.at, list.weight, start, sums);
    for (let i = 0; i < WINDOW; i++) {
      const sum = sums[i] ?? 0;
      if (sum > best.bar) best.add(start + i, sum);
    }
    sums.fill(0);
  }
}

/** Adds a list's weight to the sums of its originals in the window from `start`; returns how far in the list it came. */
function addUp(numbers: Uint32Array, from: number, weight: number, start: number, sums: Float64Array): number {
  const { length } = numbers;
  let at = from;
  for (; at < length; at++) {
    const offset = (numbers[at] ?? 0) - start;
    if (offset >= WINDOW) break;
    sums[offset] = (sums[offset] ?? 0) + weight;
  }
  return at;
}

/** The best originals so far, best first; among equals those that came first. */
class Best {
  readonly #most: number;
  readonly #sums: number[] = [];
  readonly originals: number[] = [];
  /** Only a larger sum is worth adding. */
  bar: number;

  constructor(most: number) {
    this.#most = most;
    this.bar = most > 0 ? 0 : Infinity;
  }

  add(original: number, sum: number): void {
    const worse = this.#sums.findIndex((held) => held < sum);
    const at = worse < 0 ? this.#sums.length : worse;
    this.#sums.splice(at, 0, sum);
    this.originals.splice(at, 0, original);
    if (this.#sums.length > this.#most) {
      this.#sums.pop();
      this.originals.pop();
    }
    if (this.#sums.length === this.#most) this.bar = this.#sums.at(-1) ?? 0;
  }
}
