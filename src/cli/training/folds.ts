import { hash32 } from '../../core/hash.ts';

/**
 * Puts everything that tells of one event into one fold: pages are joined to the originals they copy and to those they are
 * near to, and each connected group falls into the fold of its smallest name's hash. (Union-find with path halving.)
 */
export class Groups {
  readonly #parents = new Map<string, string>();

  join(a: string, b: string): void {
    const [x, y] = [this.#root(a), this.#root(b)];
    // The smaller name leads, so that the order of joining does not matter.
    if (x < y) this.#parents.set(y, x);
    else if (y < x) this.#parents.set(x, y);
  }

  foldOf(name: string, folds: number): number {
    return hash32(this.#root(name)) % folds;
  }

  #root(name: string): string {
    let at = name;
    for (let parent = this.#parents.get(at); parent !== undefined; parent = this.#parents.get(at)) {
      const above = this.#parents.get(parent);
      if (above !== undefined) this.#parents.set(at, above);
      at = parent;
    }
    return at;
  }
}
