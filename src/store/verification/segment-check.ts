import { unseal } from '../bytes/checksum.ts';
import type { Connection } from '../connection.ts';
import { StorageDamaged } from '../errors.ts';
import type { Manifest, Segment } from '../manifest.ts';
import { chunkKey, INDEX_STORES, type Transaction } from '../schema.ts';
import { readDirectory, readManifest, readTombstones } from '../segments/index-records.ts';
import { ChunkCursor } from '../segments/postings-chunk.ts';
import { FIELDS, type Field } from '../segments/segment.ts';
import { NumberSet } from './number-set.ts';

/** Chunks that one transaction reads, about a megabyte. */
const CHUNKS_AT_ONCE = 64;
const PAST_ALL_TERMS = 2 ** 32;

/** The live originals that a sound segment files. */
export interface Filed {
  readonly segment: Segment;
  readonly live: NumberSet;
}

/** `gone`: merged away meanwhile, which makes no damage of what was read of it. */
export type SegmentCheck = { readonly kind: 'sound'; readonly filed: Filed } | { readonly kind: 'damaged' | 'gone' };

/** Reads every record of a segment, a bounded number at a time. `checked` hears how many chunks each time. */
export async function checkSegment(
  connection: Connection,
  version: number,
  segment: Segment,
  checked: (chunks: number) => void,
): Promise<SegmentCheck> {
  const filed = new NumberSet();
  try {
    for (const [at, field] of FIELDS.entries()) {
      const count = segment.chunks[at] ?? 0;
      for (let from = 0; from < count; from += CHUNKS_AT_ONCE) {
        const to = Math.min(count, from + CHUNKS_AT_ONCE);
        const stillThere = await connection.read(INDEX_STORES, (tx) =>
          checkChunks(tx, version, { segment, field, from, to }, (number) => {
            if (field === 'keys') filed.add(number);
          }),
        );
        if (!stillThere) return { kind: 'gone' };
        checked(to - from);
      }
    }
    return await connection.read(INDEX_STORES, (tx) => withoutRemoved(tx, version, segment, filed));
  } catch (cause) {
    if (!(cause instanceof StorageDamaged)) throw cause;
    const still = await connection.read(INDEX_STORES, (tx) => current(tx, version, segment));
    return { kind: still ? 'damaged' : 'gone' };
  }
}

/** The segment as the manifest has it now, its tombstones counted anew; undefined once it is merged away. */
async function current(tx: Transaction, version: number, { segment }: Segment): Promise<Segment | undefined> {
  const { segments }: Manifest = await readManifest(tx, version);
  return segments.find((other) => other.segment === segment);
}

/** The chunks `from` to `to` - 1 of one field of a segment. */
interface Stretch {
  readonly segment: Segment;
  readonly field: Field;
  readonly from: number;
  readonly to: number;
}

/** Checks chunks and hands on every number that they file; false once the segment is merged away. */
async function checkChunks(
  tx: Transaction,
  version: number,
  { segment, field, from, to }: Stretch,
  filed: (number: number) => void,
): Promise<boolean> {
  if (!(await current(tx, version, segment))) return false;
  const directory = await readDirectory(tx, segment.segment, field);
  if (directory.length !== segment.chunks[FIELDS.indexOf(field)])
    throw new StorageDamaged("The library's index directory has another length than it should.");
  const positions = Array.from({ length: to - from }, (_, at) => from + at);
  const chunks = await Promise.all(
    positions.map((position) => tx.objectStore('postings').get(chunkKey(segment.segment, field, position))),
  );
  for (const [at, position] of positions.entries()) {
    const payload = unseal(chunks[at], 'index');
    checkChunk(payload, segment, directory[position] ?? 0, directory[position + 1] ?? PAST_ALL_TERMS, filed);
  }
  return true;
}

/** Walks through a chunk whose terms begin with `first` and stay below `limit`; `StorageDamaged` where it is otherwise. */
export function checkChunk(
  payload: Uint8Array,
  { base, end }: Pick<Segment, 'base' | 'end'>,
  first: number,
  limit: number,
  filed: (number: number) => void,
): void {
  const cursor = new ChunkCursor(payload, base);
  let previous = -1;
  while (cursor.next()) {
    const inOrder = previous < 0 ? cursor.term === first : cursor.term > previous;
    if (!inOrder || cursor.term >= limit) throw new StorageDamaged("The library's index is out of order.");
    previous = cursor.term;
    let last = base - 1;
    for (const number of cursor.numbers() ?? []) {
      if (number <= last || number >= end) throw new StorageDamaged("The library's index names what cannot be.");
      last = number;
      filed(number);
    }
  }
  if (previous < 0) throw new StorageDamaged("A part of the library's index is empty.");
}

async function withoutRemoved(
  tx: Transaction,
  version: number,
  segment: Segment,
  filed: NumberSet,
): Promise<SegmentCheck> {
  const now = await current(tx, version, segment);
  if (!now) return { kind: 'gone' };
  const removed = await readTombstones(tx, segment.segment);
  const asTold = filed.size === now.originals && removed.length === now.deleted;
  if (!asTold || !removed.every((number) => filed.delete(number))) return { kind: 'damaged' };
  return { kind: 'sound', filed: { segment: now, live: filed } };
}
