import type { Manifest } from '../manifest.ts';
import type { Transaction } from '../schema.ts';
import { unsealNumbers } from '../segments/index-records.ts';

/**
 * Tells documents that belong into no index although they are there: those of packs that are on their way in or out,
 * and those that an update took out of their pack.
 */
export async function unfiledIn(tx: Transaction, manifest: Manifest): Promise<(number: number) => boolean> {
  const ranges = [...manifest.incoming, ...manifest.leaving];
  const lists = await Promise.all(
    manifest.retired.map(async (key) =>
      unsealNumbers(await tx.objectStore('retired').get(key), 'list of retired originals'),
    ),
  );
  const retired = new Set(lists.flatMap((list) => [...list]));
  return (number) => retired.has(number) || ranges.some(({ base, end }) => base <= number && number < end);
}
