import { withSizeChanges } from '../housekeeping/sizes.ts';
import type { LearningContext } from '../learning/learning.ts';
import { cameWith, type Incoming, type Manifest, type PackEntry, type Segment } from '../manifest.ts';
import { identityOf, type PackHeader } from '../packs/header.ts';
import { chunkKey, type Transaction, type WriteTransaction } from '../schema.ts';
import { IndexChange } from '../segments/index-change.ts';
import { readChunk, readHead, sealNumbers } from '../segments/index-records.ts';
import { ChunkCursor } from '../segments/postings-chunk.ts';
import { baseOf, expectIncoming } from './incoming.ts';
import { withoutPack } from './leaving.ts';
import { type Leaving, leaveOut } from './twin-join.ts';

/** What an import came to. */
export interface Completed {
  readonly manifest: Manifest;
  /** Originals of the pack that are in the library now, and those that it had before. */
  readonly added: number;
  readonly twins: number;
  readonly removed: number;
}

/** What an import was held against. */
export interface Joined {
  /** Originals that an update takes out, as they were found when its base had `baseOriginals`. */
  readonly retiring: ReadonlySet<number>;
  readonly baseOriginals: number;
  /** The pack whose place this one takes; all of it leaves. */
  readonly replaced: PackEntry | null;
  /** Ids of the packs that were in the library. */
  readonly packs: ReadonlySet<string>;
}

/** An import all of which is stored. */
interface Stored {
  readonly header: PackHeader;
  readonly incoming: Incoming;
  readonly joined: Joined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Makes a pack part of the library: all of it becomes visible with the manifest that this returns. Null where it
 * was held against a library that has changed since: some of the originals that it takes out may have left, or another pack,
 * of lower numbers perhaps, has come in.
 */
export async function complete(
  tx: WriteTransaction,
  context: Pick<LearningContext, 'index' | 'limits'>,
  manifest: Manifest,
  { header, incoming: left, joined, now }: Stored,
): Promise<Completed | null> {
  const { retiring, baseOriginals, replaced, packs } = joined;
  const incoming = expectIncoming(manifest, left);
  const base = baseOf(manifest, header);
  if (base && base.originals !== baseOriginals) return null;
  if (manifest.packs.some(({ id }) => !packs.has(id))) return null;
  const late = await lateSuspects(tx, context, manifest, incoming);
  const leaving: Leaving = replaced ? { has: (number) => cameWith(replaced, number) } : retiring;
  const { out: twins, bytes } = await leaveOut(tx, incoming, late, leaving);
  const change = await IndexChange.begin(tx, manifest, context.limits);
  for (const number of retiring) change.remove(number);
  const saved = await change.save();
  const place = replaced && saved.packs.find(({ id }) => id === replaced.id);
  const changed = (place && withoutPack(saved, place.id)) ?? saved;
  const removed = retiring.size + (place?.originals ?? 0);
  const added = header.originals - twins;
  const segment = segmentOf(incoming, header.originals, twins);
  const entry = entryOf(header, incoming, added, now, base && (changed.packs.find(({ id }) => id === base.id) ?? base));
  const gone = retiring.size > 0;
  if (gone) await tx.objectStore('retired').put(sealNumbers([...retiring]), incoming.segment);
  const result: Manifest = {
    ...changed,
    originals: changed.originals + added - retiring.size,
    segments: changed.segments.flatMap((each) =>
      each.segment !== incoming.place ? each : header.originals > 0 ? segment : [],
    ),
    packs: [...changed.packs.filter(({ id }) => id !== base?.id), entry],
    incoming: changed.incoming.filter(({ file }) => file !== incoming.file),
    garbage: [...changed.garbage, incoming.place],
    retired: gone ? [...changed.retired, incoming.segment] : changed.retired,
  };
  const counted = withSizeChanges(result, [{ number: incoming.base, bytes: incoming.documentBytes + bytes }], []);
  return { manifest: counted, added, twins, removed };
}

const segmentOf = ({ segment, base, end, chunks, bytes }: Incoming, originals: number, deleted: number): Segment => ({
  segment,
  base,
  end,
  originals,
  deleted,
  chunks,
  bytes,
});

function entryOf(
  header: PackHeader,
  { base, end }: Incoming,
  added: number,
  addedAt: number,
  before: PackEntry | null,
): PackEntry {
  const { name, description, fingerprintVersion } = header;
  const ranges = [...(before?.ranges ?? []), ...(end > base ? [{ base, end }] : [])];
  const originals = (before?.originals ?? 0) + added;
  return { id: identityOf(header), name, description, fingerprintVersion, originals, addedAt, ranges };
}

/** What was learned while the pack came in has higher numbers than the pack: held against it now, at the last moment. */
async function lateSuspects(
  tx: WriteTransaction,
  { index }: Pick<LearningContext, 'index'>,
  manifest: Manifest,
  incoming: Incoming,
) {
  const late = await lateKeys(tx, manifest, incoming.end);
  if (late.size === 0) return [];
  const pack = segmentOf(incoming, 0, 0);
  const wanted = Uint32Array.from(late.keys()).sort();
  const found = await index.find(tx, { ...manifest, segments: [...manifest.segments, pack] }, 'keys', wanted);
  return Array.from(late, ([key, theirs]) => {
    const ours = (found.get(key) ?? []).filter((number) => incoming.base <= number && number < incoming.end);
    return { ours, theirs };
  }).filter(({ ours }) => ours.length > 0);
}

async function lateKeys(tx: Transaction, manifest: Manifest, from: number): Promise<Map<number, number[]>> {
  const late = new Map<number, number[]>();
  const note = (key: number, number: number): void => {
    const numbers = late.get(key);
    if (numbers) numbers.push(number);
    else late.set(key, [number]);
  };
  for (const { segment, base, chunks } of manifest.segments.filter((each) => each.base >= from)) {
    for (let at = 0; at < chunks[1]; at++) {
      const cursor = new ChunkCursor(await readChunk(tx, chunkKey(segment, 'keys', at)), base);
      while (cursor.next()) for (const number of cursor.numbers() ?? []) note(cursor.term, number);
    }
  }
  for (const { number, keys } of await readHead(tx)) if (number >= from) for (const key of keys) note(key, number);
  return late;
}
