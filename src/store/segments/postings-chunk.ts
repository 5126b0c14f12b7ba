import { ByteReader, ByteWriter } from '../bytes/bytes.ts';
import { seal } from '../bytes/checksum.ts';

/*
 * A chunk of a segment's postings, terms ascending; all numbers are varints:
 *
 *   term - previous term | count | first number - base | gap | gap | ...     (count 0: too common, numbers not kept)
 *
 * A list never straddles two chunks, so the first term of each chunk (the segment's directory) finds any term with one
 * read. Numbers count from the segment's base: a segment can be moved to other numbers without touching its chunks.
 */

/** The chunks of one field of a segment, in order, and the first term of each. */
export interface ChunkRun {
  readonly chunks: readonly ArrayBuffer[];
  readonly firstTerms: readonly number[];
}

export interface ChunkLimits {
  /** A chunk is closed once it has this many bytes. */
  readonly chunkBytes: number;
  /** A longer list says nothing about a page: it is kept as "too common", without its numbers. */
  readonly commonAbove: number;
}

/** Cuts ascending terms with their ascending numbers into sealed chunks. */
export class ChunkWriter {
  readonly #base: number;
  readonly #limits: ChunkLimits;
  readonly #chunks: ArrayBuffer[] = [];
  readonly #firstTerms: number[] = [];
  #open = new ByteWriter();
  #previous = 0;

  constructor(base: number, limits: ChunkLimits) {
    this.#base = base;
    this.#limits = limits;
  }

  /** `numbers` null: too common. An empty list leaves no trace. */
  add(term: number, numbers: readonly number[] | null): void {
    if (numbers?.length === 0) return;
    if (this.#open.length === 0) {
      this.#firstTerms.push(term);
      this.#previous = 0;
    }
    this.#open.varint(term - this.#previous);
    this.#previous = term;
    const kept = numbers && numbers.length <= this.#limits.commonAbove ? numbers : [];
    this.#open.varint(kept.length);
    let last = this.#base;
    for (const number of kept) {
      this.#open.varint(number - last);
      last = number;
    }
    if (this.#open.length >= this.#limits.chunkBytes) this.#close();
  }

  #close(): void {
    if (this.#open.length === 0) return;
    this.#chunks.push(seal(this.#open.finish()));
    this.#open = new ByteWriter();
  }

  finish(): ChunkRun {
    this.#close();
    return { chunks: this.#chunks, firstTerms: this.#firstTerms };
  }
}

/** Walks through the terms of one chunk (its payload, unsealed). */
export class ChunkCursor {
  readonly #reader: ByteReader;
  readonly #base: number;
  #unread = 0;
  #count = 0;
  /** The term that the cursor stands on. */
  term = 0;

  constructor(payload: Uint8Array, base: number) {
    this.#reader = new ByteReader(payload);
    this.#base = base;
  }

  /** Moves to the next term; false at the end of the chunk. */
  next(): boolean {
    this.#reader.skipVarints(this.#unread);
    this.#unread = 0;
    if (this.#reader.ended) return false;
    this.term += this.#reader.varint();
    this.#count = this.#reader.varint();
    this.#unread = this.#count;
    return true;
  }

  /** The numbers of the term that the cursor stands on, ascending; null where it is too common. Asked for once a term. */
  numbers(): number[] | null {
    if (this.#count === 0) return null;
    const numbers = new Array<number>(this.#count);
    let last = this.#base;
    for (let at = 0; at < this.#count; at++) {
      last += this.#reader.varint();
      numbers[at] = last;
    }
    this.#unread = 0;
    return numbers;
  }
}

/**
 * Position in the directory of the only chunk that can hold `term`: the last whose first term is not above it, or -1
 * where every chunk starts above it.
 */
export function chunkOf(firstTerms: ArrayLike<number>, term: number): number {
  let low = 0;
  let high = firstTerms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firstTerms[middle] ?? 0) <= term) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
