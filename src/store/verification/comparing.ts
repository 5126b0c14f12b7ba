import { blockOf } from '../documents/document-block.ts';
import { Documents } from '../documents/documents.ts';
import { forDamage } from '../errors.ts';
import { standingIn } from '../housekeeping/standing.ts';
import { upkeepOf } from '../housekeeping/upkeep.ts';
import type { Manifest, Segment } from '../manifest.ts';
import type { Transaction } from '../schema.ts';
import { readHead, readManifest, readTombstones } from '../segments/index-records.ts';
import type { Damage } from './damage.ts';
import type { NumberSet } from './number-set.ts';
import type { Filed } from './segment-check.ts';

/** Doubts that are looked into one by one; where there are more, the rest shows once these are repaired. */
const MOST_DOUBTS = 4096;

/** What verification read, before the index and the documents are held against each other. */
export interface Reading {
  /** The sound segments. */
  readonly filed: readonly Filed[];
  /** Originals that were read, and blocks that could not be. */
  readonly present: NumberSet;
  readonly unreadable: ReadonlySet<number>;
  /** Originals from this number on were learned since verification began. */
  readonly limit: number;
}

interface Doubts {
  /** Named by the index, not among the documents. */
  readonly missing: readonly number[];
  /** Among the documents, not named by a sound segment. */
  readonly unindexed: readonly number[];
}

function doubtsOf({ filed, present, limit }: Reading): Doubts {
  const missing: number[] = [];
  for (const { live } of filed)
    for (const number of live) if (!present.has(number) && missing.length < MOST_DOUBTS) missing.push(number);
  const unindexed: number[] = [];
  for (const number of present) {
    if (number >= limit || unindexed.length >= MOST_DOUBTS) break;
    if (!filed.some(({ live }) => live.has(number))) unindexed.push(number);
  }
  return { missing, unindexed };
}

/**
 * What the index and the documents disagree on, looked at once more within one transaction, because both may have
 * changed while they were read.
 */
export async function compare(tx: Transaction, version: number, reading: Reading): Promise<Damage[]> {
  const { missing, unindexed } = doubtsOf(reading);
  const manifest = await readManifest(tx, version);
  const filed = new Map(reading.filed.map((each) => [each.segment.segment, each]));
  // Lists that cannot be read are damage of their own, and what they would tell is seen once they are repaired.
  const headEntries = await readHead(tx).catch(forDamage);
  const head = new Set((headEntries ?? []).map(({ number }) => number));
  const documents = new Documents(tx);
  const isThere = async (number: number): Promise<boolean> =>
    !reading.unreadable.has(blockOf(number)) && (await documents.get(number)) !== null;
  const standing = await standingIn(tx, manifest).catch(forDamage);

  const lostByBlock = new Map<number, number[]>();
  const damage: Damage[] = [];
  for (const number of [...missing, ...[...head].filter((entry) => !reading.present.has(entry))]) {
    const segment = coveredBy(manifest, number);
    const known = head.has(number) || (segment && filed.has(segment.segment));
    if (!known || (await isThere(number))) continue;
    if (segment && (await readTombstones(tx, segment.segment)).includes(number)) continue;
    const block = blockOf(number);
    if (!reading.unreadable.has(block)) damage.push({ kind: 'missing', number });
    else lostByBlock.set(block, [...(lostByBlock.get(block) ?? []), number]);
  }
  for (const block of reading.unreadable)
    damage.push({ kind: 'block', block, originals: lostByBlock.get(block) ?? [] });

  const loose: number[] = [];
  const incomplete = new Set<number>();
  for (const number of headEntries && standing ? unindexed : []) {
    if (head.has(number) || standing?.(number) !== 'filed' || isPending(manifest, number) || !(await isThere(number)))
      continue;
    const segment = coveredBy(manifest, number);
    if (!segment) loose.push(number);
    else if (filed.has(segment.segment)) incomplete.add(segment.segment);
  }
  for (const segment of incomplete) damage.push({ kind: 'segment', segment });
  return [...damage, ...looseRanges(manifest, loose, head)];
}

const coveredBy = ({ segments }: Manifest, number: number): Segment | undefined =>
  segments.find(({ base, end }) => base <= number && number < end);

const isPending = (manifest: Manifest, number: number): boolean =>
  upkeepOf(manifest).reindexing.some(({ next, end }) => next <= number && number < end);

/** Originals in no segment, as one range for each gap between segments. */
function looseRanges({ segments }: Manifest, loose: readonly number[], head: ReadonlySet<number>): Damage[] {
  const lowestOfHead = Math.min(...head);
  if (loose.some((number) => number > lowestOfHead)) return [{ kind: 'head' }];
  const ranges = new Map<number, { next: number; end: number }>();
  for (const number of loose) {
    const gap = segments.filter(({ end }) => end <= number).length;
    const range = ranges.get(gap);
    if (range) range.end = number + 1;
    else ranges.set(gap, { next: number, end: number + 1 });
  }
  return [...ranges.values()].map((range) => ({ kind: 'unindexed', ...range }));
}
