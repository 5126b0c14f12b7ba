/** A set of originals' numbers, a bit each: a million of them are 125 KB. */
export class NumberSet {
  #bits = new Uint8Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(number: number): boolean {
    return ((this.#bits[number >>> 3] ?? 0) & (1 << (number & 7))) !== 0;
  }

  add(number: number): void {
    if (this.has(number)) return;
    const at = number >>> 3;
    if (at >= this.#bits.length) {
      const larger = new Uint8Array(Math.max(this.#bits.length * 2, at + 1));
      larger.set(this.#bits);
      this.#bits = larger;
    }
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (number & 7));
    this.#size++;
  }

  /** False when it was not there. */
  delete(number: number): boolean {
    if (!this.has(number)) return false;
    const at = number >>> 3;
    this.#bits[at] = (this.#bits[at] ?? 0) & ~(1 << (number & 7));
    this.#size--;
    return true;
  }

  /** The numbers, ascending. */
  *[Symbol.iterator](): Generator<number, void, undefined> {
    for (const [at, bits] of this.#bits.entries())
      for (let bit = 0; bits >>> bit > 0; bit++) if ((bits >>> bit) & 1) yield at * 8 + bit;
  }
}
