import { BLOCK_SLOTS, blockOf } from '../documents/document-block.ts';
import type { Documents } from '../documents/documents.ts';
import type { Numbered } from '../documents/twins.ts';
import type { Manifest } from '../manifest.ts';
import type { Transaction } from '../schema.ts';

/** A stretch of originals, ascending. */
export interface Stretch {
  readonly originals: readonly Numbered[];
  /** The first number that was not looked at; the end of the range where that was reached. */
  readonly next: number;
}

/** The originals numbered `from` to `end` - 1, as many as stand in the first `blocks` blocks that there are. */
export async function stretchOf(
  tx: Transaction,
  documents: Documents,
  from: number,
  end: number,
  blocks: number,
): Promise<Stretch> {
  if (from >= end) return { originals: [], next: end };
  const range = IDBKeyRange.bound(blockOf(from), blockOf(end - 1));
  const keys = await tx.objectStore('documents').getAllKeys(range, blocks);
  const originals: Numbered[] = [];
  for (const block of keys) {
    for (let number = block * BLOCK_SLOTS; number < (block + 1) * BLOCK_SLOTS; number++) {
      const document = number >= from && number < end ? await documents.get(number) : null;
      if (document) originals.push({ number, document });
    }
  }
  const last = keys.at(-1);
  const ended = keys.length < blocks || last === undefined;
  return { originals, next: ended ? end : Math.min(end, (last + 1) * BLOCK_SLOTS) };
}

/** Tells originals that were learned one by one, or from a library file, from those that belong to a pack. */
export function learnedIn({ packs, incoming, leaving }: Manifest): (number: number) => boolean {
  const others = [...packs.flatMap(({ ranges }) => ranges), ...incoming, ...leaving];
  return (number) => !others.some(({ base, end }) => base <= number && number < end);
}
