import { deleteDB, openDB } from 'idb';
import { asStorageError } from './errors.ts';

/** A database of no use but to be written. */
const NAME = 'log-filler';
const STORE = 'filler';

/** Below 64 KiB, from which on Chromium keeps values in files of their own instead of the log. */
const RECORD_BYTES = 60_000;
/** LevelDB begins a new log after 4 MiB at most, with the next thing that is written. */
const RECORDS = 80;

/**
 * Has Chromium put its write-ahead log away and begin a new one; some 50 ms, and nothing stays on the disk.
 *
 * All of an extension's databases are in one LevelDB. When the browser is killed while it writes, the log ends in half a
 * record. LevelDB passes over that half, and goes on to write behind it:
 *
 *     | record | record | rec            killed
 *     | record | record | rec| record |  after the next start: the half record now reads as damage
 *
 * At the opening after that, Chromium deletes everything, the library, the findings and what is followed
 * (https://github.com/google/leveldb/issues/1287). What is read while the log is whole is moved into tables when the log
 * is full, and the log deleted: so it is filled before it is ever read again.
 *
 * Rejects with a `StorageError` where there is no storage, or no room.
 */
export async function beginNewLog(): Promise<void> {
  try {
    const database = await openDB(NAME, 1, { upgrade: (opened) => void opened.createObjectStore(STORE) });
    try {
      // All zeros: the tables that the log moves into are compressed.
      const record = new Uint8Array(RECORD_BYTES);
      const tx = database.transaction(STORE, 'readwrite');
      for (let key = 0; key < RECORDS; key++) tx.store.put(record, key).catch(() => undefined);
      await tx.done;
    } finally {
      database.close();
    }
    await deleteDB(NAME);
  } catch (cause) {
    throw asStorageError(cause);
  }
}
