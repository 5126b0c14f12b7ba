import fc from 'fast-check';
import { expect, test } from 'vitest';
import { follow } from './lives.ts';
import { articleOf, type SitePlan } from './news-world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FROM = Date.UTC(2026, 8, 20);
/** Sources visited at the same time: so many requests may be under way when a worker dies. */
const AT_ONCE = 4;
const TROUBLES = ['asks-for-peace', 'fails', 'is-down'] as const;

/** A site with up to forty articles in three days, all of which its feed shows, and one time of trouble. */
const site = fc.record({
  published: fc.array(fc.integer({ min: 0, max: 3 * DAY }), { maxLength: 40 }),
  trouble: fc.record({
    kind: fc.constantFrom(...TROUBLES),
    from: fc.integer({ min: 0, max: 3 * DAY }),
    lasts: fc.integer({ min: 0, max: 6 * HOUR }),
  }),
});

const course = fc.record({
  sites: fc.array(site, { minLength: 1, maxLength: 12 }),
  seed: fc.integer(),
  risk: fc.constantFrom(0, 0.001, 0.01, 0.03),
  sleep: fc.constantFrom({ chance: 0, longest: 0 }, { chance: 0.05, longest: 10 * HOUR }),
  requests: fc.constantFrom(60, 150, 1000),
  full: fc.record({ from: fc.integer({ min: 0, max: 3 * DAY }), lasts: fc.integer({ min: 0, max: 5 * HOUR }) }),
});

const within = (now: number, { from, lasts }: { from: number; lasts: number }): boolean =>
  now >= FROM + from && now < FROM + from + lasts;

test('whatever fails, sleeps and dies: each article once, nothing fetched twice unchanged, hosts left in peace', async () => {
  await fc.assert(
    fc.asyncProperty(course, async ({ sites, seed, risk, sleep, requests, full }) => {
      const plans = sites.map(({ published, trouble }, at): SitePlan => {
        return {
          host: `site${at}.example`,
          published: published.map((time) => FROM + time).sort((a, b) => a - b),
          shown: 40,
          trouble: (now) => (within(now, trouble) ? trouble.kind : null),
        };
      });
      const outcome = await follow({
        sites: plans,
        from: FROM,
        to: FROM + 14 * DAY,
        seed,
        budget: { requests, bytes: 1e12 },
        risk,
        sleep,
        libraryFull: (now) => within(now, full),
      });
      const { world, learned, deaths } = outcome;

      const all = plans.flatMap(({ host, published }) => published.map((_, at) => articleOf(host, at)));
      expect([...learned.keys()].sort()).toEqual(all.sort());
      expect(Math.max(...learned.values(), 0)).toBeLessThanOrEqual(1);
      expect(world.mostAtOnce).toBeLessThanOrEqual(1);
      if (deaths === 0) expect(world.disturbed).toBe(0);
      expect(Math.max(...outcome.requests.values())).toBeLessThanOrEqual(requests);

      // What is fetched again was lost with a worker that died, or could not be kept by a full library.
      let again = 0;
      for (const seen of world.seen.values()) {
        const pages = seen.filter(({ status, address }) => status === 200 && address.includes('/news/'));
        again += pages.length - new Set(pages.map(({ address }) => address)).size;
      }
      const refusedByLibrary = plans.length * Math.ceil(full.lasts / HOUR);
      expect(again).toBeLessThanOrEqual(deaths * AT_ONCE + refusedByLibrary);
    }),
    { numRuns: 150 },
  );
}, 300_000);
