import { BLOCK_SLOTS } from '../documents/document-block.ts';
import type { SizeChange } from '../documents/size-change.ts';
import type { Manifest, Segment } from '../manifest.ts';
import type { WriteTransaction } from '../schema.ts';
import { type CountedBytes, upkeepOf, withUpkeep } from './upkeep.ts';

/** Blocks that one step of counting reads: half a megabyte or so of documents and texts. */
const BLOCKS_AT_ONCE = 32;
/** What a chunk counts in segments from before bytes were counted. Chunks are smaller now, but were closed at this size then. */
const UNCOUNTED_CHUNK_BYTES = 16 * 1024;

/** Stored bytes of a library, as they were handed to the browser: without what its database adds to them. */
export interface LibraryBytes {
  /** Documents of what was learned, and the postings by which they are found. */
  readonly originals: number;
  /** Documents and postings that came with packs: their share by number, because the index is one for all. */
  readonly packs: number;
  readonly texts: number;
  /** Of all postings: those of removed originals, which the next merges free. */
  readonly freeable: number;
  /** Whether all documents and texts have been counted; the sums are too small until then. */
  readonly complete: boolean;
}

const postingsOf = ({ bytes, chunks }: Segment): number => bytes ?? (chunks[0] + chunks[1]) * UNCOUNTED_CHUNK_BYTES;

/** The share of a segment's postings that belongs to removed originals. */
export const deadShare = ({ originals, deleted }: Segment): number => (originals === 0 ? 0 : deleted / originals);

/** What the library takes, from its manifest alone. Merges that are under way are copies, and left out. */
export function libraryBytes(manifest: Manifest): LibraryBytes {
  const { bytes } = upkeepOf(manifest);
  let postings = 0;
  let freeable = 0;
  for (const segment of manifest.segments) {
    postings += postingsOf(segment);
    freeable += postingsOf(segment) * deadShare(segment);
  }
  const inPacks = manifest.packs.reduce((sum, { originals }) => sum + originals, 0);
  const all = bytes.documents + postings;
  const packs = Math.round(all * Math.min(1, inPacks / Math.max(1, manifest.originals)));
  return {
    originals: all - packs,
    packs,
    texts: bytes.texts,
    freeable: Math.round(freeable),
    complete: bytes.upTo === null,
  };
}

/** What counts against the limit: what was learned. The reader takes packs in, and out, as a whole. */
export const limitedBytes = ({ originals, texts }: LibraryBytes): number => originals + texts;

/** The manifest once documents and texts grew or shrank; what was not counted yet will be counted as it is then. */
export function withSizeChanges(
  manifest: Manifest,
  documents: readonly SizeChange[],
  texts: readonly SizeChange[],
): Manifest {
  const { bytes } = upkeepOf(manifest);
  const sum = (changes: readonly SizeChange[]): number =>
    changes.reduce((all, change) => (change.number < (bytes.upTo ?? Infinity) ? all + change.bytes : all), 0);
  return withUpkeep(manifest, {
    bytes: {
      ...bytes,
      documents: Math.max(0, bytes.documents + sum(documents)),
      texts: Math.max(0, bytes.texts + sum(texts)),
    },
  });
}

/** Counts a stretch of what was stored before bytes were counted; the manifest to write, or null when all is counted. */
export async function countStep(tx: WriteTransaction, manifest: Manifest): Promise<Manifest | null> {
  const { bytes } = upkeepOf(manifest);
  if (bytes.upTo === null) return null;
  const from = bytes.upTo / BLOCK_SLOTS;
  const documents = tx.objectStore('documents');
  const range = IDBKeyRange.lowerBound(from);
  const [keys, blocks] = await Promise.all([
    documents.getAllKeys(range, BLOCKS_AT_ONCE),
    documents.getAll(range, BLOCKS_AT_ONCE),
  ]);
  const last = keys.at(-1);
  const ended = keys.length < BLOCKS_AT_ONCE || last === undefined;
  const upTo = ended ? null : (last + 1) * BLOCK_SLOTS;
  const ofTexts = upTo === null ? IDBKeyRange.lowerBound(bytes.upTo) : IDBKeyRange.bound(bytes.upTo, upTo, false, true);
  const texts = await tx.objectStore('texts').getAll(ofTexts);
  const sum = (records: readonly ArrayBuffer[]): number => records.reduce((all, { byteLength }) => all + byteLength, 0);
  const counted: CountedBytes = {
    documents: bytes.documents + sum(blocks),
    texts: bytes.texts + sum(texts),
    upTo,
  };
  return withUpkeep(manifest, { bytes: counted });
}
