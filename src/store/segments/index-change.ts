import type { Limits } from '../limits.ts';
import { type Manifest, type Segment, withoutOriginals } from '../manifest.ts';
import { chunkKey, ONLY, type WriteTransaction } from '../schema.ts';
import { encodeHead } from './head.ts';
import { readHead, readTombstones, writeDirectory, writeTombstones } from './index-records.ts';
import { buildRun, FIELDS, type IndexEntry } from './segment.ts';

/** Changes to the index within one transaction: collected first, written by `save`. */
export class IndexChange {
  readonly #tx: WriteTransaction;
  readonly #manifest: Manifest;
  readonly #limits: Limits;
  #head: IndexEntry[];
  readonly #removed = new Map<Segment, number[]>();

  private constructor(tx: WriteTransaction, manifest: Manifest, limits: Limits, head: IndexEntry[]) {
    this.#tx = tx;
    this.#manifest = manifest;
    this.#limits = limits;
    this.#head = head;
  }

  static async begin(tx: WriteTransaction, manifest: Manifest, limits: Limits): Promise<IndexChange> {
    return new IndexChange(tx, manifest, limits, await readHead(tx));
  }

  /** Files an original; its number is above all that were filed before. */
  add(entry: IndexEntry): void {
    this.#head.push(entry);
  }

  /** Takes an original out of all answers. */
  remove(number: number): void {
    const kept = this.#head.filter((entry) => entry.number !== number);
    if (kept.length < this.#head.length) {
      this.#head = kept;
      return;
    }
    const segment = this.#manifest.segments.find(({ base, end }) => base <= number && number < end);
    if (!segment) return;
    const numbers = this.#removed.get(segment);
    if (numbers) numbers.push(number);
    else this.#removed.set(segment, [number]);
  }

  /** Writes everything but the manifest, and returns the manifest to write. */
  async save(): Promise<Manifest> {
    const packs = withoutOriginals(this.#manifest.packs, [...this.#removed.values()].flat());
    const manifest = { ...this.#manifest, packs, segments: await this.#bury() };
    if (this.#head.length < this.#limits.sealAt) {
      await this.#tx.objectStore('head').put(encodeHead(this.#head), ONLY);
      return manifest;
    }
    const segment = await this.#seal(manifest.nextSegment);
    return { ...manifest, nextSegment: manifest.nextSegment + 1, segments: [...manifest.segments, segment] };
  }

  /** Appends to the tombstone lists. */
  async #bury(): Promise<Segment[]> {
    return Promise.all(
      this.#manifest.segments.map(async (segment) => {
        const removed = this.#removed.get(segment);
        if (!removed) return segment;
        const before = await readTombstones(this.#tx, segment.segment);
        await writeTombstones(this.#tx, segment.segment, [...before, ...removed]);
        return { ...segment, deleted: segment.deleted + removed.length };
      }),
    );
  }

  /** Turns the head into a segment. */
  async #seal(segment: number): Promise<Segment> {
    const base = this.#head[0]?.number ?? 0;
    const end = (this.#head.at(-1)?.number ?? base) + 1;
    let bytes = 0;
    const [terms, keys] = await Promise.all(
      FIELDS.map(async (field) => {
        const { chunks, firstTerms } = buildRun(this.#head, field, base, this.#limits.of(field));
        const postings = this.#tx.objectStore('postings');
        for (const { byteLength } of chunks) bytes += byteLength;
        await Promise.all([
          writeDirectory(this.#tx, segment, field, firstTerms),
          ...chunks.map((chunk, position) => postings.put(chunk, chunkKey(segment, field, position))),
        ]);
        return chunks.length;
      }),
    );
    await this.#tx.objectStore('head').put(encodeHead([]), ONLY);
    return { segment, base, end, originals: this.#head.length, deleted: 0, chunks: [terms ?? 0, keys ?? 0], bytes };
  }
}
