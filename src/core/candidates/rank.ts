import type { Frequencies } from '../knowledge/frequencies.ts';

/** Originals scored at a time: their sums fit a processor's fast memory, however large the library. */
const WINDOW = 1 << 14;

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
  const sums = new Sums();
  for (;;) {
    const next = lists.reduce((least, { numbers, at }) => Math.min(least, numbers[at] ?? Infinity), Infinity);
    if (next === Infinity) return best.originals;
    const start = next - (next % WINDOW);
    for (const list of lists) list.at = sums.add(list.numbers, list.at, list.weight, start);
    sums.drainInto(best, start);
  }
}

/** The sums of the originals of one window, and which of them have one: most have none. */
class Sums {
  readonly #sums = new Float64Array(WINDOW);
  readonly #touched = new Uint16Array(WINDOW);
  #count = 0;

  /** Adds a list's weight to its originals in the window from `start`; returns how far in the list it came. */
  add(numbers: Uint32Array, from: number, weight: number, start: number): number {
    const sums = this.#sums;
    const { length } = numbers;
    let count = this.#count;
    let at = from;
    for (; at < length; at++) {
      const offset = (numbers[at] ?? 0) - start;
      if (offset >= WINDOW) break;
      const before = sums[offset] ?? 0;
      if (before === 0) this.#touched[count++] = offset;
      sums[offset] = before + weight;
    }
    this.#count = count;
    return at;
  }

  /** Offers every original that has a sum, and forgets the sums. */
  drainInto(best: Best, start: number): void {
    const sums = this.#sums;
    for (let i = 0; i < this.#count; i++) {
      const offset = this.#touched[i] ?? 0;
      const sum = sums[offset] ?? 0;
      sums[offset] = 0;
      if (sum >= best.bar) best.offer(start + offset, sum);
    }
    this.#count = 0;
  }
}

/** The best originals so far, best first; among equals the lower number. */
class Best {
  readonly #most: number;
  readonly #sums: number[] = [];
  readonly originals: number[] = [];
  /** A smaller sum is not worth offering. */
  bar = 0;

  constructor(most: number) {
    this.#most = most;
  }

  offer(original: number, sum: number): void {
    if (this.#most <= 0) return;
    let at = this.#sums.length;
    while (at > 0 && this.#isBehind(at - 1, original, sum)) at--;
    if (at === this.#most) return;
    this.#sums.splice(at, 0, sum);
    this.originals.splice(at, 0, original);
    if (this.#sums.length > this.#most) {
      this.#sums.pop();
      this.originals.pop();
    }
    if (this.#sums.length === this.#most) this.bar = this.#sums.at(-1) ?? 0;
  }

  #isBehind(at: number, original: number, sum: number): boolean {
    const held = this.#sums[at] ?? 0;
    return held < sum || (held === sum && (this.originals[at] ?? 0) > original);
  }
}
