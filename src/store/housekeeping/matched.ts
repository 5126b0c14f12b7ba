import { keyOfName } from '../documents/identity.ts';
import type { Transaction, WriteTransaction } from '../schema.ts';
import { sealNumbers, unsealNumbers } from '../segments/index-records.ts';

/*
 * Which originals a page was found to follow: one record of the 32-bit keys of their ids, beside the head, oldest first.
 * Ids outlive updates, which numbers do not. Two ids may share a key; the worst of it is that one more original stays.
 */

const MATCHED = 2;
/** Beyond it the oldest is forgotten: 256 KiB, and more matches than a reader meets in years. */
const MOST = 65_536;

/** The keys (`keyOfName`) of the ids of matched originals. `StorageDamaged` where the record is not readable. */
export async function readMatched(tx: Transaction): Promise<ReadonlySet<number>> {
  const sealed = await tx.objectStore('head').get(MATCHED);
  return new Set(sealed === undefined ? [] : unsealNumbers(sealed, 'list of matched originals'));
}

/** Remembers that a page follows the original of this id. */
export async function noteMatched(tx: WriteTransaction, id: string): Promise<void> {
  const key = keyOfName(id);
  const known = await readMatched(tx);
  if (known.has(key)) return;
  await tx.objectStore('head').put(sealNumbers([...known, key].slice(-MOST)), MATCHED);
}

/** Forgets all matches; for a record that cannot be read any more. */
export async function forgetMatched(tx: WriteTransaction): Promise<void> {
  await tx.objectStore('head').delete(MATCHED);
}
