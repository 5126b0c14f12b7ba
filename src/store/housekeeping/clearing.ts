import type { Connection } from '../connection.ts';
import { forDamage, StorageFull } from '../errors.ts';
import { emptyManifest } from '../manifest.ts';
import { ALL_STORES } from '../schema.ts';
import { readManifest, writeManifest } from '../segments/index-records.ts';
import { freshUpkeep } from './upkeep.ts';

/** Forgets everything in one transaction; returns how many originals there were. */
export async function clearLibrary(connection: Connection, version: number): Promise<number> {
  try {
    return await clearAll(connection, version, true);
  } catch (cause) {
    if (!(cause instanceof StorageFull)) throw cause;
    // Deleting is all that a full disk allows. Without a manifest the next library is one of another birth.
    return clearAll(connection, version, false);
  }
}

function clearAll(connection: Connection, version: number, goOn: boolean): Promise<number> {
  return connection.write(ALL_STORES, async (tx) => {
    const empty = emptyManifest(version);
    // A table of contents that cannot be read is no reason to keep the rest.
    const { originals, birth, generation, nextNumber, nextSegment } =
      (await readManifest(tx, version).catch(forDamage)) ?? empty;
    await Promise.all(ALL_STORES.map((store) => tx.objectStore(store).clear()));
    const upkeep = freshUpkeep(empty.nextNumber);
    if (goOn) await writeManifest(tx, { ...empty, birth, generation, nextNumber, nextSegment, upkeep });
    return originals;
  });
}
