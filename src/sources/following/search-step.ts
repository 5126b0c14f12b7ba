import type { FollowingRecords, Waiting } from '../../store/following/following-records.ts';
import { MAX_FEEDS, newFeed, type SourceProblem, type SourceRecord } from '../../store/following/source-record.ts';
import type { Feed } from '../feeds/entry.ts';
import type { Turn } from './line.ts';
import { FORBIDDEN_REST, harvest, type Step } from './poll.ts';
import { backOff, jittered } from './schedule.ts';
import { withDue } from './source-changes.ts';

/** A feed that was found; with what it announces where it was fetched on the way. */
export interface FoundSource {
  readonly address: string;
  readonly fetched: { readonly read: Feed; readonly etag: string | null; readonly lastModified: string | null } | null;
}

/** What looking for feeds at an address came to. */
export type Found =
  /** The likeliest main one first; empty where there is none. */
  | { readonly kind: 'found'; readonly feeds: readonly FoundSource[] }
  | { readonly kind: 'problem'; readonly problem: SourceProblem; readonly until?: number }
  /** Not in this turn. */
  | { readonly kind: 'stopped'; readonly why: Exclude<Step['stop'], null> };

export interface SearchNeeds {
  readonly records: Pick<FollowingRecords, 'announce'>;
  /** Looks for feeds and sitemaps at an address, which may be a feed itself. */
  readonly findFeeds: (address: string, turn: Turn) => Promise<Found>;
  readonly now: () => number;
  readonly random: () => number;
}

/** A search takes ten requests and more to one host, a pause apart: it may go on beyond the turn. Milliseconds. */
const SEARCH = 90_000;

/** Looks for the feeds of a source whose feeds are not known, or moved, and takes in what they announce. */
export async function searchStep(
  { records, findFeeds, now, random }: SearchNeeds,
  source: SourceRecord,
  turn: Turn,
): Promise<Step> {
  const found = await findFeeds(source.id, { ...turn, deadline: now() + SEARCH });
  if (found.kind === 'stopped') return { source, stop: found.why };
  const taken = await records.announce(source.id, (known, seen) => {
    if (found.kind === 'problem' || found.feeds.length === 0)
      return { source: failed(known, found, now(), random()), waiting: [] };
    const feeds = found.feeds.slice(0, MAX_FEEDS).map(({ address }) => newFeed(address, null, now()));
    let changed = withDue({ ...known, feeds, searchAt: null, searches: 0, problem: null });
    const waiting: Waiting['record'][] = [];
    for (const [at, { fetched }] of found.feeds.slice(0, MAX_FEEDS).entries()) {
      const feed = feeds[at];
      if (!feed || !fetched) continue;
      const crop = { feed, read: fetched.read, answer: fetched, now: now(), random: random() };
      const harvested = harvest(crop, changed, seen);
      changed = harvested.source;
      waiting.push(...harvested.waiting);
    }
    return { source: changed, waiting };
  });
  return { source: taken, stop: null };
}

function failed(
  source: SourceRecord,
  found: Exclude<Found, { kind: 'stopped' }>,
  now: number,
  random: number,
): SourceRecord {
  const problem = found.kind === 'problem' ? found.problem : 'no-feed';
  const searches = source.searches + 1;
  const rest = problem === 'permission' ? FORBIDDEN_REST : jittered(backOff(searches), random);
  const until = (found.kind === 'problem' ? found.until : undefined) ?? now + rest;
  return withDue({ ...source, problem, searches, searchAt: until, lastCheck: now });
}
