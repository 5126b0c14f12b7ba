/** Which places of a text are spoken for, so that a word that the vocabulary knows is not taken for a name too. */
export class Taken {
  readonly #places: Uint8Array;

  constructor(length: number) {
    this.#places = new Uint8Array(length);
  }

  add(start: number, end: number): void {
    this.#places.fill(1, start, end);
  }

  /** Whether anything between two offsets is spoken for. */
  any(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.#places[at] === 1) return true;
    return false;
  }
}
