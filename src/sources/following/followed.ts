import { DAYS_KEPT, type SourceProblem } from '../../store/following/source-record.ts';

/** Why a followed source brings nothing at the moment, each with its own plain words for the reader. */
export type FollowProblem = SourceProblem;

/** The days that `learnedByDay` tells of. */
export const DAYS_TOLD = DAYS_KEPT;

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
