import {
  DAYS_KEPT,
  type FeedRecord,
  type SourceProblem,
  type SourceRecord,
} from '../../store/following/source-record.ts';
import { backOff, dayOf } from './schedule.ts';

/** Problems that articles make, and that a check of a feed says nothing about. */
const OF_ARTICLES: ReadonlySet<SourceProblem | null> = new Set(['robots', 'nothing-readable']);
const MINUTE = 60_000;
/** How long a source rests at most because its checks were cut off: most often it was not to blame. */
const LONGEST_REST = 2 * 60 * MINUTE;
/** So many pages in a row without an article in them are no accident. */
const UNREAD_IN_A_ROW = 5;

/** The source with `due` as its parts have it, after something came of a check. */
export function withDue(source: SourceRecord): SourceRecord {
  const times = source.feeds.map(({ due }) => due);
  if (source.searchAt !== null) times.push(source.searchAt);
  if (source.waiting > 0) times.push(source.waitUntil);
  return { ...source, cutOffs: 0, due: source.paused || times.length === 0 ? null : Math.min(...times) };
}

/**
 * The source at the beginning of a check. Until something comes of it, it is put off: a server, or a page, that ends the
 * worker each time would otherwise be asked for ever.
 */
export function withCheckBegun(source: SourceRecord, now: number): SourceRecord {
  const cutOffs = source.checking === null ? 0 : source.cutOffs + 1;
  const rest = cutOffs === 0 ? MINUTE : Math.min(backOff(cutOffs), LONGEST_REST);
  return { ...source, checking: now, cutOffs, due: source.paused ? null : now + rest };
}

/** The source with one of its feeds as it is now. */
export const withFeed = (source: SourceRecord, feed: FeedRecord): SourceRecord =>
  withDue({ ...source, feeds: source.feeds.map((known) => (known.address === feed.address ? feed : known)) });

/** The source after a feed answered well. */
export const answeredWell = (source: SourceRecord, now: number): SourceRecord => ({
  ...source,
  lastCheck: now,
  problem: OF_ARTICLES.has(source.problem) ? source.problem : null,
});

/** The source after one of its articles was learned. */
export function withLearned(source: SourceRecord, now: number): SourceRecord {
  const day = dayOf(now);
  const today = source.days.find((known) => known.day === day)?.learned ?? 0;
  const others = source.days.filter((known) => known.day !== day).slice(1 - DAYS_KEPT);
  return withDue({
    ...source,
    learned: source.learned + 1,
    days: [...others, { day, learned: today + 1 }],
    unread: 0,
    problem: OF_ARTICLES.has(source.problem) ? null : source.problem,
  });
}

/** The source after a page was fetched in which no article could be read. */
export function withUnread(source: SourceRecord): SourceRecord {
  const unread = source.unread + 1;
  return withDue({
    ...source,
    unread,
    problem: unread >= UNREAD_IN_A_ROW ? (source.problem ?? 'nothing-readable') : source.problem,
  });
}

/** The source with its announced articles put off until then. */
export const putOff = (source: SourceRecord, until: number, problem = source.problem): SourceRecord =>
  withDue({ ...source, waitUntil: until, problem });

/** The source with all that would be due before then put off until then. */
export const atRest = (source: SourceRecord, until: number): SourceRecord =>
  withDue({
    ...source,
    feeds: source.feeds.map((feed) => ({ ...feed, due: Math.max(feed.due, until) })),
    searchAt: source.searchAt === null ? null : Math.max(source.searchAt, until),
    waitUntil: Math.max(source.waitUntil, until),
  });

/** The source with all that can be done at it due now: its feeds, or the search for them, and its articles. */
export const woken = (source: SourceRecord, now: number): SourceRecord =>
  withDue({
    ...source,
    feeds: source.feeds.map((feed) => ({ ...feed, due: Math.min(feed.due, now) })),
    searchAt: source.searchAt === null ? null : Math.min(source.searchAt, now),
    waitUntil: Math.min(source.waitUntil, now),
  });
