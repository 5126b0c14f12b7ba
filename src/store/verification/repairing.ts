import type { Connection } from '../connection.ts';
import { BLOCK_SLOTS } from '../documents/document-block.ts';
import { Documents } from '../documents/documents.ts';
import type { Numbered } from '../documents/twins.ts';
import { forDamage } from '../errors.ts';
import { forgetMatched } from '../housekeeping/matched.ts';
import { withReindexing } from '../housekeeping/reindexing.ts';
import { dropTexts } from '../housekeeping/saving-room.ts';
import { type Reindexing, upkeepOf, withUpkeep } from '../housekeeping/upkeep.ts';
import type { LearningContext } from '../learning/learning.ts';
import type { Manifest, Merge } from '../manifest.ts';
import { ALL_STORES, ONLY, type WriteTransaction } from '../schema.ts';
import { encodeHead } from '../segments/head.ts';
import { IndexChange } from '../segments/index-change.ts';
import { readManifest, readTombstones, unsealNumbers, writeManifest } from '../segments/index-records.ts';
import type { Damage } from './damage.ts';
import { salvageManifest } from './salvaging.ts';

type Of<Kind extends Damage['kind']> = Extract<Damage, { kind: Kind }>;
/** Texts that one transaction drops. */
const TEXTS_AT_ONCE = 64;

/**
 * Repairs what a verification found, as far as that can be: one transaction for each thing, or for a bounded number of
 * small ones. Parts of the index are given up and asked to be made anew (`reindexStep`).
 */
export async function repair(
  connection: Connection,
  context: LearningContext,
  damage: readonly Damage[],
): Promise<void> {
  if (damage.some(({ kind }) => kind === 'manifest')) return salvageManifest(connection, context.detection);
  const change = (edit: (tx: WriteTransaction, manifest: Manifest) => Promise<Manifest>): Promise<void> =>
    connection.write(ALL_STORES, async (tx) => {
      await writeManifest(tx, await edit(tx, await readManifest(tx, context.detection.version)));
    });
  const of = <Kind extends Damage['kind']>(kind: Kind): Of<Kind>[] =>
    damage.filter((each): each is Of<Kind> => each.kind === kind);

  if (of('matched').length > 0) await connection.write(['head'], forgetMatched);
  if (of('retired').length > 0) await change(withoutUnreadableRetired);
  const segments = new Set(of('segment').map(({ segment }) => segment));
  if (segments.size > 0) await change(async (_, manifest) => withoutSegments(manifest, segments));
  if (of('head').length > 0) await change(withoutHead);
  const unindexed = of('unindexed');
  if (unindexed.length > 0) await change(async (_, manifest) => withUnindexed(manifest, unindexed));
  for (const block of of('block')) await change((tx, manifest) => withoutBlock(tx, context, manifest, block));
  const missing = of('missing').map(({ number }) => number);
  if (missing.length > 0) await change((tx, manifest) => strikeOut(tx, context, manifest, missing));
  const texts = [...of('text'), ...of('stray-text')].map(({ number }) => number);
  for (let at = 0; at < texts.length; at += TEXTS_AT_ONCE)
    await change((tx, manifest) => withoutTexts(tx, manifest, texts.slice(at, at + TEXTS_AT_ONCE)));
  for (const { originals, generation } of of('count'))
    await change(async (_, manifest) => (manifest.generation === generation ? { ...manifest, originals } : manifest));
}

/** Gives merges up; what they were made of stays. */
function withoutMerges(manifest: Manifest, broken: (merge: Merge) => boolean): Manifest {
  const going = manifest.merges.filter(broken);
  return {
    ...manifest,
    merges: manifest.merges.filter((merge) => !going.includes(merge)),
    garbage: [...manifest.garbage, ...going.map(({ into }) => into)],
  };
}

/** Asks for originals between segments to be filed. A merge that reaches across them would leave them no place. */
function withUnindexed(manifest: Manifest, ranges: readonly Reindexing[]): Manifest {
  const hulls = (merge: Merge): readonly number[] =>
    manifest.segments.filter(({ segment }) => merge.from.includes(segment)).flatMap(({ base, end }) => [base, end]);
  const across = (merge: Merge): boolean =>
    ranges.some(({ next, end }) => next < Math.max(...hulls(merge)) && end > Math.min(...hulls(merge)));
  return withReindexing(withoutMerges(manifest, across), ranges);
}

/** Gives segments up, and every merge that one of them takes part in. */
function withoutSegments(manifest: Manifest, damaged: ReadonlySet<number>): Manifest {
  const going = manifest.segments.filter(({ segment }) => damaged.has(segment));
  const given = {
    ...withoutMerges(manifest, ({ from }) => from.some((segment) => damaged.has(segment))),
    segments: manifest.segments.filter((segment) => !going.includes(segment)),
  };
  const garbage = [...given.garbage, ...going.map(({ segment }) => segment)];
  return withReindexing(
    { ...given, garbage },
    going.map(({ base, end }) => ({ next: base, end })),
  );
}

/** Empties the head; what was in it lies above all segments. */
async function withoutHead(tx: WriteTransaction, manifest: Manifest): Promise<Manifest> {
  await tx.objectStore('head').put(encodeHead([]), ONLY);
  const next = Math.max(0, ...manifest.segments.map(({ end }) => end));
  return withReindexing(manifest, [{ next, end: manifest.nextNumber }]);
}

/** Takes what the index has of originals that cannot be read, or are not there, out of all answers. */
async function strikeOut(
  tx: WriteTransaction,
  context: LearningContext,
  manifest: Manifest,
  numbers: readonly number[],
): Promise<Manifest> {
  const struckBefore = new Set<number>();
  for (const { segment, base, end } of manifest.segments)
    if (numbers.some((number) => base <= number && number < end))
      for (const number of await readTombstones(tx, segment)) struckBefore.add(number);
  const left = numbers.filter((number) => !struckBefore.has(number));
  const change = await IndexChange.begin(tx, manifest, context.limits);
  for (const number of left) change.remove(number);
  const struck = await change.save();
  const originals = Math.max(0, struck.originals - left.length);
  return withUpkeep({ ...struck, originals }, { lost: upkeepOf(manifest).lost + left.length });
}

/** How many bytes a record had that cannot be read, or is gone, cannot be told: all are counted again. */
const uncounted = (manifest: Manifest): Manifest =>
  withUpkeep(manifest, { bytes: { documents: 0, texts: 0, upTo: 0 } });

/** Gives a block up with its texts. */
async function withoutBlock(
  tx: WriteTransaction,
  context: LearningContext,
  manifest: Manifest,
  { block, originals }: Of<'block'>,
): Promise<Manifest> {
  const base = block * BLOCK_SLOTS;
  await Promise.all([
    tx.objectStore('documents').delete(block),
    tx.objectStore('texts').delete(IDBKeyRange.bound(base, base + BLOCK_SLOTS - 1)),
  ]);
  return uncounted(await strikeOut(tx, context, manifest, originals));
}

async function withoutTexts(tx: WriteTransaction, manifest: Manifest, numbers: readonly number[]): Promise<Manifest> {
  const documents = new Documents(tx);
  const owned: Numbered[] = [];
  for (const number of numbers) {
    const document = await documents.get(number);
    if (document) owned.push({ number, document });
    else await tx.objectStore('texts').delete(number);
  }
  return uncounted(await dropTexts(tx, manifest, documents, owned));
}

async function withoutUnreadableRetired(tx: WriteTransaction, manifest: Manifest): Promise<Manifest> {
  const retired: number[] = [];
  for (const key of manifest.retired) {
    const sealed = await tx.objectStore('retired').get(key);
    const readable = await Promise.resolve(sealed)
      .then((bytes) => unsealNumbers(bytes, 'list of retired originals'))
      .catch(forDamage);
    if (readable) retired.push(key);
    else await tx.objectStore('retired').delete(key);
  }
  return { ...manifest, retired };
}
