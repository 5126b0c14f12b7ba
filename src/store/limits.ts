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
 * 16 KiB chunks: as many bytes as a random read brings in for nearly the price of its overhead alone, in Chromium and
 * Firefox. 32 chunks to a merge step: some 20 ms during which a lookup waits.
 */
export const DEFAULT_SIZES: Sizes = { sealAt: 128, chunkBytes: 16 * 1024, commonAbove: 4096, mergeChunks: 32 };

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
