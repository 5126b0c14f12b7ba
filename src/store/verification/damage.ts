/** One thing that is wrong with the stored library. */
export type Damage =
  /** The table of contents cannot be read: nothing is found, and nothing more can be said before it is made anew. */
  | { readonly kind: 'manifest' }
  /** The list of the newest originals' index entries cannot be read, or lacks some. */
  | { readonly kind: 'head' }
  /** The record of matched originals cannot be read. */
  | { readonly kind: 'matched' }
  /** A list of originals that an update took out of their pack cannot be read. */
  | { readonly kind: 'retired' }
  /** A part of the index cannot be read, or does not tell what the documents tell. */
  | { readonly kind: 'segment'; readonly segment: number }
  /** Originals numbered `next` to `end` - 1 are there but in no part of the index. */
  | { readonly kind: 'unindexed'; readonly next: number; readonly end: number }
  /** A block of originals cannot be read; `originals` are the numbers that the index has of it. */
  | { readonly kind: 'block'; readonly block: number; readonly originals: readonly number[] }
  /** The index names an original that is not there. */
  | { readonly kind: 'missing'; readonly number: number }
  /** The text of an original cannot be read, is another than was learned, or is not there although it should be. */
  | { readonly kind: 'text'; readonly number: number }
  /** A text that belongs to no original. */
  | { readonly kind: 'stray-text'; readonly number: number }
  /** The number of originals is wrong; this many were counted when the library was at `generation`. */
  | { readonly kind: 'count'; readonly originals: number; readonly generation: number };

/** How far a verification has come, in records of about equal size. */
export interface VerifyProgress {
  readonly checked: number;
  readonly of: number;
}

export interface VerifyReport {
  readonly ended: 'complete' | 'cancelled';
  /** Originals and texts that were read. */
  readonly originals: number;
  readonly texts: number;
  readonly damage: readonly Damage[];
}

export interface VerifyOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: VerifyProgress) => void;
}
