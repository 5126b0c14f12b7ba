import type { KnownOriginal, Library } from '../core/library.ts';

/** A library whose numbers run from 0 to `size` - 1. */
interface Sized extends Library {
  readonly size: number;
}

/** Several libraries as one: the numbers of each count on from those of the one before. */
export class JoinedLibrary implements Library {
  readonly #parts: readonly Sized[];
  readonly #bases: readonly number[];

  constructor(parts: readonly Sized[]) {
    this.#parts = parts;
    let next = 0;
    this.#bases = parts.map(({ size }) => {
      next += size;
      return next - size;
    });
  }

  async postings(terms: Uint32Array): Promise<readonly Uint32Array[]> {
    const found = await Promise.all(this.#parts.map((part) => part.postings(terms)));
    const [first = []] = found;
    // The first part's numbers are its own: alone it is handed on as it is.
    return found.length === 1 ? first : Array.from(terms, (_, at) => this.#joined(found.map((lists) => lists[at])));
  }

  #joined(lists: readonly (Uint32Array | undefined)[]): Uint32Array {
    const numbers = new Uint32Array(lists.reduce((sum, list) => sum + (list?.length ?? 0), 0));
    let at = 0;
    lists.forEach((list, part) => {
      const base = this.#bases[part] ?? 0;
      for (const number of list ?? []) numbers[at++] = number + base;
    });
    return numbers;
  }

  async originals(numbers: readonly number[]): Promise<readonly KnownOriginal[]> {
    const found = await Promise.all(
      numbers.map(async (number) => {
        const part = this.#bases.findLastIndex((base) => base <= number);
        return (await this.#parts[part]?.originals([number - (this.#bases[part] ?? 0)])) ?? [];
      }),
    );
    return found.flat();
  }
}
