import { DAYS_TOLD, type Followed } from '../../../src/sources/following/followed.ts';
import type { FollowingDoor } from '../../../src/sources/following/following-door.ts';

const MINUTE = 60_000;

/** A made-up source; `learnedByDay` a little different for each seed. */
function source(seed: number, change: Partial<Followed>): Followed {
  const days = Array.from({ length: DAYS_TOLD }, (_, day) => (day < 6 ? 0 : (day * day * (seed + 3) + 5 * day) % 13));
  const site = `${change.name?.toLowerCase().replaceAll(' ', '-') ?? 'source'}.example`;
  return {
    id: `https://${site}/`,
    address: `https://${site}/`,
    site,
    name: site,
    feeds: [`https://${site}/feed.xml`],
    paused: false,
    addedAt: 0,
    lastCheck: Date.now() - (4 + 11 * seed) * MINUTE,
    nextCheck: Date.now() + (25 + 50 * seed) * MINUTE,
    learned: days.reduce((sum, count) => sum + count, 0),
    learnedByDay: days,
    waiting: 0,
    problem: null,
    checking: false,
    ...change,
  };
}

/** Sources in every condition that one can be in. */
export const FOLLOWED: readonly Followed[] = [
  source(0, { name: 'The Harbour Times', waiting: 3 }),
  source(1, { name: 'Lantern Daily', paused: true, nextCheck: null }),
  source(2, { name: 'North Shore Post', problem: 'no-feed', learned: 0, learnedByDay: Array(DAYS_TOLD).fill(0) }),
  source(3, { name: 'Die Laterne', checking: true }),
  source(4, { name: '港日報', site: 'minato.example', problem: 'permission' }),
  source(5, {
    name: `جريدة <b>الميناء</b>\u202e ${'x'.repeat(200)}`,
    site: 'almina.example',
    lastCheck: null,
    nextCheck: 0,
    learned: 1,
    learnedByDay: [...Array(DAYS_TOLD - 1).fill(0), 1],
  }),
];

/** Following as the settings page sees it, without a database. */
export function followingDoor(sources: readonly Followed[], change: Partial<FollowingDoor> = {}): FollowingDoor {
  return {
    all: async () => sources,
    onChanged: () => () => {},
    follow: async (typed) => ({ kind: 'following', id: typed }),
    unfollow: async () => {},
    pause: async () => {},
    checkNow: async () => ({ ended: 'complete', learned: 7, waiting: 0 }),
    traffic: async () => ({
      today: { requests: 214, bytes: 18_300_000 },
      month: { requests: 5_902, bytes: 431_000_000 },
    }),
    standing: async () => 'on',
    exportOpml: async () => '<opml version="2.0"/>',
    importOpml: async () => ({ added: 12, alreadyFollowed: 1, passedOver: 2 }),
    ...change,
  };
}
