import type { Document } from '../documents/document.ts';
import { encodeDocument } from '../documents/document.ts';
import { byteLength } from '../documents/document-block.ts';
import { Documents } from '../documents/documents.ts';
import { keyOfName } from '../documents/identity.ts';
import { Texts } from '../documents/texts.ts';
import type { Numbered } from '../documents/twins.ts';
import type { LearningContext } from '../learning/learning.ts';
import { takeOut } from '../learning/taking-out.ts';
import type { Manifest } from '../manifest.ts';
import type { WriteTransaction } from '../schema.ts';
import { readMatched } from './matched.ts';
import { learnedIn, stretchOf } from './scanning.ts';
import { libraryBytes, limitedBytes, withSizeChanges } from './sizes.ts';
import { upkeepOf, withUpkeep } from './upkeep.ts';

/** Blocks that one step looks through, some 256 originals. */
const BLOCKS_AT_ONCE = 32;

/** A way to save room. */
interface Saving {
  readonly what: 'text' | 'original';
  /** Also of originals that copies were found of. */
  readonly matchedToo: boolean;
  /** The share of the limit that is left to the newest texts. */
  readonly leaves: number;
}

/**
 * The ways to save room, in the order in which they are tried, each from the oldest original on. Texts leave before
 * originals: most bytes are texts, and without its text an original still recognises its copies; what is lost is the
 * side by side view. The newest texts, which are the likeliest to be looked at, keep a quarter of the room while there
 * are other originals to give up. Originals that copies were found of leave after those that never helped. What the
 * reader asked to remember, and packs, never leave by themselves.
 */
export const SAVINGS: readonly Saving[] = [
  { what: 'text', matchedToo: false, leaves: 0.25 },
  { what: 'original', matchedToo: false, leaves: 0 },
  { what: 'text', matchedToo: true, leaves: 0 },
  { what: 'original', matchedToo: true, leaves: 0 },
];

/** Whether a way to save room may take something of an original. */
export function mayLeave(saving: Saving, document: Document, matched: ReadonlySet<number>): boolean {
  if (document.source === 'asked' || (saving.what === 'text' && !document.hasText)) return false;
  return saving.matchedToo || !matched.has(keyOfName(document.names[0] ?? ''));
}

/** An original that may leave, with the bytes that it frees at once. */
export interface Leaving {
  readonly number: number;
  readonly bytes: number;
}

/** The first of `candidates` that together free `excess` bytes: never one more than it takes. */
export function untilEnough(candidates: readonly Leaving[], excess: number): readonly Leaving[] {
  let freed = 0;
  const leaving: Leaving[] = [];
  for (const candidate of candidates) {
    if (freed >= excess) break;
    leaving.push(candidate);
    freed += candidate.bytes;
  }
  return leaving;
}

/**
 * Brings the library a step nearer to its limit in bytes; the manifest to write, or null when it is within the limit,
 * or nothing more may leave. The oldest originals are those with the lowest numbers: learned or updated the longest ago.
 */
export async function saveRoomStep(
  tx: WriteTransaction,
  context: Pick<LearningContext, 'limits'>,
  manifest: Manifest,
  limit: number,
): Promise<Manifest | null> {
  const size = libraryBytes(manifest);
  const excess = limitedBytes(size) - limit;
  if (excess <= 0) return null;
  const upkeep = upkeepOf(manifest);
  const swept = SAVINGS.map((_, at) => upkeep.swept[at] ?? 0);
  const spare = SAVINGS.map(({ what, leaves }) => (what === 'text' ? size.texts - leaves * limit : Infinity));
  const way = swept.findIndex((number, at) => number < manifest.nextNumber && (spare[at] ?? 0) > 0);
  const saving = SAVINGS[way];
  if (!saving) return null;
  const documents = new Documents(tx);
  const [stretch, matched] = await Promise.all([
    stretchOf(tx, documents, swept[way] ?? 0, manifest.nextNumber, BLOCKS_AT_ONCE),
    readMatched(tx),
  ]);
  const isLearned = learnedIn(manifest);
  const going = stretch.originals.filter((o) => isLearned(o.number) && mayLeave(saving, o.document, matched));
  const candidates = await Promise.all(going.map((original) => weigh(tx, saving, original)));
  const leaving = untilEnough(candidates, Math.min(excess, spare[way] ?? 0));
  const numbers = leaving.map(({ number }) => number);
  swept[way] = leaving.length < candidates.length ? (numbers.at(-1) ?? 0) + 1 : stretch.next;
  const saved =
    numbers.length === 0
      ? manifest
      : saving.what === 'original'
        ? await takeOut(tx, context, manifest, documents, numbers)
        : await dropTexts(tx, manifest, documents, going.slice(0, numbers.length));
  return withUpkeep(saved, {
    swept,
    leftTexts: upkeep.leftTexts + (saving.what === 'text' ? numbers.length : 0),
    leftOriginals: upkeep.leftOriginals + (saving.what === 'original' ? numbers.length : 0),
  });
}

async function weigh(tx: WriteTransaction, { what }: Saving, { number, document }: Numbered): Promise<Leaving> {
  const text = document.hasText ? ((await tx.objectStore('texts').get(number))?.byteLength ?? 0) : 0;
  return { number, bytes: what === 'text' ? text : text + byteLength(encodeDocument(document)) };
}

/** Drops the texts of originals within one transaction; the manifest to write. */
export async function dropTexts(
  tx: WriteTransaction,
  manifest: Manifest,
  documents: Documents,
  originals: readonly Numbered[],
): Promise<Manifest> {
  const texts = new Texts(tx);
  for (const { number, document } of originals) {
    texts.remove(number);
    await documents.set(number, { ...document, hasText: false });
  }
  const [textChanges, documentChanges] = await Promise.all([texts.save(tx), documents.save(tx)]);
  return withSizeChanges(manifest, documentChanges, textChanges);
}
