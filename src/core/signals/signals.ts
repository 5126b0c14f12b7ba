/** Where a page states a date. The first two are for machines, `visible` is what a reader sees. */
export const DATE_PLACES = ['meta', 'json-ld', 'url', 'visible', 'sitemap', 'feed'] as const;

/** One date as a page states it: a claim, not a fact. */
export interface DateClaim {
  readonly what: 'published' | 'modified';
  readonly from: (typeof DATE_PLACES)[number];
  /** ISO 8601 date or date-time. */
  readonly value: string;
}

/** The statements for machines by which a page points at whoever wrote its text. */
export const POINTER_KINDS = [
  'og-url',
  'based-on',
  'source-organization',
  'publisher',
  'copyright-holder',
  'original-source',
  'syndication-source',
] as const;

/** One such statement: an absolute http(s) address or an outlet's name. */
export interface Pointer {
  readonly kind: (typeof POINTER_KINDS)[number];
  readonly value: string;
}

/** A short line of the article or right around it, with the outside addresses that it links to. */
export interface SignalLine {
  readonly text: string;
  readonly links?: readonly string[];
}

/**
 * What a page lets on about where its text comes from, beside the text itself: collected by the reader without judging
 * it, and plain JSON, so that a saved line says all that the page said. Nothing in it can be relied on.
 */
export interface Signals {
  readonly dates?: readonly DateClaim[];
  readonly pointers?: readonly Pointer[];
  /** Lines in which a credit or another outlet's furniture may stand, in page order. */
  readonly lines?: readonly SignalLine[];
  /** Absolute addresses on other sites that the article's body links to. */
  readonly links?: readonly string[];
  /** Hosts other than the page's own that the article's images come from. */
  readonly imageHosts?: readonly string[];
  /** The page asks news search engines to leave it out, as licensed syndicators do. */
  readonly newsNoindex?: true;
}

/** What is taken of each; pages say more only to be heard more often than they should. */
export const LIMITS = { dates: 12, pointers: 12, lines: 40, lineLength: 300, lineLinks: 3, links: 40, imageHosts: 12 };
