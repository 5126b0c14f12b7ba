import type { FollowingRecords } from '../../store/following/following-records.ts';
import type { SeenEntries } from '../../store/following/seen-entries.ts';
import {
  type FeedRecord,
  keptValidator,
  MAX_FEEDS,
  newFeed,
  type SourceProblem,
  type SourceRecord,
} from '../../store/following/source-record.ts';
import type { WaitingRecord } from '../../store/following/waiting-record.ts';
import type { Feed } from '../feeds/entry.ts';
import type { Answer } from '../fetching/answer.ts';
import { isOwnFeed, takeEntries } from './announcing.ts';
import { type Ask, type Asked, isFarOff, type Turn } from './line.ts';
import { backOff, jittered, LONGEST_INTERVAL, nextInterval } from './schedule.ts';
import { answeredWell, withDue, withFeed } from './source-changes.ts';

type Fetched = Extract<Answer, { kind: 'fetched' }>;

/** Reads what came as a feed or sitemap; null where it is neither. */
export type ReadFeed = (answer: Fetched) => Promise<Feed | null>;

export interface PollNeeds {
  readonly records: Pick<FollowingRecords, 'change' | 'announce'>;
  readonly ask: Ask;
  readonly readFeed: ReadFeed;
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** A source after one thing was done, and why nothing more can be done in this turn; null where it can. */
export interface Step {
  readonly source: SourceRecord | null;
  readonly stop: 'budget-spent' | 'not-now' | null;
}

/** After so many failures in a row of all its feeds, a site has moved them: they are looked for anew. */
const GIVEN_UP = 3;
/** How long a source rests that the browser does not let us fetch from; it is woken when the browser does. */
export const FORBIDDEN_REST = 6 * 60 * 60_000;

/** Of an index only so many sitemaps are read, those with the newest articles. */
const OF_ONE_INDEX = 2;

/** Asks a feed once and takes in what it announces. */
export async function pollFeed(
  { records, ask, readFeed, now, random }: PollNeeds,
  source: SourceRecord,
  feed: FeedRecord,
  turn: Turn,
): Promise<Step> {
  const { address, etag, lastModified } = feed;
  const asked = await ask(
    { address, expected: 'feed', ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) },
    turn,
  );
  const later = (edit: (source: SourceRecord) => SourceRecord) => records.change(source.id, edit);
  if (asked.kind === 'not-now' && isFarOff(asked, now()))
    return { source: await later((known) => withFeed(known, { ...feed, due: asked.until })), stop: null };
  if (asked.kind === 'budget-spent' || asked.kind === 'not-now') return { source, stop: asked.kind };
  const until = (due: number, problem: SourceProblem) =>
    later((known) => withFeed({ ...known, problem, lastCheck: now() }, { ...feed, due }));

  if (asked.kind === 'forbidden') return { source: await until(now() + FORBIDDEN_REST, 'permission'), stop: null };
  if (asked.kind === 'busy') return { source: await until(asked.until, 'busy'), stop: null };

  if (asked.kind === 'unchanged') {
    const interval = nextInterval(feed.interval, { fresh: 0, shown: 0 });
    const calm = { ...feed, interval, failures: 0, due: now() + jittered(interval, random()) };
    const change = (known: SourceRecord): SourceRecord => {
      const rested = withFeed(answeredWell(known, now()), calm);
      // With nothing else to do the check is over: that saves a change of its own.
      return (rested.due ?? Infinity) > now() ? { ...rested, checking: null } : rested;
    };
    return { source: await later(change), stop: null };
  }

  const read = asked.kind === 'fetched' ? await readFeed(asked) : null;
  if (asked.kind !== 'fetched' || read === null) {
    const failures = feed.failures + 1;
    const failed = { ...feed, failures, due: now() + jittered(backOff(failures), random()) };
    const change = (known: SourceRecord): SourceRecord =>
      searchedAnew(withFeed({ ...known, problem: problemOf(asked), lastCheck: now() }, failed), now());
    return { source: await later(change), stop: null };
  }

  const taken = await records.announce(source.id, (known, seen) =>
    harvest({ feed, read, answer: asked, now: now(), random: random() }, known, seen),
  );
  return { source: taken, stop: null };
}

/** A feed that was fetched and read. */
export interface Crop {
  readonly feed: FeedRecord;
  readonly read: Feed;
  readonly answer: Pick<Fetched, 'etag' | 'lastModified'>;
  readonly now: number;
  /** From 0 up to 1. */
  readonly random: number;
}

/** Takes in what a feed announces: the source as it is then, and the articles that are to be fetched. */
export function harvest(
  { feed, read, answer, now, random }: Crop,
  source: SourceRecord,
  seen: SeenEntries,
): { source: SourceRecord; waiting: readonly WaitingRecord[] } {
  const first = !feed.read;
  const { waiting, shown } = takeEntries(read, { feedAddress: feed.address, first, now }, source, seen);
  // All of a feed is new when it is first read: that says nothing of how often it brings news.
  const interval = first ? feed.interval : nextInterval(feed.interval, { fresh: waiting.length, shown });
  const polled: FeedRecord = {
    ...feed,
    interval,
    failures: 0,
    read: true,
    due: now + jittered(interval, random),
    etag: keptValidator(answer.etag),
    lastModified: keptValidator(answer.lastModified),
  };
  const name = source.name === '' ? (read.title ?? '').slice(0, 200) : source.name;
  const whole = withSitemaps(
    withFeed(answeredWell({ ...source, name }, now), polled),
    feed.address,
    read.sitemaps,
    now,
  );
  if (waiting.length === 0) return { source: whole, waiting };
  return { source: withDue({ ...whole, waiting: source.waiting + waiting.length, waitUntil: now }), waiting };
}

/** The source with those sitemaps that one of its indexes names now, what is known of them kept. */
function withSitemaps(source: SourceRecord, index: string, named: readonly string[], now: number): SourceRecord {
  const others = source.feeds.filter((feed) => feed.index !== index);
  const taken = named.filter((address) => !others.some((feed) => feed.address === address)).slice(0, OF_ONE_INDEX);
  const sitemaps = taken.map(
    (address) => source.feeds.find((feed) => feed.address === address) ?? newFeed(address, index, now),
  );
  return withDue({ ...source, feeds: [...others, ...sitemaps].slice(0, MAX_FEEDS) });
}

/** The source with its feeds looked for anew, once all of them have failed for long, unless the reader gave the feed. */
function searchedAnew(source: SourceRecord, now: number): SourceRecord {
  const moved = source.feeds.every(({ address, failures }) => failures >= GIVEN_UP && !isOwnFeed(source, address));
  const lost = source.problem === 'gone' || source.problem === 'not-a-feed';
  return moved && lost && source.searchAt === null ? withDue({ ...source, searchAt: now + LONGEST_INTERVAL }) : source;
}

/** What is wrong with a source whose feed was not to be had. */
export function problemOf(asked: Exclude<Asked, { kind: 'unchanged' | 'budget-spent' | 'not-now' }>): SourceProblem {
  switch (asked.kind) {
    case 'forbidden':
      return 'permission';
    case 'busy':
      return 'busy';
    case 'fetched':
      return 'not-a-feed';
    case 'failed':
      return asked.problem === 'wrong-type' ? 'not-a-feed' : asked.problem;
    case 'refused':
      if (asked.status === 404 || asked.status === 410) return 'gone';
      return asked.status >= 500 ? 'server-error' : 'refused';
  }
}
