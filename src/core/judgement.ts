import type { OriginalFacts } from './article.ts';
import type { ExchangedWords } from './fairness/exchanged-words.ts';
import type { Relation } from './fairness/fairness.ts';

/** The verdicts of the product, from the gravest to the mildest. */
export const VERDICTS = ['copied', 'rewritten', 'partial', 'republished', 'related', 'none'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The verdicts that say "the text of this page comes from elsewhere" and colour the badge. */
export const FLAGGED: ReadonlySet<Verdict> = new Set(['copied', 'rewritten', 'partial']);

/** How a passage of the page relates to the passage of the original that it follows. */
export type PassageKind = 'verbatim' | 'reworded' | 'moved';

/** One sentence of the page beside the sentence of the original that it comes from. */
export interface Passage {
  readonly kind: PassageKind;
  /** Half-open range of UTF-16 offsets into the page article's `text`. */
  readonly page: { readonly start: number; readonly end: number };
  /** Index of the sentence among `splitSentences(original.text)`. The text itself may not be known. */
  readonly originalSentence: number;
  /** 0..1: share of the two sentences' weight that they have in common. */
  readonly similarity: number;
}

/** Why the engine thinks so, as data: the interface words it in the reader's language. */
export type Reason =
  | { readonly code: 'sentences-follow'; readonly matched: number; readonly of: number; readonly inOrder: boolean }
  | { readonly code: 'verbatim-sentences'; readonly matched: number; readonly of: number }
  | { readonly code: 'nothing-new'; readonly names: number; readonly figures: number }
  | { readonly code: 'new-material'; readonly names: number; readonly figures: number }
  | { readonly code: 'shared-quotes-only' }
  | { readonly code: 'translated'; readonly from: string; readonly to: string }
  | { readonly code: 'short-text' }
  /** Page and original stand on sites of one publisher: a story shared, not taken. */
  | { readonly code: 'same-publisher' };

/** One original that the page was compared with. */
export interface Match {
  readonly original: string;
  readonly facts: OriginalFacts;
  /** The verdict on the page with respect to this original alone. */
  readonly verdict: Verdict;
  /** 0..1, calibrated: of pages scored 0.9, about nine in ten are copies. Comparable across pages. */
  readonly score: number;
  /** 0..1: share of the page's running text outside quotations that comes from this original. */
  readonly coverage: number;
  /** In page order. */
  readonly passages: readonly Passage[];
  readonly reasons: readonly Reason[];
  /** What each of the two has in the place of the other's names and words; of texts of one language that are one. */
  readonly exchanged?: ExchangedWords;
  /** Who of the two has the text from whom; absent where they do not have one text. */
  readonly relation?: Relation;
}

/** What the engine says of one page. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly score: number;
  /** The likely original's id; null when nothing is near. */
  readonly original: string | null;
  /** Best first; empty when nothing is near. */
  readonly matches: readonly Match[];
  /** Number of sentences that the page's text was cut into. */
  readonly sentences: number;
}
