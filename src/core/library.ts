import type { OriginalFacts } from './article.ts';
import type { Fingerprint } from './fingerprint/fingerprint.ts';

/** A known original, without its text: what a pack carries and what a match is decided on. */
export interface KnownOriginal {
  readonly id: string;
  readonly facts: OriginalFacts;
  readonly fingerprint: Fingerprint;
}

/**
 * What the engine asks of a library of originals, and all it asks. A lookup is one call of each, in this order; the
 * answers come from memory (command line) or from IndexedDB (extension).
 */
export interface Library {
  /**
   * The originals that contain each term, as ascending internal numbers, parallel to `terms` (rarest first, unsigned
   * 32-bit, see `indexTerms`). A library may answer an empty list for a term that very many originals share.
   */
  postings(terms: Uint32Array): Promise<readonly Uint32Array[]>;
  /** The originals behind internal numbers, in the order asked; one that is gone is left out. */
  originals(numbers: readonly number[]): Promise<readonly KnownOriginal[]>;
}
