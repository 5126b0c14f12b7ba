import type { Manifest, NumberRange } from '../manifest.ts';
import type { Transaction } from '../schema.ts';
import { unsealNumbers } from '../segments/index-records.ts';

/** Where a document stands: `leaving` ones are filed, but in no answer; `unfiled` ones are there and in no index. */
export type Standing = 'filed' | 'leaving' | 'unfiled';

/**
 * Tells how documents stand to the index. Not filed are those of packs that are on their way in, and those that an update
 * took out of their pack; those of packs that are on their way out leave document by document.
 */
export async function standingIn(tx: Transaction, manifest: Manifest): Promise<(number: number) => Standing> {
  const lists = await Promise.all(
    manifest.retired.map(async (key) =>
      unsealNumbers(await tx.objectStore('retired').get(key), 'list of retired originals'),
    ),
  );
  const retired = new Set(lists.flatMap((list) => [...list]));
  const isIn = (ranges: readonly NumberRange[], number: number): boolean =>
    ranges.some(({ base, end }) => base <= number && number < end);
  return (number) => {
    if (retired.has(number) || isIn(manifest.incoming, number)) return 'unfiled';
    return isIn(manifest.leaving, number) ? 'leaving' : 'filed';
  };
}
