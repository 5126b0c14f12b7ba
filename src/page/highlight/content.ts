/** How a passage relates to its original; each kind has a line of its own. */
export const MARK_KINDS = ['verbatim', 'reworded', 'moved'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A passage of the page that is to be marked. */
export interface MarkedPassage {
  readonly kind: MarkKind;
  /** Half-open range of UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  /** The original's sentence; null where its text is not known. */
  readonly original: string | null;
}

/** What is to be marked in a page. */
export interface HighlightContent {
  /** The article's text as it was read from this page. */
  readonly text: string;
  /** In page order. */
  readonly passages: readonly MarkedPassage[];
  /** What the original's outlet is called. */
  readonly source: string;
  /** The side of the window that the card keeps to. */
  readonly side: 'left' | 'right';
}

/** The words of the card, in the reader's language. */
export interface HighlightLabels {
  readonly region: string;
  readonly kinds: Readonly<Record<MarkKind, string>>;
  /** "In The Harbour Times" */
  readonly source: string;
  readonly unknown: string;
  readonly previous: string;
  readonly next: string;
  readonly stop: string;
  readonly direction: 'ltr' | 'rtl';
  /** "3 of 12" */
  position(at: number, of: number): string;
}
