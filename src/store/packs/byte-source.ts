import { PackRefused } from './pack-refused.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Reads a stream in pieces of the lengths that are asked for, holding no more than that and one chunk of the stream. */
export class ByteSource {
  readonly #reader: ReadableStreamDefaultReader<Bytes>;
  #held: Bytes = new Uint8Array();
  /** Bytes taken so far. */
  position = 0;

  constructor(stream: ReadableStream<Bytes>) {
    this.#reader = stream.getReader();
  }

  async #read(): Promise<Bytes | null> {
    const { done, value } = await this.#reader.read().catch((cause: unknown) => {
      throw new PackRefused('unreadable', '', { cause });
    });
    return done ? null : value;
  }

  /** A copy of the next `length` bytes; `PackRefused` where the stream ends before. */
  async take(length: number): Promise<Bytes> {
    const taken = new Uint8Array(length);
    let filled = 0;
    for (;;) {
      const part = this.#held.subarray(0, length - filled);
      taken.set(part, filled);
      filled += part.length;
      this.#held = this.#held.subarray(part.length);
      if (filled === length) break;
      const more = await this.#read();
      if (!more) throw new PackRefused('cut-off');
      this.#held = more;
    }
    this.position += length;
    return taken;
  }

  /** Whether nothing comes any more. */
  async ended(): Promise<boolean> {
    while (this.#held.length === 0) {
      const more = await this.#read();
      if (!more) return true;
      this.#held = more;
    }
    return false;
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    // A stream that failed has said so when it was read.
    await this.#reader.cancel().catch(() => undefined);
  }
}
