import type { ChunkLimits } from './segments/postings-chunk.ts';
import type { Field } from './segments/segment.ts';

/** Sizes that trade reads against writes. Tests make them tiny, so that few originals go through every path. */
export interface Sizes {
  /** The head becomes a segment at this many originals. */
  readonly sealAt: number;
  /** A chunk of postings is closed at this many bytes. */
  readonly chunkBytes: number;
  /** A term that more originals than this share answers nothing. */
  readonly commonAbove: number;
  /** Chunks that one merge step reads, about. */
  readonly mergeChunks: number;
}

/**
 * 2 KiB chunks: a lookup reads a hundred and more at random, and from there on costs more for bytes than for records, in
 * Chromium and Firefox. A list of 60,000 is longer than any among a million news articles filed by their rarest terms
 * (27,000), so that there nothing is left out, and still short enough for Chromium to keep it with its record. 128
 * chunks to a merge step: some 20 ms during which a lookup waits.
 */
export const DEFAULT_SIZES: Sizes = { sealAt: 128, chunkBytes: 2 * 1024, commonAbove: 60_000, mergeChunks: 128 };

/** More segments than this are merged by whoever adds to them, so that lookups stay bounded. */
export const MAX_SEGMENTS = 24;

export class Limits {
  readonly sealAt: number;
  readonly mergeChunks: number;
  readonly commonAbove: number;
  readonly #chunkBytes: number;

  constructor(sizes: Sizes) {
    this.sealAt = sizes.sealAt;
    this.mergeChunks = sizes.mergeChunks;
    this.commonAbove = sizes.commonAbove;
    this.#chunkBytes = sizes.chunkBytes;
  }

  /** Names are never too common: whoever looks one up needs the answer. */
  of(field: Field): ChunkLimits {
    return { chunkBytes: this.#chunkBytes, commonAbove: field === 'terms' ? this.commonAbove : Infinity };
  }
}
