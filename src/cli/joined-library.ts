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
    return Array.from(terms, (_, at) => {
      const numbers = found.flatMap((lists, part) =>
        Array.from(lists[at] ?? [], (number) => number + (this.#bases[part] ?? 0)),
      );
      return Uint32Array.from(numbers);
    });
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
