import { BLOCK_SLOTS, blockOf, decodeBlock } from '../documents/document-block.ts';
import { Documents } from '../documents/documents.ts';
import { withSizeChanges } from '../housekeeping/sizes.ts';
import type { LearningContext } from '../learning/learning.ts';
import type { Manifest, NumberRange, Segment } from '../manifest.ts';
import type { WriteTransaction } from '../schema.ts';
import { IndexChange } from '../segments/index-change.ts';
import { sealNumbers, unsealNumbers } from '../segments/index-records.ts';
import { withoutIncoming } from './incoming.ts';

/** Blocks whose documents one step deletes: some 1.5 MB. */
const BLOCKS_AT_ONCE = 256;
/** Documents of an update's removals that one step deletes: each stands in another block. */
const RETIRED_AT_ONCE = 512;
/** An import that did not go on for this long is given up. */
const PATIENCE_MS = 24 * 60 * 60 * 1000;

/** The manifest without a pack, none of whose originals is found any more; null where there is no such pack. */
export function withoutPack(manifest: Manifest, id: string): Manifest | null {
  const pack = manifest.packs.find((each) => each.id === id);
  if (!pack) return null;
  const merging = new Set(manifest.merges.flatMap(({ from }) => from));
  // What stands alone goes at once; what was merged with others is buried as its documents are deleted.
  const alone = ({ segment, base, end }: Segment): boolean =>
    !merging.has(segment) && pack.ranges.some((range) => range.base <= base && end <= range.end);
  return {
    ...manifest,
    originals: manifest.originals - pack.originals,
    packs: manifest.packs.filter((each) => each !== pack),
    segments: manifest.segments.filter((segment) => !alone(segment)),
    garbage: [...manifest.garbage, ...manifest.segments.filter(alone).map(({ segment }) => segment)],
    leaving: [...manifest.leaving, ...pack.ranges],
  };
}

/** One bounded piece of deleting what left; the manifest to write, or null when nothing is left to do. */
export async function leavingStep(
  tx: WriteTransaction,
  context: Pick<LearningContext, 'limits'>,
  manifest: Manifest,
  now: number,
): Promise<Manifest | null> {
  const stale = manifest.incoming.find(({ touchedAt }) => touchedAt < now - PATIENCE_MS);
  if (stale) return withoutIncoming(manifest, stale);
  // Before anything else goes: what an update took out must not be taken out again with its pack.
  const [list] = manifest.retired;
  if (list !== undefined) return deleteRetired(tx, manifest, list);
  const [range] = manifest.leaving;
  return range ? emptyRange(tx, context, manifest, range) : null;
}

async function emptyRange(
  tx: WriteTransaction,
  { limits }: Pick<LearningContext, 'limits'>,
  manifest: Manifest,
  range: NumberRange,
): Promise<Manifest> {
  const store = tx.objectStore('documents');
  const blocks = IDBKeyRange.bound(blockOf(range.base), blockOf(range.end), false, true);
  const [keys, values] = await Promise.all([
    store.getAllKeys(blocks, BLOCKS_AT_ONCE),
    store.getAll(blocks, BLOCKS_AT_ONCE),
  ]);
  const others = manifest.leaving.filter((each) => each !== range);
  const last = keys.at(-1);
  if (last === undefined) return { ...manifest, leaving: others };
  const change = await IndexChange.begin(tx, manifest, limits);
  values.forEach((value, at) => {
    decodeBlock(value).forEach((slot, position) => {
      if (slot) change.remove((keys[at] ?? 0) * BLOCK_SLOTS + position);
    });
  });
  await store.delete(IDBKeyRange.bound(keys[0] ?? last, last));
  const bytes = values.map(({ byteLength }, at) => ({ number: (keys[at] ?? 0) * BLOCK_SLOTS, bytes: -byteLength }));
  const rest = { base: (last + 1) * BLOCK_SLOTS, end: range.end };
  const leaving = rest.base < rest.end ? [rest, ...others] : others;
  return { ...withSizeChanges(await change.save(), bytes, []), leaving };
}

/** They are in no answer any more; their documents go now. */
async function deleteRetired(tx: WriteTransaction, manifest: Manifest, list: number): Promise<Manifest> {
  const store = tx.objectStore('retired');
  const sealed = await store.get(list);
  const numbers = sealed === undefined ? [] : [...unsealNumbers(sealed, 'list of retired originals')];
  const documents = new Documents(tx);
  for (const number of numbers.splice(0, RETIRED_AT_ONCE)) await documents.set(number, null);
  const bytes = await documents.save(tx);
  const left = numbers.length > 0;
  await (left ? store.put(sealNumbers(numbers), list) : store.delete(list));
  const retired = left ? manifest.retired : manifest.retired.filter((each) => each !== list);
  return { ...withSizeChanges(manifest, bytes, []), retired };
}
