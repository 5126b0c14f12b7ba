import { expect, test } from 'vitest';
import { defaults } from '../../../src/browser/settings/settings.ts';
import { mulberry32 } from '../../../src/core/mulberry32.ts';
import { follow, HOST_PAUSE } from './lives.ts';
import type { SitePlan } from './news-world.ts';

const DAY = 24 * 60 * 60_000;
const FROM = Date.UTC(2026, 2, 1);
const SITES = 500;
const ARTICLES = 20_000;
/** Time for what came out last. */
const REST = 4 * DAY;

/** Sites large and small, 20,000 articles in thirty days between them; a tenth of the sites is troubled at times. */
function plans(): SitePlan[] {
  const random = mulberry32(7);
  const weights = Array.from({ length: SITES }, () => random() ** 3 + 0.02);
  const sum = weights.reduce((total, each) => total + each, 0);
  let left = ARTICLES;
  return weights.map((weight, at) => {
    const count = at === SITES - 1 ? left : Math.min(left, Math.round((weight / sum) * ARTICLES));
    left -= count;
    const published = Array.from({ length: count }, () => FROM + random() * 30 * DAY).sort((a, b) => a - b);
    const trouble = (now: number) => {
      const hour = Math.floor((now - FROM) / 3_600_000);
      if (at % 10 !== 0 || hour % 50 > 3) return null;
      return (['asks-for-peace', 'fails', 'is-down'] as const)[Math.floor(hour / 50) % 3] ?? null;
    };
    return { host: `site${at}.example`, published, shown: 60, trouble };
  });
}

test('500 sources and 20,000 articles in a month: each article once, no host twice at once, within the default budget', async () => {
  const sites = plans();
  const budget = { requests: defaults.followRequests, bytes: defaults.followBytes };
  const { world, learned, requests, longestTurn } = await follow({
    sites,
    from: FROM,
    to: FROM + 30 * DAY + REST,
    seed: 1,
    budget,
  });

  expect(learned.size).toBe(ARTICLES);
  expect(new Set(learned.values())).toEqual(new Set([1]));
  expect(world.mostAtOnce).toBe(1);
  expect(world.disturbed).toBe(0);
  expect(Math.max(...requests.values())).toBeLessThanOrEqual(budget.requests);
  expect(longestTurn).toBeLessThan(30_000);
  for (const [host, seen] of world.seen) {
    const whole = seen.filter(({ status, address }) => status === 200 && address.includes('/news/'));
    expect(new Set(whole.map(({ address }) => address)).size, `pages of ${host}`).toBe(whole.length);
    const gaps = seen.slice(1).map(({ at }, n) => at - (seen[n]?.at ?? 0));
    expect(Math.min(...gaps, HOST_PAUSE), `pause at ${host}`).toBe(HOST_PAUSE);
  }
}, 300_000);
