import { unseal } from '../bytes/checksum.ts';
import { ChunkWriter, chunkOf } from '../segments/postings-chunk.ts';
import {
  buildRun,
  FIELDS,
  type Field,
  type IndexEntry,
  type MergeInput,
  mergeRuns,
  stepLimit,
} from '../segments/segment.ts';
import { CHUNK_BYTES } from './pack-format.ts';
import type { Scratch } from './scratch.ts';

/** Chunks that one step of merging holds in memory, about; beyond one a run. */
const STEP_CHUNKS = 2048;
const PAST_ALL_TERMS = 2 ** 32;
/** Lists are kept whole, however long: each library has its own idea of what is too common. */
const WHOLE = { chunkBytes: CHUNK_BYTES, commonAbove: Infinity };
const NONE: ReadonlySet<number> = new Set();

interface Run {
  readonly firstTerms: readonly number[];
  readonly places: readonly number[];
  readonly lengths: readonly number[];
}

/**
 * Turns the terms of any number of originals into the chunks of one segment in bounded memory: sorted runs go to the
 * scratch room and are merged from there (external merge sort).
 */
export class PostingsSorter {
  readonly #scratch: Scratch;
  readonly #runOriginals: number;
  #entries: IndexEntry[] = [];
  readonly #runs: Record<Field, Run[]> = { terms: [], keys: [] };

  /** `runOriginals` are sorted at a time. */
  constructor(scratch: Scratch, runOriginals: number) {
    this.#scratch = scratch;
    this.#runOriginals = runOriginals;
  }

  /** Numbers ascend. */
  async add(entry: IndexEntry): Promise<void> {
    this.#entries.push(entry);
    if (this.#entries.length >= this.#runOriginals) await this.#spill();
  }

  async #spill(): Promise<void> {
    for (const field of FIELDS) {
      const { chunks, firstTerms } = buildRun(this.#entries, field, 0, WHOLE);
      const places: number[] = [];
      for (const chunk of chunks) places.push(await this.#scratch.append(new Uint8Array(chunk)));
      this.#runs[field].push({ firstTerms, places, lengths: chunks.map(({ byteLength }) => byteLength) });
    }
    this.#entries = [];
  }

  /** The sealed chunks of a field, ascending by term. */
  async *chunks(field: Field): AsyncGenerator<ArrayBuffer, void, undefined> {
    if (this.#entries.length > 0) await this.#spill();
    const runs = this.#runs[field];
    const directories = runs.map(({ firstTerms }) => firstTerms);
    for (let from = 0; from < PAST_ALL_TERMS; ) {
      const limit = stepLimit(directories, from, STEP_CHUNKS);
      const inputs: MergeInput[] = [];
      for (const run of runs) inputs.push({ base: 0, chunks: await this.#stretch(run, from, limit), dropped: NONE });
      const writer = new ChunkWriter(0, WHOLE);
      mergeRuns(inputs, from, limit, writer);
      yield* writer.finish().chunks;
      from = limit;
    }
  }

  /** The chunks of a run that hold terms in [`from`, `limit`). */
  async #stretch({ firstTerms, places, lengths }: Run, from: number, limit: number): Promise<Uint8Array[]> {
    const chunks: Uint8Array[] = [];
    for (let at = Math.max(0, chunkOf(firstTerms, from)); (firstTerms[at] ?? limit) < limit; at++) {
      const sealed = await this.#scratch.read(places[at] ?? 0, lengths[at] ?? 0);
      chunks.push(unseal(sealed.buffer, 'sorted run'));
    }
    return chunks;
  }
}
