/** Chunks kept in memory, the least recently used leaving first. Chunks never change, so nothing in it grows stale. */
export class ChunkCache {
  readonly #capacity: number;
  readonly #chunks = new Map<number, Uint8Array>();
  #bytes = 0;

  /** `capacity` in bytes. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: number): Uint8Array | undefined {
    const chunk = this.#chunks.get(key);
    if (chunk) {
      this.#chunks.delete(key);
      this.#chunks.set(key, chunk);
    }
    return chunk;
  }

  set(key: number, chunk: Uint8Array): void {
    this.#bytes += chunk.length - (this.#chunks.get(key)?.length ?? 0);
    this.#chunks.delete(key);
    this.#chunks.set(key, chunk);
    for (const [oldest, { length }] of this.#chunks) {
      if (this.#bytes <= this.#capacity) return;
      this.#chunks.delete(oldest);
      this.#bytes -= length;
    }
  }
}
