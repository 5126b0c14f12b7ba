import type { Connection } from '../connection.ts';
import type { Detection } from '../detection.ts';
import { BLOCK_SLOTS, blockOf } from '../documents/document-block.ts';
import { forDamage } from '../errors.ts';
import { withReindexing } from '../housekeeping/reindexing.ts';
import { checkManifest, emptyManifest, type Manifest } from '../manifest.ts';
import { ALL_STORES, ONLY, type StoreName, segmentKeys, segmentOfKey, type Transaction } from '../schema.ts';
import { encodeHead } from '../segments/head.ts';
import { writeManifest } from '../segments/index-records.ts';
import { readBlock, readBlocks } from './block-check.ts';

/** The stored manifest, an empty one for a new database; null where it cannot be read, or is gone but originals are there. */
export async function soundManifest(tx: Transaction): Promise<Manifest | null> {
  const stored: unknown = await tx.objectStore('manifest').get(ONLY);
  if (stored === undefined) return (await tx.objectStore('documents').count()) > 0 ? null : emptyManifest(0);
  return Promise.resolve(stored).then(checkManifest).catch(forDamage);
}

/** What the stores tell of the originals themselves. */
interface Salvage {
  readonly originals: number;
  /** Some fingerprint is of another version. */
  readonly stale: boolean;
}

async function readOriginals(connection: Connection, detection: Detection): Promise<Salvage> {
  let originals = 0;
  let stale = false;
  for (let from: number | null = 0; from !== null; ) {
    const at: number = from;
    const { blocks, next } = await connection.read(ALL_STORES, (tx) => readBlocks(tx, at));
    for (const [block, sealed] of blocks) {
      const read = readBlock(detection, block, sealed) ?? [];
      originals += read.length;
      stale ||= read.some(({ document }) => document.fingerprintVersion !== detection.version);
    }
    from = next;
  }
  return { originals, stale };
}

async function lastKey(tx: Transaction, store: StoreName): Promise<number> {
  return (await tx.objectStore(store).openKeyCursor(null, 'prev'))?.primaryKey ?? -1;
}

/** The segments that have any record, at one small read each. */
async function storedSegments(tx: Transaction): Promise<number[]> {
  const segments = new Set<number>(await tx.objectStore('tombstones').getAllKeys());
  for (const store of ['postings', 'directories'] as const) {
    let cursor = await tx.objectStore(store).openKeyCursor();
    while (cursor) {
      const segment = segmentOfKey(cursor.primaryKey);
      segments.add(segment);
      cursor = await tx.objectStore(store).openKeyCursor(IDBKeyRange.lowerBound(segmentKeys(segment).upper));
    }
  }
  return [...segments];
}

/**
 * Makes a new manifest in the place of one that cannot be read. Documents and texts stay as they are; the index, which
 * means nothing without the old manifest, is given up and asked to be made anew. That some originals came with a pack is
 * forgotten.
 */
export async function salvageManifest(connection: Connection, detection: Detection): Promise<void> {
  // Nobody changes a library without a manifest in the meantime: every change reads it first.
  const { originals, stale } = await readOriginals(connection, detection);
  await connection.write(ALL_STORES, async (tx) => {
    if (await soundManifest(tx)) return;
    const [segments, block, text] = await Promise.all([
      storedSegments(tx),
      lastKey(tx, 'documents'),
      lastKey(tx, 'texts'),
    ]);
    const nextNumber = Math.max((block + 1) * BLOCK_SLOTS, text + 1, 1);
    const manifest = {
      ...emptyManifest(detection.version),
      nextNumber,
      nextSegment: Math.max(0, ...segments) + 1,
      originals,
      rebuild: stale ? { nextBlock: 0, endBlock: blockOf(nextNumber) + 1 } : null,
      garbage: segments,
    };
    await tx.objectStore('head').put(encodeHead([]), ONLY);
    await tx.objectStore('retired').clear();
    await writeManifest(tx, withReindexing(manifest, [{ next: 0, end: nextNumber }]));
  });
}
