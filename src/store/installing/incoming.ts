import { BLOCK_SLOTS } from '../documents/document-block.ts';
import type { LearningContext } from '../learning/learning.ts';
import { Limits } from '../limits.ts';
import type { Incoming, Manifest, NumberRange, Segment } from '../manifest.ts';
import { identityOf, type PackHeader } from '../packs/header.ts';
import { PackRefused } from '../packs/pack-refused.ts';
import type { WriteTransaction } from '../schema.ts';
import { IndexChange } from '../segments/index-change.ts';
import { writeDirectory } from '../segments/index-records.ts';
import { FIELDS } from '../segments/segment.ts';

/** Postings are handed out as 32-bit numbers. */
const NUMBERS_END = 2 ** 32;

const wholeBlocks = (count: number): number => Math.ceil(count / BLOCK_SLOTS) * BLOCK_SLOTS;

export const isHere = (manifest: Manifest, header: PackHeader): boolean =>
  manifest.packs.some(({ id }) => id === identityOf(header));

/** `PackRefused` where an update's base is not in the library. */
export function baseOf(manifest: Manifest, { difference }: PackHeader) {
  if (!difference) return null;
  const base = manifest.packs.find(({ id }) => id === difference.base);
  if (!base) throw new PackRefused('base-missing');
  return base;
}

/**
 * Takes numbers for the originals of a pack, or finds those that an import that was broken off took; returns the
 * manifest to write and the import's part of it.
 */
export async function beginIncoming(
  tx: WriteTransaction,
  { limits }: Pick<LearningContext, 'limits'>,
  manifest: Manifest,
  header: PackHeader,
  now: number,
): Promise<{ manifest: Manifest; incoming: Incoming }> {
  baseOf(manifest, header);
  const begun = manifest.incoming.find(({ file }) => file === header.content);
  if (begun) return withIncoming(manifest, { ...begun, touchedAt: now });
  const sealed = await sealHead(tx, limits, manifest);
  const range = freeRange(sealed, header.originals);
  const place = sealed.nextSegment;
  // Of its own segment, too: a pack may have nothing to file in a field.
  for (const segment of [place, place + 1]) for (const field of FIELDS) await writeDirectory(tx, segment, field, []);
  const empty: Segment = { segment: place, ...range, originals: 0, deleted: 0, chunks: [0, 0], bytes: 0 };
  const incoming: Incoming = {
    ...range,
    file: header.content,
    segment: place + 1,
    place,
    sections: 0,
    chunks: [0, 0],
    bytes: 0,
    documentBytes: 0,
    touchedAt: now,
  };
  const taken = { ...sealed, nextNumber: range.end, nextSegment: place + 2, segments: [...sealed.segments, empty] };
  return { manifest: { ...taken, incoming: [...taken.incoming, incoming] }, incoming };
}

function freeRange({ nextNumber }: Manifest, originals: number): NumberRange {
  const base = wholeBlocks(nextNumber);
  const end = base + wholeBlocks(originals);
  if (end >= NUMBERS_END) throw new PackRefused('too-large', 'the library has no more numbers for its originals');
  return { base, end };
}

/** What is learned from now on has higher numbers than the pack: the head must not reach across those. */
async function sealHead(tx: WriteTransaction, limits: Limits, manifest: Manifest): Promise<Manifest> {
  const { mergeChunks, commonAbove } = limits;
  const atOnce = new Limits({ sealAt: 1, chunkBytes: limits.of('terms').chunkBytes, commonAbove, mergeChunks });
  return (await IndexChange.begin(tx, manifest, atOnce)).save();
}

/** The manifest with an import as it is now. */
export function withIncoming(manifest: Manifest, incoming: Incoming): { manifest: Manifest; incoming: Incoming } {
  const all = manifest.incoming.map((each) => (each.file === incoming.file ? incoming : each));
  return { manifest: { ...manifest, incoming: all }, incoming };
}

/** The import as we left it; `PackRefused` where another window went on with it, or it was given up. */
export function expectIncoming(manifest: Manifest, left: Incoming): Incoming {
  const found = manifest.incoming.find(({ file }) => file === left.file);
  if (found?.segment !== left.segment || found.sections !== left.sections) throw new PackRefused('in-progress');
  return found;
}

/** The manifest once an import is given up: what it left on the disk is deleted in steps. */
export function withoutIncoming(manifest: Manifest, { file }: Pick<Incoming, 'file'>): Manifest {
  const given = manifest.incoming.find((each) => each.file === file);
  if (!given) return manifest;
  const { base, end, segment, place } = given;
  return {
    ...manifest,
    incoming: manifest.incoming.filter((each) => each !== given),
    segments: manifest.segments.filter((each) => each.segment !== place),
    garbage: [...manifest.garbage, segment, place],
    leaving: end > base ? [...manifest.leaving, { base, end }] : manifest.leaving,
  };
}
