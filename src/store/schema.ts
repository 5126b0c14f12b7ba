import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { isManifest, type Manifest, upgradeManifest } from './manifest.ts';
import { FIELDS, type Field } from './segments/segment.ts';

/**
 * Raised with every change of the stores below, or of what is in them; each raise has a step of its own in `upgrade`, but
 * the third, which packs the blocks of `documents`: those before it are read as they are, and packed when they change.
 */
export const SCHEMA_VERSION = 3;

/** The key of a store that holds a single record. */
export const ONLY = 1;

/**
 * The database. Every value but the manifest is bytes behind a checksum (`seal`), because many small fields in many
 * small records are what IndexedDB is slow at. Keys are plain numbers, the smallest and fastest that it has.
 */
export interface LibrarySchema extends DBSchema {
  /** What there is; under `ONLY`. */
  manifest: { key: number; value: Manifest };
  /** Index entries of the newest originals, not yet in a segment; under `ONLY`. */
  head: { key: number; value: ArrayBuffer };
  /** Chunks of postings, by `chunkKey`. */
  postings: { key: number; value: ArrayBuffer };
  /** The first term of each chunk, by `chunkKey(segment, field, 0)`. */
  directories: { key: number; value: ArrayBuffer };
  /** Numbers of removed originals in the order of their removal, by segment. */
  tombstones: { key: number; value: ArrayBuffer };
  /** Blocks of originals without text, by number divided by `BLOCK_SLOTS`. */
  documents: { key: number; value: ArrayBuffer };
  /** Compressed texts, by number. Never read by a lookup. */
  texts: { key: number; value: ArrayBuffer };
  /** Numbers of originals that an update took out of their pack, whose documents are still there; by segment. */
  retired: { key: number; value: ArrayBuffer };
}

export type StoreName = StoreNames<LibrarySchema>;
export type Database = IDBPDatabase<LibrarySchema>;
export type Transaction<Mode extends IDBTransactionMode = IDBTransactionMode> = IDBPTransaction<
  LibrarySchema,
  StoreName[],
  Mode
>;
export type WriteTransaction = Transaction<'readwrite'>;

/** What finding originals by term or name reads. */
export const INDEX_STORES: StoreName[] = ['manifest', 'head', 'postings', 'directories', 'tombstones'];
export const ALL_STORES: StoreName[] = [...INDEX_STORES, 'documents', 'texts', 'retired'];

const CHUNKS_PER_FIELD = 2 ** 21;

/** Key of a chunk: segment, field and position as one number, so that a segment is one range of keys. */
export function chunkKey(segment: number, field: Field, position: number): number {
  return (segment * FIELDS.length + FIELDS.indexOf(field)) * CHUNKS_PER_FIELD + position;
}

/** The segment that a key of `chunkKey` belongs to. */
export const segmentOfKey = (key: number): number => Math.floor(key / (FIELDS.length * CHUNKS_PER_FIELD));

/** The keys of all chunks (and of all directories) of a segment. */
export function segmentKeys(segment: number): IDBKeyRange {
  return IDBKeyRange.bound(chunkKey(segment, 'terms', 0), chunkKey(segment + 1, 'terms', 0), false, true);
}

const FIRST_STORES: StoreName[] = [...INDEX_STORES, 'documents', 'texts'];

/** Brings a database from `oldVersion` (0: new) to `SCHEMA_VERSION`, within the browser's version change. */
export function upgrade(
  database: Database,
  oldVersion: number,
  _newVersion: number | null,
  tx: Transaction<'versionchange'>,
): void {
  if (oldVersion < 1) for (const store of FIRST_STORES) database.createObjectStore(store);
  if (oldVersion < 2) {
    database.createObjectStore('retired');
    // A request that fails fails the version change, which is where the failure is answered.
    carryManifestOver(tx).catch(() => undefined);
  }
}

/** A manifest that is damaged stays as it is: whoever reads it says so. */
async function carryManifestOver(tx: Transaction<'versionchange'>): Promise<void> {
  const manifests = tx.objectStore('manifest');
  const stored: unknown = await manifests.get(ONLY);
  const upgraded = upgradeManifest(stored);
  if (isManifest(upgraded)) await manifests.put(upgraded, ONLY);
}
