import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/finding.ts';
import { type Entry, entryOf, localDay } from '../../../src/ui/findings/entry.ts';
import { copyMatrix } from '../../../src/ui/findings/figures/copy-matrix.ts';
import { copyingSites } from '../../../src/ui/findings/figures/copying-sites.ts';
import { DELAY_STEPS, delayOf, delays } from '../../../src/ui/findings/figures/delays.ts';
import { flaggedPerWeek } from '../../../src/ui/findings/figures/per-week.ts';
import { COPYING, STANDING, STANDINGS, standingOf } from '../../../src/ui/findings/standing.ts';
import { FRESH, finding } from '../../store/findings/sample.ts';

const STORED: Finding = { ...FRESH, firstSeen: 1_000, lastSeen: 2_000 };
const entries = fc.array(finding.map(entryOf), { maxLength: 60 });
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, each) => all + each, 0);
const isCopy = ({ standing }: Entry): boolean => ['copied', 'rewritten', 'partial'].includes(standing);

describe('how a finding stands', () => {
  test.each<[Partial<Finding>, string]>([
    [{ verdict: 'copied' }, 'copied'],
    [{ verdict: 'partial', relation: null }, 'partial'],
    [{ verdict: 'rewritten', relation: 'undecidable' }, 'undecided'],
    [{ verdict: 'republished', relation: 'undecidable' }, 'republished'],
    [{ verdict: 'copied', dismissed: true, relation: 'undecidable' }, 'dismissed'],
  ])('%j is %s', (more, standing) => {
    expect(standingOf({ ...STORED, ...more })).toBe(standing);
  });
});

describe('flagged per week', () => {
  test('is what counting day by day comes to', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { weeks, earlier } = flaggedPerWeek(all);
        const counted = all.filter(({ standing }) => standing !== 'dismissed');
        // Every finding stands in the week that its day is one of the seven days of.
        for (const { start, counts } of weeks) {
          const days = [0, 1, 2, 3, 4, 5, 6].map((more) =>
            localDay(new Date(start.getFullYear(), start.getMonth(), start.getDate() + more)),
          );
          for (const standing of STANDING) {
            const there = counted.filter((entry) => entry.standing === standing && days.includes(entry.day));
            expect(counts[standing]).toBe(there.length);
          }
        }
        expect(sum(weeks.map(({ counts }) => sum(Object.values(counts)))) + earlier).toBe(counted.length);
      }),
      { numRuns: 50 },
    );
  });

  test('has no gap, begins on Mondays, and is neither too short nor too long', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { weeks } = flaggedPerWeek(all);
        if (all.every(({ standing }) => standing === 'dismissed')) {
          expect(weeks).toEqual([]);
          return;
        }
        expect(weeks.length).toBeGreaterThanOrEqual(12);
        expect(weeks.length).toBeLessThanOrEqual(53);
        expect(sum(Object.values(weeks.at(-1)?.counts ?? {}))).toBeGreaterThan(0);
        for (const [at, { start }] of weeks.entries()) {
          expect([start.getDay(), start.getHours()]).toEqual([1, 0]);
          const next = new Date(start.getFullYear(), start.getMonth(), start.getDate() + 7);
          if (at < weeks.length - 1) expect(weeks[at + 1]?.start).toEqual(next);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('tells how much is older than a year and a bit', () => {
    const old = { ...STORED, firstSeen: Date.UTC(2020, 0, 6), lastSeen: Date.UTC(2026, 0, 1) };
    const young = { ...STORED, firstSeen: Date.UTC(2026, 10, 24), lastSeen: Date.UTC(2026, 10, 24) };
    const { weeks, earlier } = flaggedPerWeek([entryOf(old), entryOf(young)]);
    expect([weeks.length, earlier]).toEqual([53, 1]);
  });
});

describe('which sites copy most', () => {
  test('is what counting each site by itself comes to', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 6 }), (all, most) => {
        const { sites, more } = copyingSites(all, most);
        const names = [...new Set(all.filter(isCopy).map(({ site }) => site))];
        expect(sites.length + more).toBe(names.length);
        for (const { site, counts, total } of sites) {
          const there = all.filter((entry) => isCopy(entry) && entry.site === site);
          expect(total).toBe(there.length);
          for (const standing of STANDINGS)
            expect(counts[standing]).toBe(there.filter((entry) => entry.standing === standing).length);
        }
        const shown = sites.map(({ site }) => site);
        const least = Math.min(...sites.map(({ total }) => total));
        for (const site of names.filter((name) => !shown.includes(name)))
          expect(all.filter((entry) => isCopy(entry) && entry.site === site).length).toBeLessThanOrEqual(least);
      }),
    );
  });

  test('counts no reprint that credits its source, no case that is undecided, and nothing that was cleared', () => {
    const fair: readonly Partial<Finding>[] = [
      { verdict: 'republished' },
      { relation: 'undecidable' },
      { dismissed: true },
    ];
    expect(
      copyingSites(
        fair.map((more) => entryOf({ ...STORED, ...more })),
        8,
      ),
    ).toEqual({ sites: [], more: 0 });
    expect(
      copyMatrix(
        fair.map((more) => entryOf({ ...STORED, ...more })),
        8,
      ).peak,
    ).toBe(0);
  });
});

test('whom they copy adds up to all copies, cell by cell', () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 6 }), (all, most) => {
      const { sites, sources, cells, peak } = copyMatrix(all, most);
      const copies = all.filter(isCopy);
      expect(sum(cells.flat())).toBe(copies.length);
      expect(peak).toBe(Math.max(0, ...cells.flat()));
      for (const [row, site] of sites.entries()) {
        for (const [column, source] of sources.entries()) {
          const fits = copies.filter(
            (entry) =>
              (site === null ? !sites.includes(entry.site) : entry.site === site) &&
              (source === null ? !sources.includes(entry.source) : entry.source === source),
          );
          expect(cells[row]?.[column]).toBe(fits.length);
        }
      }
    }),
  );
});

describe('the delay between original and copy', () => {
  test.each([
    ['2026-11-03T06:00:00Z', '2026-11-03T06:59:59Z', 'hour'],
    ['2026-11-03T06:00:00Z', '2026-11-03T07:00:00Z', 'sixHours'],
    ['2026-11-03T06:00:00+02:00', '2026-11-03T10:00:00Z', 'day'],
    ['2026-11-03T06:00:00Z', '2026-11-04T05:59:00Z', 'day'],
    ['2026-11-03T06:00:00Z', '2026-11-04T06:00:00Z', 'twoDays'],
    ['2026-11-03', '2026-11-03T23:00:00Z', 'sameDay'],
    ['2026-11-03T23:00:00Z', '2026-11-04', 'twoDays'],
    ['2026-11-03', '2026-11-05', 'week'],
    ['2026-11-03', '2026-11-10', 'month'],
    ['2026-11-03', '2026-12-03', 'longer'],
    ['2026-11-03T06:00:00Z', '2026-11-03T05:59:00Z', 'earlier'],
    ['2026-11-03', '2026-11-02', 'earlier'],
    ['2026-11-03', 'yesterday', 'unknown'],
    [undefined, '2026-11-02', 'unknown'],
  ])('from %s to %s is %s', (original, page, step) => {
    expect(delayOf(original, page)).toBe(step);
  });

  test('is counted once for every copy', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { steps, earlier, unknown } = delays(all);
        expect(steps.map(({ step }) => step)).toEqual(DELAY_STEPS);
        expect(sum(steps.map(({ counts }) => sum(Object.values(counts)))) + earlier + unknown).toBe(
          all.filter(isCopy).length,
        );
        for (const { step, counts } of steps) {
          for (const standing of COPYING) {
            const there = all.filter(
              (entry) =>
                entry.standing === standing &&
                delayOf(entry.finding.original.published, entry.finding.page.published) === step,
            );
            expect(counts[standing]).toBe(there.length);
          }
        }
      }),
    );
  });
});
