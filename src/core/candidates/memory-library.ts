import type { KnownOriginal, Library } from '../library.ts';

const NONE = new Uint32Array();

/** A library in memory, for the command line and as the measure that the stored one is tested against. */
export class MemoryLibrary implements Library {
  readonly #originals: KnownOriginal[] = [];
  readonly #postings = new Map<number, number[]>();
  /** Lists as they were last answered; one is made anew once its term gets another original. */
  readonly #answered = new Map<number, Uint32Array>();

  /** Files an original under its index terms. */
  add(original: KnownOriginal, terms: Uint32Array): void {
    const number = this.#originals.push(original) - 1;
    for (const term of terms) {
      const list = this.#postings.get(term);
      if (list) list.push(number);
      else this.#postings.set(term, [number]);
    }
  }

  get size(): number {
    return this.#originals.length;
  }

  async postings(terms: Uint32Array): Promise<readonly Uint32Array[]> {
    return Array.from(terms, (term) => {
      const list = this.#postings.get(term);
      if (!list) return NONE;
      const held = this.#answered.get(term);
      if (held?.length === list.length) return held;
      const answer = new Uint32Array(list);
      this.#answered.set(term, answer);
      return answer;
    });
  }

  async originals(numbers: readonly number[]): Promise<readonly KnownOriginal[]> {
    return numbers.flatMap((number) => this.#originals[number] ?? []);
  }
}
