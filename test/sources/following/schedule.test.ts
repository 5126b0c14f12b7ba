import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  backOff,
  dayOf,
  daysUpTo,
  jittered,
  LONGEST_INTERVAL,
  nextDay,
  nextInterval,
  SHORTEST_INTERVAL,
} from '../../../src/sources/following/schedule.ts';

const HOUR = 3_600_000;
const harvest = fc.record({ fresh: fc.nat(100), shown: fc.nat(100) }).filter(({ fresh, shown }) => fresh <= shown);

describe('the time between two checks', () => {
  test('stays within its bounds, whatever a feed brings', () => {
    fc.assert(
      fc.property(fc.array(harvest, { maxLength: 60 }), (harvests) => {
        const interval = harvests.reduce(nextInterval, HOUR);
        expect(interval).toBeGreaterThanOrEqual(SHORTEST_INTERVAL);
        expect(interval).toBeLessThanOrEqual(LONGEST_INTERVAL);
      }),
    );
  });

  test('grows while nothing comes, stays for an article or two, shrinks for more, most where all is new', () => {
    expect(nextInterval(HOUR, { fresh: 0, shown: 30 })).toBe(1.5 * HOUR);
    expect(nextInterval(HOUR, { fresh: 2, shown: 30 })).toBe(HOUR);
    expect(nextInterval(HOUR, { fresh: 5, shown: 30 })).toBeCloseTo((2 / 3) * HOUR);
    expect(nextInterval(HOUR, { fresh: 20, shown: 30 })).toBeCloseTo(HOUR / 3);
    expect(nextInterval(HOUR, { fresh: 1, shown: 1 })).toBe(HOUR);
  });

  test('is never shortened by chance, and lengthened by a quarter at most', () => {
    expect(jittered(HOUR, 0)).toBe(HOUR);
    expect(jittered(HOUR, 0.999)).toBeLessThan(1.25 * HOUR);
  });

  test('doubles with each failure, up to a day', () => {
    expect([1, 2, 3, 4].map(backOff).map((wait) => wait / SHORTEST_INTERVAL)).toEqual([1, 2, 4, 8]);
    expect(backOff(1000)).toBe(LONGEST_INTERVAL);
    expect(backOff(0)).toBe(SHORTEST_INTERVAL);
  });
});

describe('days in the time zone of the reader', () => {
  const time = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });

  test('the next begins where this one ends', () => {
    fc.assert(
      fc.property(time, (now) => {
        const next = nextDay(now);
        expect(next).toBeGreaterThan(now);
        expect(dayOf(next - 1)).toBe(dayOf(now));
        expect(dayOf(next) > dayOf(now)).toBe(true);
      }),
    );
  });

  test('are told one by one, today last', () => {
    fc.assert(
      fc.property(time, (now) => {
        const days = daysUpTo(now, 30);
        expect(days.at(-1)).toBe(dayOf(now));
        expect(new Set(days).size).toBe(30);
        expect([...days].sort()).toEqual(days);
        expect(dayOf(nextDay(new Date(`${days[28]}T12:00`).getTime()))).toBe(days[29]);
      }),
    );
  });
});
