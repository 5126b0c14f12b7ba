import { FINGERPRINT_VERSION } from '../../../core/fingerprint/fingerprint.ts';
import type { ListedBase, ListedDifference, ListIndex } from '../../../sources/lists/list-index.ts';
import { planUpdate } from '../../../sources/lists/plan.ts';
import type { PackHeader } from '../../../store/packs/header.ts';
import type { Progress } from '../../progress.ts';
import { UsageError } from '../../usage-error.ts';
import { type PackState, stateOfPacks, writeDifference } from '../difference.ts';
import { keptDifferences } from './kept-differences.ts';
import type { ListFolder } from './list-folder.ts';

/** The packs of a list: what its index says beside what it is called. */
export type ListedPacks = Pick<ListIndex, 'newest' | 'base' | 'differences'>;

/** A whole pack that was just made, at `file`. */
interface Made {
  readonly file: string;
  readonly header: PackHeader;
}

/**
 * The packs of the next publication. There is an update from the last publication, and one from the base; once the latter has half
 * the size of the whole pack, that becomes the base.
 */
export async function nextPacks(
  folder: ListFolder,
  before: ListIndex | null,
  made: Made,
  progress: Progress,
): Promise<ListedPacks> {
  const { content, originals } = made.header;
  const newest = { content, originals };
  const usable = before?.fingerprints === FINGERPRINT_VERSION && (await folder.isWhole(before)) ? before : null;
  if (usable?.newest.content === content) return { newest, base: usable.base, differences: usable.differences };
  const chain = usable && (await readPublished(folder, usable, progress));
  if (!usable || !chain) return { newest, base: await asBase(folder, made), differences: [] };
  const after = await stateOfPacks([made.file], progress);
  const step = await makeDifference(folder, chain.newest, after, made);
  const fromBase =
    usable.base.content === usable.newest.content ? step : await makeDifference(folder, chain.base, after, made);
  const renewed = fromBase.bytes * 2 > made.header.bytes;
  const base = renewed ? await asBase(folder, made) : usable.base;
  const updates = renewed || fromBase === step ? [step] : [step, fromBase];
  const room = base.bytes - updates.reduce((sum, { bytes }) => sum + bytes, 0);
  return { newest, base, differences: [...updates, ...keptDifferences(usable, room)] };
}

/** What the published packs hold; null where they are of no more use and all begins anew. */
async function readPublished(
  folder: ListFolder,
  before: ListIndex,
  progress: Progress,
): Promise<{ readonly base: PackState; readonly newest: PackState } | null> {
  const plan = planUpdate(before, null);
  if (!plan) return null;
  const files = plan.steps.map(({ pack }) => folder.file(pack.file));
  try {
    const base = await stateOfPacks(files.slice(0, 1), progress);
    const newest = files.length > 1 ? await stateOfPacks(files, progress) : base;
    return newest.content === before.newest.content ? { base, newest } : null;
  } catch (error) {
    // Deleted or damaged by somebody: subscribers can do nothing with them either.
    if (error instanceof UsageError) return null;
    throw error;
  }
}

async function asBase(folder: ListFolder, { file, header }: Made): Promise<ListedBase> {
  return { ...(await folder.take(file, 'base')), content: header.content, originals: header.originals };
}

async function makeDifference(
  folder: ListFolder,
  before: PackState,
  after: PackState,
  { file }: Made,
): Promise<ListedDifference> {
  const making = folder.file(`update-being-made.${process.pid}`);
  const { originals, difference } = await writeDifference(making, before, after, file);
  const pack = await folder.take(making, 'update');
  return { ...pack, from: before.content, to: after.content, added: originals, removed: difference?.removed ?? 0 };
}
