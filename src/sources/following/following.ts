import type { FollowingRecords } from '../../store/following/following-records.ts';
import { readFeed } from '../feeds/read-feed.ts';
import type { Fetcher } from '../fetching/answer.ts';
import type { Clock } from '../fetching/clock.ts';
import { decodeText } from '../fetching/decode-text.ts';
import { createHostGate } from '../fetching/host-gate.ts';
import type { ArticleNeeds } from './article-step.ts';
import { findFeeds } from './find-feeds.ts';
import { createFollower, type Follower } from './follower.ts';
import { openLine } from './line.ts';
import { FORBIDDEN_REST } from './poll.ts';
import { withDue, woken } from './source-changes.ts';
import { budgetOf, type FollowSettings, standingOf } from './standing.ts';

/** Between two requests to one host, at least. Milliseconds. */
const HOST_PAUSE = 1500;

export interface FollowingNeeds extends Pick<ArticleNeeds, 'isKnown' | 'learn' | 'readPage'> {
  readonly records: FollowingRecords;
  readonly fetcher: Fetcher;
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly settings: () => Promise<FollowSettings>;
  /** What the browser says of the connection. */
  readonly connection: () => 'metered' | 'offline' | 'open';
  /** Whether the browser lets us fetch from an address. */
  readonly mayFetch: (address: string) => Promise<boolean>;
  /** Called when nothing is under way any more. */
  readonly idle: () => void;
}

export interface Following extends Follower {
  /** The browser may let us fetch from more sites than before, or from fewer: sources say so, and go on where they can. */
  accessChanged(): Promise<void>;
}

/** Following, put together from its parts. */
export function startFollowing(needs: FollowingNeeds): Following {
  const { records, fetcher, clock, random, settings, connection, mayFetch } = needs;
  const now = (): number => clock.now();
  const gate = createHostGate({ clock, pause: HOST_PAUSE });
  const budget = async () => budgetOf(await settings());
  const ask = openLine({ records, fetcher, gate, mayFetch, budget, now });
  const follower = createFollower({
    ...needs,
    ask,
    readFeed: async ({ body, contentType, address }) => readFeed(decodeText(body, contentType), address, now()),
    findFeeds: (address, turn) => findFeeds(address, { records, ask, now }, turn),
    standing: async () => standingOf(await settings(), connection(), await records.traffic(), now()),
    now,
    random,
  });
  return {
    ...follower,
    async accessChanged() {
      for (const { id, problem } of await records.sources()) {
        const may = await mayFetch(id);
        if (may === (problem !== 'permission')) continue;
        await records.change(id, (source) =>
          may
            ? woken({ ...source, problem: null }, now())
            : withDue({ ...source, problem: 'permission', waitUntil: now() + FORBIDDEN_REST }),
        );
      }
    },
  };
}
