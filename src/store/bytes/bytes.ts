import { StorageDamaged } from '../errors.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Writes numbers and strings one after the other; `ByteReader` reads them back in the same order. */
export class ByteWriter {
  #bytes = new Uint8Array(512);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }

  /** A whole number from 0 to 2^53 - 1 in 1 to 8 bytes, seven bits a byte, lowest first (LEB128). */
  varint(value: number): void {
    this.#room(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  raw(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Bytes with their length before them. */
  blob(bytes: Uint8Array): void {
    this.varint(bytes.length);
    this.raw(bytes);
  }

  text(value: string): void {
    this.blob(encoder.encode(value));
  }

  /** A copy of what was written. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what `ByteWriter` wrote. Throws `StorageDamaged` where the bytes end too early or make no sense. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get ended(): boolean {
    return this.#at >= this.#bytes.length;
  }

  varint(): number {
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

  /** A view, not a copy. */
  raw(length: number): Uint8Array {
    const bytes = this.#bytes.subarray(this.#at, this.#at + length);
    if (bytes.length !== length) throw new StorageDamaged('A record of the library ends too early.');
    this.#at += length;
    return bytes;
  }

  blob(): Uint8Array {
    return this.raw(this.varint());
  }

  text(): string {
    try {
      return decoder.decode(this.blob());
    } catch (cause) {
      if (cause instanceof StorageDamaged) throw cause;
      throw new StorageDamaged('A text in the library is not valid UTF-8.', { cause });
    }
  }
}
