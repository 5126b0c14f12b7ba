import type { Origins } from './credit/origins.ts';
import type { Signals } from './signals/signals.ts';

/**
 * One news article as it was read: from a page, a feed, a library file or a line of JSON given to the command line.
 * It is plain data, the same in a tab, the worker and Node.
 */
export interface Article {
  /** The body: paragraphs separated by one blank line (`\n\n`), furniture left out as far as it was recognised. */
  readonly text: string;
  readonly title?: string;
  /** Absolute http(s) address of the page. */
  readonly url?: string;
  /** The outlet's name as the page gives it ("The Harbour Times"), or its host name. */
  readonly site?: string;
  /** ISO 8601 date or date-time of first publication. */
  readonly published?: string;
  readonly byline?: string;
  /** Absolute address that the page calls its canonical one. */
  readonly canonical?: string;
  /** BCP 47 language tag that the page declares; the engine checks it against the text. */
  readonly language?: string;
  /** What the page lets on about where its text comes from. */
  readonly signals?: Signals;
}

/** Everything of an article but its text and signals: what lists, badges and matches show. */
export type ArticleFacts = Omit<Article, 'text' | 'signals'>;

/** An article with the name that its library gives it. */
export interface Original extends Article {
  readonly id: string;
  /** ISO 8601 date or date-time at which we first saw it: by our own clock, whatever the page says. */
  readonly firstSeen?: string;
}

/** What a library tells of an original beside its fingerprint. */
export interface OriginalFacts extends ArticleFacts {
  /** ISO 8601: when we first saw it, by our own clock. */
  readonly firstSeen?: string;
  /** What it says itself of where its text comes from; absent where nobody looked. */
  readonly origins?: Origins;
}
