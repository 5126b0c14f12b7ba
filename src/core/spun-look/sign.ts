/** What about a text looks as if a machine had put its words there. */
export type SignKind =
  /** A fixed expression with a word of it exchanged: "middle of gravity". */
  | 'set-phrase'
  /** The same in the name of an office or body: "Joined Together Nations". */
  | 'office'
  /** A short form put on a word that cannot bear it: "be able to't". */
  | 'broken-word'
  /** Two words that became one and the same: "the highest and highest level". */
  | 'repeated-word'
  /** "A" before a vowel or "an" before a consonant: the word after it was exchanged. */
  | 'wrong-article'
  /** A word that hardly any newspaper uses, and that a thesaurus gives for common ones: "prexy". */
  | 'thesaurus-word'
  /** One word left over after the end of its sentence. */
  | 'stray-word'
  /** A quotation in which the reporter's words stand, or whose speaker changes sex. */
  | 'broken-quotation'
  /** Letters of another script inside a word. */
  | 'foreign-letters'
  /** Invisible characters inside a word. */
  | 'hidden-characters';

/** One sign in a text, as a half-open range of UTF-16 offsets. */
export interface Sign {
  readonly kind: SignKind;
  readonly start: number;
  readonly end: number;
  /** What is usually said instead, where that is known ("center of gravity"). */
  readonly usual: string | null;
}
