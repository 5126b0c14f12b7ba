import type { FeedBody } from './whole-article.ts';

/** One article as a feed or a sitemap announces it, cleaned of markup and of what no news article has. */
export interface FeedEntry {
  /** Absolute http(s) address of the article. */
  readonly address: string;
  /** What the feed calls it, whatever its address: the same entry again has the same one. */
  readonly guid?: string;
  readonly title?: string;
  /** ISO 8601 date or date-time, never in the future. */
  readonly published?: string;
  readonly updated?: string;
  readonly byline?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** What the feed has of its text, not cleaned of anything yet: most entries were seen before. `wholeArticle` reads it. */
  readonly body?: FeedBody;
}

/** A feed, a news sitemap or an index of sitemaps, as it was read. */
export interface Feed {
  readonly kind: 'rss' | 'rdf' | 'atom' | 'json' | 'sitemap' | 'sitemap-index';
  readonly title?: string;
  readonly language?: string;
  /** As the feed has them, the newest first as a rule; bounded. */
  readonly entries: readonly FeedEntry[];
  /** For an index of sitemaps: the sitemaps worth reading, those with the newest articles first; bounded. */
  readonly sitemaps: readonly string[];
}
