import type { Connection } from '../connection.ts';
import { forDamage } from '../errors.ts';
import { readMatched } from '../housekeeping/matched.ts';
import { standingIn } from '../housekeeping/standing.ts';
import type { LearningContext } from '../learning/learning.ts';
import type { Manifest } from '../manifest.ts';
import { ALL_STORES, type Transaction } from '../schema.ts';
import { readHead, readManifest } from '../segments/index-records.ts';
import { checkTexts, readBlock, readBlocks } from './block-check.ts';
import { compare, type Reading } from './comparing.ts';
import type { Damage, VerifyOptions, VerifyReport } from './damage.ts';
import { NumberSet } from './number-set.ts';
import { soundManifest } from './salvaging.ts';
import { checkSegment, type Filed } from './segment-check.ts';

/**
 * Reads everything that is stored, in bounded transactions beside which others go on, and tells what is damaged.
 * Changes nothing. Rejects only where the browser's storage fails.
 */
export async function verifyLibrary(
  connection: Connection,
  context: LearningContext,
  options: VerifyOptions = {},
): Promise<VerifyReport> {
  const manifest = await connection.read(ALL_STORES, soundManifest);
  if (!manifest) return { ended: 'complete', originals: 0, texts: 0, damage: [{ kind: 'manifest' }] };
  return new Verification(connection, context, manifest, options).run();
}

class Verification {
  readonly #connection: Connection;
  readonly #context: LearningContext;
  readonly #begun: Manifest;
  readonly #options: VerifyOptions;
  readonly #damage: Damage[] = [];
  readonly #filed = new Map<number, Filed>();
  readonly #present = new NumberSet();
  readonly #unreadable = new Set<number>();
  #texts = 0;
  #checked = 0;
  #of = 0;

  constructor(connection: Connection, context: LearningContext, begun: Manifest, options: VerifyOptions) {
    this.#connection = connection;
    this.#context = context;
    this.#begun = begun;
    this.#options = options;
  }

  get #version(): number {
    return this.#context.detection.version;
  }

  get #cancelled(): boolean {
    return this.#options.signal?.aborted ?? false;
  }

  #advance(records: number): void {
    this.#checked += records;
    this.#options.onProgress?.({ checked: Math.min(this.#checked, this.#of), of: this.#of });
  }

  #report(ended: VerifyReport['ended']): VerifyReport {
    return { ended, originals: this.#present.size, texts: this.#texts, damage: this.#damage };
  }

  async run(): Promise<VerifyReport> {
    const chunks = this.#begun.segments.reduce((sum, { chunks: [terms, keys] }) => sum + terms + keys, 0);
    this.#of = chunks + (await this.#connection.read(['documents'], (tx) => tx.objectStore('documents').count()));
    await this.#checkSegments();
    await this.#checkLists();
    await this.#checkBlocks();
    if (this.#cancelled) return this.#report('cancelled');
    const reading: Reading = {
      filed: [...this.#filed.values()],
      present: this.#present,
      unreadable: this.#unreadable,
      limit: this.#begun.nextNumber,
    };
    this.#damage.push(...(await this.#connection.read(ALL_STORES, (tx) => compare(tx, this.#version, reading))));
    await this.#checkCount();
    return this.#report('complete');
  }

  async #checkSegments(): Promise<void> {
    const seen = new Set<number>();
    while (!this.#cancelled) {
      const { segments } = await this.#connection.read(ALL_STORES, (tx) => readManifest(tx, this.#version));
      const segment = segments.find((each) => !seen.has(each.segment));
      if (!segment) return;
      seen.add(segment.segment);
      const check = await checkSegment(this.#connection, this.#version, segment, (chunks) => this.#advance(chunks));
      if (check.kind === 'damaged') this.#damage.push({ kind: 'segment', segment: segment.segment });
      if (check.kind === 'sound') this.#filed.set(segment.segment, check.filed);
    }
  }

  /** The records that there is one of. */
  async #checkLists(): Promise<void> {
    const lists: readonly [Damage & { kind: 'head' | 'matched' | 'retired' }, (tx: Transaction) => Promise<unknown>][] =
      [
        [{ kind: 'head' }, readHead],
        [{ kind: 'matched' }, readMatched],
        [{ kind: 'retired' }, async (tx) => standingIn(tx, await readManifest(tx, this.#version))],
      ];
    for (const [damage, read] of lists) {
      const sound = await this.#connection.read(ALL_STORES, read).catch(forDamage);
      if (!sound) this.#damage.push(damage);
    }
  }

  async #checkBlocks(): Promise<void> {
    for (let from: number | null = 0; from !== null && !this.#cancelled; ) {
      const at: number = from;
      const { blocks, texts, next } = await this.#connection.read(ALL_STORES, (tx) => readBlocks(tx, at));
      const originals = blocks.flatMap(([block, sealed]) => {
        const read = readBlock(this.#context.detection, block, sealed);
        if (!read) this.#unreadable.add(block);
        return read ?? [];
      });
      for (const { number } of originals) this.#present.add(number);
      this.#texts += texts.length;
      this.#damage.push(...(await checkTexts(originals, texts, this.#unreadable)));
      this.#advance(blocks.length);
      from = next;
    }
  }

  /** Only while nothing else changed: the manifest's own count is kept right by every change. */
  async #checkCount(): Promise<void> {
    const counted = await this.#connection
      .read(ALL_STORES, async (tx) => {
        const manifest = await readManifest(tx, this.#version);
        const standing = await standingIn(tx, manifest);
        let originals = 0;
        for (const number of this.#present) if (standing(number) === 'filed') originals++;
        return { originals, manifest };
      })
      .catch(forDamage);
    const { generation } = this.#begun;
    if (counted?.manifest.generation !== generation || counted.originals === counted.manifest.originals) return;
    // What cannot be read is taken out, and counted, first.
    if (this.#damage.every(({ kind }) => kind === 'text' || kind === 'stray-text' || kind === 'matched'))
      this.#damage.push({ kind: 'count', originals: counted.originals, generation });
  }
}
