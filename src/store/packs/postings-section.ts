import { unseal } from '../bytes/checksum.ts';
import { ChunkCursor } from '../segments/postings-chunk.ts';
import type { Field } from '../segments/segment.ts';
import { splitPayload } from './document-section.ts';
import { PackRefused } from './pack-refused.ts';

/** A chunk of postings as the library stores it; its numbers are positions in the pack. */
export interface PackChunk {
  readonly sealed: ArrayBuffer;
  readonly firstTerm: number;
  readonly lastTerm: number;
  /** Length of its longest list. */
  readonly longest: number;
}

export interface PostingsSection {
  readonly kind: Field;
  readonly chunks: readonly PackChunk[];
}

/** Reads and checks a section of postings: terms ascend beyond `after`, numbers ascend below `originals`. */
export function decodeChunks(payload: Uint8Array, kind: Field, after: number, originals: number): PostingsSection {
  let last = after;
  const chunks = splitPayload(payload).map((sealed) => {
    const chunk = checkedChunk(sealed, last, originals);
    last = chunk.lastTerm;
    return chunk;
  });
  return { kind, chunks };
}

function checkedChunk(sealed: ArrayBuffer, after: number, originals: number): PackChunk {
  const cursor = new ChunkCursor(unseal(sealed, 'chunk of postings'), 0);
  let firstTerm = -1;
  let last = after;
  let longest = 0;
  while (cursor.next()) {
    const { term } = cursor;
    if (term <= last || term >= 2 ** 32) throw new PackRefused('damaged', 'its terms are not in order');
    if (firstTerm < 0) firstTerm = term;
    last = term;
    longest = Math.max(longest, checkedLength(cursor.numbers(), originals));
  }
  if (firstTerm < 0) throw new PackRefused('damaged', 'a chunk of postings is empty');
  return { sealed, firstTerm, lastTerm: last, longest };
}

/** The length of a list of numbers, which ascend from one to the next; null, "too common", has none. */
function checkedLength(numbers: readonly number[] | null, originals: number): number {
  if (!numbers) return 0;
  let before = -1;
  for (const number of numbers) {
    if (number <= before || number >= originals) throw new PackRefused('damaged', 'its lists are not in order');
    before = number;
  }
  return numbers.length;
}
