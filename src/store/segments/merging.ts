import { upkeepOf } from '../housekeeping/upkeep.ts';
import type { Limits } from '../limits.ts';
import type { Manifest, Merge, Segment } from '../manifest.ts';
import { chunkKey, segmentKeys, type WriteTransaction } from '../schema.ts';
import type { IndexReader } from './index-reader.ts';
import { readChunk, readDirectory, readTombstones, writeDirectory, writeTombstones } from './index-records.ts';
import { chooseMerge } from './merge-policy.ts';
import { ChunkWriter, chunkOf } from './postings-chunk.ts';
import { FIELDS, type Field, type MergeInput, mergeRuns, stepLimit } from './segment.ts';

const PAST_ALL_TERMS = 2 ** 32;

/**
 * One bounded piece of housekeeping within a transaction: deletes a segment that was replaced, or carries the smallest
 * merge a step further, beginning one where the segments call for it. Returns the manifest to write, or null when there
 * is nothing to do. A merge is invisible until its last step puts the result in the place of its inputs.
 */
export async function mergeStep(
  tx: WriteTransaction,
  manifest: Manifest,
  index: IndexReader,
  limits: Limits,
  deletedShare?: number,
): Promise<Manifest | null> {
  const [garbage, ...rest] = manifest.garbage;
  if (garbage !== undefined) {
    await Promise.all([
      tx.objectStore('postings').delete(segmentKeys(garbage)),
      tx.objectStore('directories').delete(segmentKeys(garbage)),
      tx.objectStore('tombstones').delete(garbage),
    ]);
    return { ...manifest, garbage: rest };
  }
  const begun = beginMerge(manifest, deletedShare);
  const smallest = [...begun.merges].sort((a, b) => sizeOf(begun, a) - sizeOf(begun, b))[0];
  if (!smallest) return null;
  const inputs = inputsOf(begun, smallest);
  const stepped = await advance(tx, smallest, inputs, index, limits);
  const others = begun.merges.filter((merge) => merge !== smallest);
  if (stepped.field < FIELDS.length) return { ...begun, merges: [...others, stepped] };
  const result = await finish(tx, stepped, inputs);
  const segments = begun.segments.flatMap((segment) =>
    segment === inputs[0] ? (result ?? []) : inputs.includes(segment) ? [] : segment,
  );
  const replaced = result ? stepped.from : [...stepped.from, stepped.into];
  return { ...begun, segments, merges: others, garbage: [...begun.garbage, ...replaced] };
}

/** The manifest with the next merge that the segments call for, if any. */
function beginMerge(manifest: Manifest, deletedShare?: number): Manifest {
  const busy = new Set(manifest.merges.flatMap((merge) => merge.from));
  for (const { place } of manifest.incoming) busy.add(place);
  const places = placesOf(manifest);
  for (const { segment } of places) busy.add(segment);
  const inOrder = [...manifest.segments, ...places].sort((a, b) => a.base - b.base);
  const inputs = chooseMerge(inOrder, busy, deletedShare);
  if (!inputs) return manifest;
  const merge: Merge = {
    into: manifest.nextSegment,
    from: inputs.map(({ segment }) => segment),
    dropping: inputs.map(({ deleted }) => deleted),
    field: 0,
    next: 0,
    chunks: [0, 0],
    bytes: 0,
  };
  return { ...manifest, nextSegment: manifest.nextSegment + 1, merges: [...manifest.merges, merge] };
}

/** Stand-ins for segments that are being made anew, so that no merge reaches across their numbers. */
function placesOf(manifest: Manifest): Segment[] {
  return upkeepOf(manifest).reindexing.map(({ next, end }, at) => ({
    segment: -1 - at,
    base: next,
    end,
    originals: 0,
    deleted: 0,
    chunks: [0, 0],
  }));
}

const inputsOf = (manifest: Manifest, merge: Merge): Segment[] =>
  manifest.segments.filter(({ segment }) => merge.from.includes(segment));

const sizeOf = (manifest: Manifest, merge: Merge): number =>
  inputsOf(manifest, merge).reduce((sum, { originals }) => sum + originals, 0);

/** Merges the next stretch of terms of the field that is in hand. */
async function advance(
  tx: WriteTransaction,
  merge: Merge,
  inputs: readonly Segment[],
  index: IndexReader,
  limits: Limits,
): Promise<Merge> {
  const field = FIELDS[merge.field] ?? 'terms';
  const directories = await Promise.all(inputs.map(({ segment }) => index.directory(tx, segment, field)));
  const limit = stepLimit(directories, merge.next, limits.mergeChunks);
  const runs = await Promise.all(
    inputs.map(async ({ segment, base }, at): Promise<MergeInput> => {
      const dropped = (await readTombstones(tx, segment)).subarray(0, merge.dropping[at]);
      const chunks = await readRun(tx, segment, field, directories[at] ?? new Uint32Array(), merge.next, limit);
      return { base, chunks, dropped: new Set(dropped) };
    }),
  );
  const writer = new ChunkWriter(inputs[0]?.base ?? 0, limits.of(field));
  mergeRuns(runs, merge.next, limit, writer);
  const { chunks, firstTerms } = writer.finish();
  const start = merge.chunks[merge.field] ?? 0;
  const before = start === 0 ? [] : await readDirectory(tx, merge.into, field);
  await Promise.all([
    writeDirectory(tx, merge.into, field, [...before, ...firstTerms]),
    ...chunks.map((chunk, at) => tx.objectStore('postings').put(chunk, chunkKey(merge.into, field, start + at))),
  ]);
  const [terms, keys] = merge.chunks;
  // Chunks that a merge wrote before bytes were counted stay uncounted until it is over.
  const bytes = merge.bytes !== undefined && {
    bytes: chunks.reduce((sum, each) => sum + each.byteLength, merge.bytes),
  };
  const written: Merge['chunks'] = field === 'terms' ? [start + chunks.length, keys] : [terms, start + chunks.length];
  return limit === PAST_ALL_TERMS
    ? { ...merge, chunks: written, ...bytes, field: merge.field + 1, next: 0 }
    : { ...merge, chunks: written, ...bytes, next: limit };
}

/** The chunks of one input that hold terms in [`from`, `limit`). */
function readRun(
  tx: WriteTransaction,
  segment: number,
  field: Field,
  directory: Uint32Array,
  from: number,
  limit: number,
): Promise<Uint8Array[]> {
  const keys: number[] = [];
  for (let at = Math.max(0, chunkOf(directory, from)); (directory[at] ?? limit) < limit; at++)
    keys.push(chunkKey(segment, field, at));
  return Promise.all(keys.map((key) => readChunk(tx, key)));
}

/**
 * The segment that a merge resulted in; null when nothing is left in it. Originals removed while the merge went on are
 * still in its chunks and stay removed by tombstones.
 */
async function finish(tx: WriteTransaction, merge: Merge, inputs: readonly Segment[]): Promise<Segment | null> {
  const removedSince = await Promise.all(
    inputs.map(async ({ segment }, at) => (await readTombstones(tx, segment)).subarray(merge.dropping[at])),
  );
  const tombstones = removedSince.flatMap((numbers) => [...numbers]);
  const originals = inputs.reduce((sum, input, at) => sum + input.originals - (merge.dropping[at] ?? 0), 0);
  if (originals === tombstones.length) return null;
  if (tombstones.length > 0) await writeTombstones(tx, merge.into, tombstones);
  return {
    segment: merge.into,
    base: inputs[0]?.base ?? 0,
    end: inputs.at(-1)?.end ?? 0,
    originals,
    deleted: tombstones.length,
    chunks: merge.chunks,
    ...(merge.bytes !== undefined && { bytes: merge.bytes }),
  };
}
