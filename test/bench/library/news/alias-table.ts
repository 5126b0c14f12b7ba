import { below, type Random } from './random.ts';

/** Draws numbers from 0 on, each as often as its weight says, in constant time (Walker's alias method, built as Vose does). */
export class AliasTable {
  readonly #share: Float64Array;
  readonly #other: Uint32Array;

  constructor(weights: Float64Array) {
    const { length } = weights;
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / length;
    this.#share = weights.map((weight) => weight / mean);
    this.#other = new Uint32Array(length);
    const light: number[] = [];
    const heavy: number[] = [];
    this.#share.forEach((share, at) => {
      (share < 1 ? light : heavy).push(at);
    });
    for (let poor = light.pop(); poor !== undefined; poor = light.pop()) {
      const rich = heavy.at(-1);
      // What rounding left over.
      if (rich === undefined) {
        this.#share[poor] = 1;
        continue;
      }
      this.#other[poor] = rich;
      const left = (this.#share[rich] ?? 0) - 1 + (this.#share[poor] ?? 0);
      this.#share[rich] = left;
      if (left < 1) light.push(heavy.pop() ?? 0);
    }
  }

  draw(next: Random): number {
    const at = below(next, this.#share.length);
    return next() < (this.#share[at] ?? 1) ? at : (this.#other[at] ?? 0);
  }
}
