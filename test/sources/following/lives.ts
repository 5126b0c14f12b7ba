import { mulberry32 } from '../../../src/core/mulberry32.ts';
import { createHostGate } from '../../../src/sources/fetching/host-gate.ts';
import { createFollower, type FollowerNeeds } from '../../../src/sources/following/follower.ts';
import { openLine } from '../../../src/sources/following/line.ts';
import { dayOf } from '../../../src/sources/following/schedule.ts';
import { StorageFull } from '../../../src/store/errors.ts';
import type { FollowingRecords, Spent } from '../../../src/store/following/following-records.ts';
import { newFeed, newSource } from '../../../src/store/following/source-record.ts';
import { CompressedClock } from './compressed-clock.ts';
import { MemoryRecords } from './memory-records.ts';
import { feedOf, NewsWorld, readWorldFeed, readWorldPage, type SitePlan } from './news-world.ts';

const MINUTE = 60_000;
export const HOST_PAUSE = 2000;

/** The life of one worker, which may end between any two awaits. */
class Life {
  alive = true;
  readonly #risk: () => boolean;

  constructor(risk: () => boolean) {
    this.#risk = risk;
  }

  /** The same function, in a worker that may be gone before it is called, or before its result arrives. */
  mortal<Given extends readonly unknown[], Result>(act: (...given: Given) => Promise<Result>) {
    return async (...given: Given): Promise<Result> => {
      await this.#survive();
      const result = await act(...given);
      await this.#survive();
      return result;
    };
  }

  #survive(): Promise<void> {
    if (this.alive && this.#risk()) this.alive = false;
    return this.alive ? Promise.resolve() : new Promise(() => {});
  }
}

export interface Course {
  readonly sites: readonly SitePlan[];
  readonly from: number;
  readonly to: number;
  readonly seed: number;
  readonly budget: Spent;
  /** Chance that the worker dies at an await. */
  readonly risk?: number;
  /** Chance that the machine sleeps between two turns, and for how long at most. */
  readonly sleep?: { readonly chance: number; readonly longest: number };
  /** When the library takes nothing in. */
  readonly libraryFull?: (now: number) => boolean;
  /** What is followed, if not the feeds themselves. */
  readonly findFeeds?: FollowerNeeds['findFeeds'];
}

/** What a course of time came to. */
export interface Outcome {
  readonly world: NewsWorld;
  readonly records: FollowingRecords;
  /** How often each address was learned as new. */
  readonly learned: ReadonlyMap<string, number>;
  readonly deaths: number;
  readonly turns: number;
  /** Milliseconds of the longest turn. */
  readonly longestTurn: number;
  /** Requests of each day, as the sites saw them. */
  readonly requests: ReadonlyMap<string, number>;
}

/** Follows sites through a course of time in which workers come and go; each turn has a worker of its own. */
export async function follow(course: Course): Promise<Outcome> {
  const { sites, from, to, seed, budget, risk = 0, sleep, libraryFull } = course;
  const random = mulberry32(seed);
  const clock = new CompressedClock(from);
  const world = new NewsWorld(sites, clock, random);
  const records = new MemoryRecords();
  await records.add(
    sites.map(({ host }) => {
      const source = newSource(feedOf(host), host, from);
      return { ...source, searchAt: null, feeds: [newFeed(feedOf(host), null, from)] };
    }),
  );
  const learned = new Map<string, number>();
  let deaths = 0;
  let turns = 0;
  let longestTurn = 0;

  while (clock.now() < to) {
    const life = new Life(() => random() < risk);
    const mortalRecords = mortalised(records, life);
    const needs = {
      records: mortalRecords,
      ask: openLine({
        records: mortalRecords,
        fetcher: life.mortal(world.fetcher),
        gate: createHostGate({ clock, pause: HOST_PAUSE }),
        mayFetch: life.mortal(async () => true),
        budget: life.mortal(async () => budget),
        now: () => clock.now(),
      }),
      readFeed: life.mortal(readWorldFeed),
      readPage: life.mortal(readWorldPage),
      isKnown: life.mortal(async (address: string) => learned.has(address)),
      learn: life.mortal(async ({ article }: { article: { url?: string } }) => {
        if (libraryFull?.(clock.now())) throw new StorageFull('The browser has no more room for the library.');
        const address = article.url ?? '';
        learned.set(address, (learned.get(address) ?? 0) + 1);
        return 'learned' as const;
      }),
      findFeeds: course.findFeeds ?? (async () => ({ kind: 'problem' as const, problem: 'no-feed' as const })),
      standing: life.mortal(async () => {
        const spent = (await records.traffic()).get(dayOf(clock.now())) ?? { requests: 0, bytes: 0 };
        return spent.requests >= budget.requests || spent.bytes >= budget.bytes ? 'budget-spent' : 'on';
      }),
      now: () => clock.now(),
      random,
      idle: () => {},
    } satisfies FollowerNeeds;

    const began = clock.now();
    let next: number | undefined;
    const take = (wanted: number | null): void => {
      next = wanted ?? clock.now() + 5 * MINUTE;
    };
    createFollower(needs)
      .run()
      .then(take, () => take(null));
    await clock.until(() => next !== undefined || !life.alive);
    turns++;
    longestTurn = Math.max(longestTurn, clock.now() - began);
    if (life.alive) clock.skipTo(next ?? 0);
    else {
      deaths++;
      clock.clear();
      world.dropRequests();
      clock.skipTo(clock.now() + MINUTE);
    }
    if (sleep && random() < sleep.chance) clock.skipTo(clock.now() + random() * sleep.longest);
  }
  const requests = new Map<string, number>();
  for (const seen of world.seen.values())
    for (const { at } of seen) requests.set(dayOf(at), (requests.get(dayOf(at)) ?? 0) + 1);
  return { world, records, learned, deaths, turns, longestTurn, requests };
}

function mortalised(records: FollowingRecords, life: Life): FollowingRecords {
  return {
    sources: life.mortal(() => records.sources()),
    source: life.mortal((id: string) => records.source(id)),
    due: life.mortal((by: number, most: number) => records.due(by, most)),
    add: life.mortal((...given: Parameters<FollowingRecords['add']>) => records.add(...given)),
    remove: life.mortal((id: string) => records.remove(id)),
    change: life.mortal((...given: Parameters<FollowingRecords['change']>) => records.change(...given)),
    changeAll: life.mortal((...given: Parameters<FollowingRecords['changeAll']>) => records.changeAll(...given)),
    announce: life.mortal((...given: Parameters<FollowingRecords['announce']>) => records.announce(...given)),
    firstWaiting: life.mortal((id: string) => records.firstWaiting(id)),
    settle: life.mortal((...given: Parameters<FollowingRecords['settle']>) => records.settle(...given)),
    host: life.mortal((host: string) => records.host(host)),
    changeHost: life.mortal((...given: Parameters<FollowingRecords['changeHost']>) => records.changeHost(...given)),
    takeLeave: life.mortal((...given: Parameters<FollowingRecords['takeLeave']>) => records.takeLeave(...given)),
    received: life.mortal((...given: Parameters<FollowingRecords['received']>) => records.received(...given)),
    traffic: life.mortal(() => records.traffic()),
  };
}
