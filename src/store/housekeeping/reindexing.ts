import { fingerprintOf } from '../detection.ts';
import { Documents } from '../documents/documents.ts';
import { keyOfName } from '../documents/identity.ts';
import { type Numbered, Twins } from '../documents/twins.ts';
import type { LearningContext } from '../learning/learning.ts';
import { takeOut } from '../learning/taking-out.ts';
import type { Manifest, Segment } from '../manifest.ts';
import { chunkKey, type WriteTransaction } from '../schema.ts';
import { writeDirectory } from '../segments/index-records.ts';
import { buildRun, FIELDS, type IndexEntry } from '../segments/segment.ts';
import { stretchOf } from './scanning.ts';
import { standingIn } from './standing.ts';
import { type Reindexing, upkeepOf, withUpkeep } from './upkeep.ts';

/** Blocks that one step makes a segment of: some 256 originals, as many as a lookup waits for without its being felt. */
const BLOCKS_AT_ONCE = 32;

/** Ranges without overlap, ascending, that cover what the given ones cover; empty ones left out. */
export function joinedRanges(ranges: readonly Reindexing[]): readonly Reindexing[] {
  const joined: { next: number; end: number }[] = [];
  for (const { next, end } of [...ranges].sort((a, b) => a.next - b.next)) {
    const last = joined.at(-1);
    if (last && next <= last.end) last.end = Math.max(last.end, end);
    else if (next < end) joined.push({ next, end });
  }
  return joined;
}

/** The manifest with originals asked to be filed anew, which are in no segment of it. */
export function withReindexing(manifest: Manifest, ranges: readonly Reindexing[]): Manifest {
  return withUpkeep(manifest, { reindexing: joinedRanges([...upkeepOf(manifest).reindexing, ...ranges]) });
}

/**
 * Makes index entries anew for a stretch of originals that are in no segment, as a segment of its own in their place;
 * the manifest to write, or null when none is left. An original that was learned again meanwhile gives way to that.
 */
export async function reindexStep(
  tx: WriteTransaction,
  context: LearningContext,
  manifest: Manifest,
): Promise<Manifest | null> {
  const [range, ...rest] = upkeepOf(manifest).reindexing;
  if (!range) return null;
  const documents = new Documents(tx);
  const [{ originals, next }, standing] = await Promise.all([
    stretchOf(tx, documents, range.next, range.end, BLOCKS_AT_ONCE),
    standingIn(tx, manifest),
  ]);
  const here = originals.filter(({ number }) => standing(number) !== 'unfiled');
  const staying = here.filter(({ number }) => standing(number) === 'filed');
  const superseded = await supersededBy(tx, context, manifest, documents, staying);
  const numbers = [...superseded].map(({ number }) => number);
  // Before there is a segment over their numbers, in which they would have to be struck out.
  const taken = numbers.length > 0 ? await takeOut(tx, context, manifest, documents, numbers) : manifest;
  const kept = here.filter((original) => !superseded.has(original));
  const segment = await fileInPlace(tx, context, taken.nextSegment, range.next, next, kept);
  const filed = segment
    ? { ...taken, nextSegment: taken.nextSegment + 1, segments: inOrder([...taken.segments, segment]) }
    : taken;
  return withUpkeep(filed, { reindexing: next < range.end ? [{ next, end: range.end }, ...rest] : rest });
}

const inOrder = (segments: readonly Segment[]): Segment[] => [...segments].sort((a, b) => a.base - b.base);

/** Those of which the index knows another original by one of the names. */
async function supersededBy(
  tx: WriteTransaction,
  context: LearningContext,
  manifest: Manifest,
  documents: Documents,
  originals: readonly Numbered[],
): Promise<ReadonlySet<Numbered>> {
  const names = originals.flatMap(({ document }) => document.names);
  const twins = await Twins.load(tx, manifest, context.index, documents, names);
  const superseded = new Set<Numbered>();
  for (const original of originals) {
    const others = await twins.of(original.document.names);
    if (others.some(({ number }) => number !== original.number)) superseded.add(original);
  }
  return superseded;
}

function entryOf(context: LearningContext, { number, document }: Numbered): IndexEntry {
  const { detection } = context;
  const keys = Uint32Array.from(document.names, keyOfName);
  // A fingerprint of another version waits for its rebuild, and goes by its names until then.
  if (document.fingerprintVersion !== detection.version) return { number, terms: new Uint32Array(), keys };
  return { number, terms: detection.indexTerms(fingerprintOf(detection, document)), keys };
}

/** Writes a segment over the numbers `base` to `end` - 1; null where there is nothing to file. */
async function fileInPlace(
  tx: WriteTransaction,
  context: LearningContext,
  segment: number,
  base: number,
  end: number,
  originals: readonly Numbered[],
): Promise<Segment | null> {
  if (originals.length === 0) return null;
  const entries = originals.map((original) => entryOf(context, original));
  const runs = await Promise.all(
    FIELDS.map(async (field) => {
      const { chunks, firstTerms } = buildRun(entries, field, base, context.limits.of(field));
      await Promise.all([
        writeDirectory(tx, segment, field, firstTerms),
        ...chunks.map((chunk, at) => tx.objectStore('postings').put(chunk, chunkKey(segment, field, at))),
      ]);
      return chunks;
    }),
  );
  const bytes = runs.flat().reduce((sum, { byteLength }) => sum + byteLength, 0);
  const [terms = [], keys = []] = runs;
  return { segment, base, end, originals: entries.length, deleted: 0, chunks: [terms.length, keys.length], bytes };
}
