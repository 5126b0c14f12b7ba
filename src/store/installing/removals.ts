import type { Connection } from '../connection.ts';
import { Documents } from '../documents/documents.ts';
import { Twins } from '../documents/twins.ts';
import type { LearningContext } from '../learning/learning.ts';
import { cameWith, type PackEntry } from '../manifest.ts';
import { ALL_STORES } from '../schema.ts';
import { readManifest } from '../segments/index-records.ts';

/** Names that are looked up in one transaction. */
const NAMES_AT_ONCE = 1024;

/** The numbers of those originals of a pack whose first name is one of `names`. `onward` throws to stop. */
export async function numbersOf(
  connection: Connection,
  { detection, index }: Pick<LearningContext, 'detection' | 'index'>,
  pack: PackEntry,
  names: readonly string[],
  onward: () => void,
): Promise<Set<number>> {
  const numbers = new Set<number>();
  for (let from = 0; from < names.length; from += NAMES_AT_ONCE) {
    onward();
    const some = names.slice(from, from + NAMES_AT_ONCE);
    await connection.read(ALL_STORES, async (tx) => {
      const manifest = await readManifest(tx, detection.version);
      const twins = await Twins.load(tx, manifest, index, new Documents(tx), some);
      for (const name of some) {
        for (const { number, document } of await twins.of([name])) {
          if (cameWith(pack, number) && document.names[0] === name) numbers.add(number);
        }
      }
    });
  }
  return numbers;
}
