/**
 * Bumped whenever the same article would get another fingerprint or other bytes, hence with every new table of
 * frequencies, which the bytes are read by. Stored fingerprints of another version
 * are rebuilt from their text where there is one and dropped otherwise; they are never migrated.
 */
export const FINGERPRINT_VERSION = 2;

/** A term is the hash of a stem, a figure or a character pair, this many bits wide. */
export const TERM_BITS = 18;

/** What a term was in the text. */
export const TermKind = { word: 0, name: 1, figure: 2 } as const;
export type TermKind = (typeof TermKind)[keyof typeof TermKind];

/** Terms of one sort and where they stand. */
export interface Layer {
  /** Distinct terms, ascending. */
  readonly terms: Uint32Array;
  /** A `TermKind` for each term. */
  readonly kinds: Uint8Array;
  /** For each sentence indexes into `terms` in the order of the words; may be empty. */
  readonly sentences: readonly (readonly number[])[];
}

/** What is known of one sentence besides its terms. */
export interface FingerprintSentence {
  /** Most of the sentence stands between quotation marks. */
  readonly quoted: boolean;
  /** Hash of the sentence's words exactly as they stand, `CHECK_BITS` wide: equal sentences are verbatim. */
  readonly check: number;
}
export const CHECK_BITS = 12;

/**
 * What is kept of an article to recognise it by, after any rewriting, in two layers:
 *
 *     "Divers found the bell of the Amalia on 5 March."
 *     words     diver  bell  amalia  5  march      (common ones dropped)
 *     anchors   concept:dive  AML  d305            (the same in every language)
 *
 * Words find copies within a language, anchors find translations. Common words are left out: they are the first thing a
 * rewriter changes, and they cost the most room.
 */
export interface Fingerprint {
  readonly version: number;
  /** Two- or three-letter code, `und` if unknown. */
  readonly language: string;
  /** Words in the article (character pairs where spaces do not separate words). */
  readonly length: number;
  /** In the article's order; both layers have as many. */
  readonly sentences: readonly FingerprintSentence[];
  readonly words: Layer;
  readonly anchors: Layer;
}
