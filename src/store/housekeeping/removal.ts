import type { Document } from '../documents/document.ts';
import { Documents } from '../documents/documents.ts';
import type { LearningContext } from '../learning/learning.ts';
import { takeOut } from '../learning/taking-out.ts';
import type { Manifest } from '../manifest.ts';
import type { WriteTransaction } from '../schema.ts';
import { learnedIn, stretchOf } from './scanning.ts';
import { type Removal, type RemovalOf, upkeepOf, withUpkeep } from './upkeep.ts';

/** Blocks that one step looks through, some 256 originals. */
const BLOCKS_AT_ONCE = 32;

/** Whether a host is the site or below it: "sport.news.example" is below "news.example". */
const isBelow = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);

function hostOf({ url, canonical }: Document['facts']): string | null {
  const address = url ?? canonical;
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname : null;
}

/** Whether a removal is meant for an original. */
export function isMeant(of: RemovalOf, { facts, versions }: Pick<Document, 'facts' | 'versions'>): boolean {
  if (of.kind === 'time') return versions.some(({ learnedAt }) => of.from <= learnedAt && learnedAt < of.to);
  const host = hostOf(facts);
  return host !== null && isBelow(host, of.site);
}

export const isFinished = ({ next, end }: Removal): boolean => next >= end;

/** The manifest with a removal written down, so that it is carried through whatever happens in between. */
export function beginRemoval(manifest: Manifest, of: RemovalOf): Manifest {
  return withUpkeep(manifest, { removal: { of, next: 0, end: manifest.nextNumber, removed: 0 } });
}

/** The manifest with a removal ended where it stands. */
export function giveUpRemoval(manifest: Manifest): Manifest {
  const { removal } = upkeepOf(manifest);
  return removal ? withUpkeep(manifest, { removal: { ...removal, next: removal.end } }) : manifest;
}

/**
 * Carries the removal that was asked for a stretch further; the manifest to write, or null when there is nothing to
 * do. Originals that belong to a pack stay: they come and go with it.
 */
export async function removalStep(
  tx: WriteTransaction,
  context: Pick<LearningContext, 'limits'>,
  manifest: Manifest,
): Promise<Manifest | null> {
  const { removal } = upkeepOf(manifest);
  if (!removal || isFinished(removal)) return null;
  const documents = new Documents(tx);
  const { originals, next } = await stretchOf(tx, documents, removal.next, removal.end, BLOCKS_AT_ONCE);
  const isLearned = learnedIn(manifest);
  const going = originals.filter(({ number, document }) => isLearned(number) && isMeant(removal.of, document));
  const numbers = going.map(({ number }) => number);
  const taken = numbers.length > 0 ? await takeOut(tx, context, manifest, documents, numbers) : manifest;
  return withUpkeep(taken, { removal: { ...removal, next, removed: removal.removed + numbers.length } });
}
