/** Why a followed source brings nothing at the moment, each with its own plain words for the reader. */
export const FOLLOW_PROBLEMS = [
  /** The browser does not let us fetch from this site; it goes on by itself once it does. */
  'permission',
  /** Neither a feed nor a sitemap was found at the site. */
  'no-feed',
  /** No connection, no such host, a broken certificate, an answer cut off. */
  'unreachable',
  'too-slow',
  'too-large',
  'too-many-redirects',
  /** An address that is never asked: not of the web, or of the reader's own network. */
  'address-refused',
  /** Something came, but neither a feed nor a sitemap. */
  'not-a-feed',
  /** The server says that there is nothing there any more. */
  'gone',
  /** The server wants a log-in, or does not serve us. */
  'refused',
  /** The server asks to be left alone for a while. */
  'busy',
  /** The server has a fault of its own. */
  'server-error',
  /** The site's robots.txt asks programs not to read its articles. */
  'robots',
  /** Pages were fetched, but no whole article could be read there: behind a log-in, or made by scripts. */
  'nothing-readable',
] as const;

export type FollowProblem = (typeof FOLLOW_PROBLEMS)[number];

/** The days that `learnedByDay` tells of. */
export const DAYS_TOLD = 30;

/** A source that the reader follows, as it stands. Times are milliseconds since 1970. */
export interface Followed {
  readonly id: string;
  /** The address that the reader gave: a site's home page, or a feed. */
  readonly address: string;
  /** Host name of that address without `www.`. */
  readonly site: string;
  /** What the reader, the directory or the feed calls it; the host name until anybody does. Never markup. */
  readonly name: string;
  /** Addresses of the feeds and sitemaps that are read; empty until they were looked for. */
  readonly feeds: readonly string[];
  readonly paused: boolean;
  readonly addedAt: number;
  /** When a feed was last asked, whatever came of it. */
  readonly lastCheck: number | null;
  /** When it is next asked, at the earliest; null while it is paused. */
  readonly nextCheck: number | null;
  /** Articles learned since it is followed. */
  readonly learned: number;
  /** The same for each of the last `DAYS_TOLD` days in the reader's time zone, today last. */
  readonly learnedByDay: readonly number[];
  /** Articles that are announced but not fetched yet. */
  readonly waiting: number;
  /** What the last check came to; null where all was well. */
  readonly problem: FollowProblem | null;
  /** It is being checked right now. */
  readonly checking: boolean;
}

/** What following took of the line. */
export interface TrafficSum {
  readonly requests: number;
  readonly bytes: number;
}

export interface Traffic {
  readonly today: TrafficSum;
  /** Today and the 29 days before. */
  readonly month: TrafficSum;
}

/**
 * Whether anything is fetched at the moment: `off` by the reader's setting; not while the browser says that the
 * connection is metered (or to be spared), or that there is none; not once the day's budget is spent.
 */
export type Standing = 'on' | 'off' | 'metered' | 'offline' | 'budget-spent';

/** The most sources that can be followed. */
export const MAX_FOLLOWED = 2000;
