import type { Connection } from '../connection.ts';
import { forDamage } from '../errors.ts';
import type { LearningContext } from '../learning/learning.ts';
import { MAX_SEGMENTS } from '../limits.ts';
import type { Manifest } from '../manifest.ts';
import { ALL_STORES, type WriteTransaction } from '../schema.ts';
import { readManifest, writeManifest } from '../segments/index-records.ts';
import { mergeStep } from '../segments/merging.ts';
import type { VerifyOptions, VerifyReport } from '../verification/damage.ts';
import { repair } from '../verification/repairing.ts';
import { verifyLibrary } from '../verification/verifying.ts';
import { noteMatched } from './matched.ts';
import { reindexStep } from './reindexing.ts';
import { beginRemoval, giveUpRemoval, isFinished, removalStep } from './removal.ts';
import { saveRoomStep } from './saving-room.ts';
import { countStep, deadShare, type LibraryBytes, libraryBytes, limitedBytes } from './sizes.ts';
import { type RemovalOf, upkeepOf } from './upkeep.ts';

/** Over its limit, the library rewrites a segment of which this share is dead before it gives up anything more. */
const WORN_SHARE = 0.1;
/** Verification and repair take turns this often: what one repair uncovers, the next one sees. */
const MOST_REPAIRS = 4;

export interface LibraryUsage extends LibraryBytes {
  /** Texts and originals that left to keep the library within its limit, and originals lost to damage. */
  readonly leftTexts: number;
  readonly leftOriginals: number;
  readonly lost: number;
  /** Index entries or fingerprints are being made anew; until then some originals are not found. */
  readonly unfinished: boolean;
}

export interface RemovalOptions {
  /** Stops between two steps; what went is gone, and the rest stays. */
  readonly signal?: AbortSignal;
  /** `share` 0..1 of the library was looked through. */
  readonly onProgress?: (progress: { readonly share: number; readonly removed: number }) => void;
}

/** What a repair came to. */
export interface RepairReport {
  /** What is still damaged. */
  readonly left: VerifyReport;
  /** Originals that had to be given up. */
  readonly lost: number;
}

type Step = (tx: WriteTransaction, manifest: Manifest) => Promise<Manifest | null>;

/** Keeps the library in order: its size, what is to go, and what is damaged. Every step is a transaction of its own. */
export class Housekeeping {
  readonly #connection: Connection;
  readonly #context: LearningContext;

  constructor(connection: Connection, context: LearningContext) {
    this.#connection = connection;
    this.#context = context;
  }

  /** Costs one small read. */
  usage(): Promise<LibraryUsage> {
    return this.#connection.read(['manifest'], async (tx) => {
      const manifest = await readManifest(tx, this.#context.detection.version);
      const { leftTexts, leftOriginals, lost, reindexing } = upkeepOf(manifest);
      const unfinished = reindexing.length > 0 || manifest.rebuild !== null;
      return { ...libraryBytes(manifest), leftTexts, leftOriginals, lost, unfinished };
    });
  }

  /** Remembers that a page was found to follow the original of this id, which is kept longer for it. */
  noteMatched(id: string): Promise<void> {
    return this.#connection.write(['head'], (tx) => noteMatched(tx, id));
  }

  /** Takes the steps in turn until one has something to do; false when none has. */
  #step(...steps: readonly Step[]): Promise<boolean> {
    return this.#connection.write(ALL_STORES, async (tx) => {
      const manifest = await readManifest(tx, this.#context.detection.version);
      for (const step of steps) {
        const next = await step(tx, manifest);
        if (!next) continue;
        await writeManifest(tx, next);
        return true;
      }
      return false;
    });
  }

  readonly #reindex: Step = async (tx, manifest) => {
    const { index, limits } = this.#context;
    const isPending = upkeepOf(manifest).reindexing.length > 0;
    const merged =
      isPending && manifest.segments.length > MAX_SEGMENTS ? await mergeStep(tx, manifest, index, limits) : null;
    return merged ?? reindexStep(tx, this.#context, manifest);
  };
  readonly #remove: Step = (tx, manifest) => removalStep(tx, this.#context, manifest);

  /**
   * One bounded piece of housekeeping, some tens of milliseconds; false when nothing is left to do. Goes on with what
   * was begun before, then keeps the library within `limit` bytes. For idle moments.
   */
  keepStep(limit: number): Promise<boolean> {
    const { index, limits } = this.#context;
    const rewriteWorn: Step = async (tx, manifest) => {
      const isOver = limitedBytes(libraryBytes(manifest)) > limit;
      const isWorn = manifest.segments.some((segment) => deadShare(segment) > WORN_SHARE);
      return isOver && isWorn ? mergeStep(tx, manifest, index, limits, WORN_SHARE) : null;
    };
    const saveRoom: Step = (tx, manifest) => saveRoomStep(tx, this.#context, manifest, limit);
    return this.#step(this.#remove, this.#reindex, countStep, rewriteWorn, saveRoom);
  }

  /**
   * Takes out what `of` means, of what was in the library when it was asked for; returns how many originals went. What
   * was asked for is written down first: where this is interrupted, `keepStep` carries it through.
   */
  async remove(of: RemovalOf, { signal, onProgress }: RemovalOptions = {}): Promise<number> {
    while (await this.#step(this.#remove));
    await this.#step(async (_, manifest) => beginRemoval(manifest, of));
    for (;;) {
      if (signal?.aborted) await this.#step(async (_, manifest) => giveUpRemoval(manifest));
      const more = await this.#step(this.#remove);
      const removal = await this.#connection.read(['manifest'], async (tx) => {
        return upkeepOf(await readManifest(tx, this.#context.detection.version)).removal;
      });
      const { next, end, removed } = removal ?? { next: 0, end: 0, removed: 0 };
      onProgress?.({ share: end === 0 ? 1 : next / end, removed });
      if (!more || !removal || isFinished(removal)) return removed;
    }
  }

  /** Tells what is damaged, without changing anything. */
  verify(options: VerifyOptions = {}): Promise<VerifyReport> {
    return verifyLibrary(this.#connection, this.#context, options);
  }

  /** Repairs what can be, beginning with what `report` found, and verifies the result. */
  async repair(report: VerifyReport, options: VerifyOptions = {}): Promise<RepairReport> {
    // A library without its table of contents does not tell what was lost before, nor does the new one.
    const lostBefore = (await this.usage().catch(forDamage))?.lost ?? 0;
    let last = report;
    for (let turn = 0; turn < MOST_REPAIRS && last.damage.length > 0 && !options.signal?.aborted; turn++) {
      await repair(this.#connection, this.#context, last.damage);
      while (!options.signal?.aborted && (await this.#step(this.#reindex).catch(forDamage)));
      last = await this.verify(options);
    }
    // What a repair gave up or made anew has to be counted again.
    while (!options.signal?.aborted && (await this.#step(countStep).catch(forDamage)));
    const { lost } = (await this.usage().catch(forDamage)) ?? { lost: lostBefore };
    return { left: last, lost: lost - lostBefore };
  }
}
