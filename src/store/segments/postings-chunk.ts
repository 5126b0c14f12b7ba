import { ByteWriter } from '../bytes/bytes.ts';
import { seal } from '../bytes/checksum.ts';
import { StorageDamaged } from '../errors.ts';

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
    const kept = numbers && numbers.length <= this.#limits.commonAbove ? numbers : [];
    // Whoever wants one of the short lists before it is spared reading a long one.
    if (kept.length >= this.#limits.chunkBytes / 2) this.#close();
    if (this.#open.length === 0) {
      this.#firstTerms.push(term);
      this.#previous = 0;
    }
    this.#open.varint(term - this.#previous);
    this.#previous = term;
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

/**
 * Walks through the terms of one chunk (its payload, unsealed). Reads its varints itself: a lookup reads hundreds of
 * thousands of them. Throws `StorageDamaged` where the bytes end too early or make no sense.
 */
export class ChunkCursor {
  readonly #bytes: Uint8Array;
  readonly #base: number;
  #at = 0;
  #unread = 0;
  #count = 0;
  /** The term that the cursor stands on. */
  term = 0;

  constructor(payload: Uint8Array, base: number) {
    this.#bytes = payload;
    this.#base = base;
  }

  /** Moves to the next term; false at the end of the chunk. */
  next(): boolean {
    this.#skip();
    if (this.#at >= this.#bytes.length) return false;
    this.term += this.#varint();
    this.#count = this.#varint();
    if (this.#count > this.#bytes.length - this.#at) throw new StorageDamaged('A list in the library ends too early.');
    this.#unread = this.#count;
    return true;
  }

  /** Length of the list of the term that the cursor stands on; 0 where it is too common. */
  get count(): number {
    return this.#count;
  }

  /** The numbers of the term that the cursor stands on, ascending; null where it is too common. Asked for once a term. */
  numbers(): number[] | null {
    if (this.#count === 0) return null;
    const numbers = new Array<number>(this.#count);
    this.#read(numbers);
    return numbers;
  }

  /** The same into the beginning of `target`, which has room for `count`. */
  numbersInto(target: Uint32Array): void {
    this.#read(target);
  }

  #read(target: number[] | Uint32Array): void {
    const bytes = this.#bytes;
    let at = this.#at;
    let last = this.#base;
    for (let i = 0; i < this.#count; i++) {
      // Nearly all gaps have one byte or two.
      const byte = bytes[at] ?? 0x80;
      const following = bytes[at + 1] ?? 0x80;
      if (byte < 0x80) {
        last += byte;
        at++;
      } else if (following < 0x80) {
        last += (byte & 0x7f) | (following << 7);
        at += 2;
      } else {
        this.#at = at;
        last += this.#varint();
        at = this.#at;
      }
      target[i] = last;
    }
    this.#at = at;
    this.#unread = 0;
  }

  #skip(): void {
    const bytes = this.#bytes;
    let at = this.#at;
    for (let left = this.#unread; left > 0; left--) while ((bytes[at++] ?? 0) >= 0x80);
    this.#at = at;
    this.#unread = 0;
  }

  #varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new StorageDamaged('A record of the library ends too early.');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
      if (scale > 2 ** 49) throw new StorageDamaged('A number in the library is too long.');
    }
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
