import type { FollowingRecords } from '../../store/following/following-records.ts';
import { MAX_FEEDS, newFeed, type SourceProblem, type SourceRecord } from '../../store/following/source-record.ts';
import type { Ask, Turn } from './line.ts';
import { FORBIDDEN_REST, type Step } from './poll.ts';
import { backOff, jittered } from './schedule.ts';
import { withDue } from './source-changes.ts';

/** What looking for feeds at an address came to. */
export type Found =
  | { readonly kind: 'found'; readonly feeds: readonly string[]; readonly name?: string }
  | { readonly kind: 'problem'; readonly problem: SourceProblem; readonly until?: number }
  /** Not in this turn. */
  | { readonly kind: 'stopped'; readonly why: Exclude<Step['stop'], null> };

export interface SearchNeeds {
  readonly records: Pick<FollowingRecords, 'change'>;
  /** Looks for feeds and sitemaps at an address, which may be a feed itself. */
  readonly findFeeds: (address: string, ask: Ask, turn: Turn) => Promise<Found>;
  readonly ask: Ask;
  readonly now: () => number;
  readonly random: () => number;
}

/** Looks for the feeds of a source whose feeds are not known, or moved. */
export async function searchStep(
  { records, findFeeds, ask, now, random }: SearchNeeds,
  source: SourceRecord,
  turn: Turn,
): Promise<Step> {
  const found = await findFeeds(source.id, ask, turn);
  if (found.kind === 'stopped') return { source, stop: found.why };
  const change = (known: SourceRecord): SourceRecord => {
    if (found.kind === 'found' && found.feeds.length > 0) {
      const feeds = found.feeds.slice(0, MAX_FEEDS).map((address) => newFeed(address, null, now()));
      const name = known.name === '' ? (found.name ?? '').slice(0, 200) : known.name;
      return withDue({ ...known, feeds, name, searchAt: null, searches: 0, problem: null });
    }
    const problem = found.kind === 'problem' ? found.problem : 'no-feed';
    const searches = known.searches + 1;
    const rest = problem === 'permission' ? FORBIDDEN_REST : jittered(backOff(searches), random());
    const until = (found.kind === 'problem' ? found.until : undefined) ?? now() + rest;
    return withDue({ ...known, problem, searches, searchAt: until, lastCheck: now() });
  };
  return { source: await records.change(source.id, change), stop: null };
}
