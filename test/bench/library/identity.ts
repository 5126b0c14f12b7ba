import type { Article } from '../../../src/core/article.ts';
import { MemoryLibrary } from '../../../src/core/candidates/memory-library.ts';
import type { Engine } from '../../../src/core/engine.ts';
import { FLAGGED } from '../../../src/core/judgement.ts';
import type { Library } from '../../../src/core/library.ts';
import type { Detection } from '../../../src/store/detection.ts';
import { factsTold } from '../../../src/store/documents/document.ts';
import type { PackOriginal } from '../../../src/store/packs/pack-builder.ts';
import type { Figure } from '../figure.ts';
import type { Judged } from './worker.ts';
import type { World } from './world.ts';

/** More do not fit Node's memory as it comes. */
const MOST_IN_MEMORY = 150_000;

export type Answer = Pick<Judged, 'verdict' | 'score' | 'original'>;

/**
 * Holds what the library in the browser says of all real pages against what the engine says of them with the originals
 * in memory: with all of them, as far as they fit, and with the real ones alone.
 */
export class Identity {
  readonly #world: World;
  readonly #pages: readonly Article[];
  readonly #engine: Engine;
  readonly #detection: Detection;
  #alone: Answer[] | null = null;

  constructor(world: World, pages: readonly Article[], engine: Engine, detection: Detection) {
    this.#world = world;
    this.#pages = pages;
    this.#engine = engine;
    this.#detection = detection;
  }

  async *figures(size: number, answers: readonly Answer[]): AsyncGenerator<Figure> {
    this.#alone ??= await this.#judge(this.#world.least);
    if (size <= MOST_IN_MEMORY) {
      const expected = size === this.#world.least ? this.#alone : await this.#judge(size);
      const otherwise = expected.filter((each, at) => !isSame(each, answers[at])).length;
      yield {
        name: `of ${answers.length} pages judged otherwise than in memory, ${size}`,
        value: otherwise,
        unit: 'pages',
        most: 0,
      };
    }
    const flagged = this.#alone.filter(({ verdict }) => FLAGGED.has(verdict)).length;
    const still = this.#alone.filter((each, at) => FLAGGED.has(each.verdict) && isSame(each, answers[at])).length;
    const alarms = answers.filter((each, at) => FLAGGED.has(each.verdict) && !isSame(this.#alone?.[at], each)).length;
    yield {
      name: `flagged as among the real originals alone, ${size}`,
      value: (100 * still) / flagged,
      unit: '%',
      least: 100,
    };
    yield { name: `flagged otherwise than among these, ${size}`, value: alarms, unit: 'pages', most: 0 };
  }

  async #judge(originals: number): Promise<Answer[]> {
    const library = this.#libraryOf(originals);
    const answers: Answer[] = [];
    for (const page of this.#pages) answers.push(await this.#engine.judge(page, library));
    return answers;
  }

  #libraryOf(originals: number): Library {
    const library = new MemoryLibrary();
    for (let number = 0; number < originals; number++) {
      const original = this.#world.original(number);
      library.add(knownFrom(original, this.#detection), original.terms);
    }
    return library;
  }
}

/** Node and the browser may compute a logarithm differently in its last bit: as many digits of a score count as are told. */
const precise = (score: number | undefined): number => Number(score?.toPrecision(9));

const isSame = (a: Answer | undefined, b: Answer | undefined): boolean =>
  a?.verdict === b?.verdict && a?.original === b?.original && precise(a?.score) === precise(b?.score);

/** Its fingerprint stays folded until it is looked at: unfolded, a hundred thousand take gigabytes. */
const knownFrom = ({ document }: PackOriginal, detection: Detection) => ({
  id: document.names[0] ?? '',
  facts: factsTold(document),
  get fingerprint() {
    return detection.decode(document.fingerprint);
  },
});
