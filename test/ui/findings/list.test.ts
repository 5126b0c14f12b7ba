import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnLayout } from '../../../src/ui/findings/charts/column-layout.ts';
import { countsText } from '../../../src/ui/findings/charts/counts-text.ts';
import { delayText } from '../../../src/ui/findings/delay-text.ts';
import { type Entry, entryOf, searchText } from '../../../src/ui/findings/entry.ts';
import { choices, type Filter, filtered, isFiltering, NO_FILTER } from '../../../src/ui/findings/filter.ts';
import { ORDERS, type Order, ordered } from '../../../src/ui/findings/order.ts';
import { labelOf, noCounts, STANDING, STANDINGS } from '../../../src/ui/findings/standing.ts';
import { leadOf } from '../../../src/ui/words/dates.ts';
import { textSearch } from '../../../src/ui/words/text-search.ts';
import { FRESH, finding } from '../../store/findings/sample.ts';
import { englishWords as words } from '../english.ts';

const STORED = { ...FRESH, firstSeen: new Date(2026, 10, 3, 23, 59).getTime(), lastSeen: Date.UTC(2026, 10, 24) };
const entries = fc.array(finding.map(entryOf), { maxLength: 40 });
const filters: fc.Arbitrary<Filter> = fc.record({
  query: fc.constantFrom('', 'relay', 'HARBOUR copy', 'nowhere'),
  site: fc.constantFrom('', 'daily-relay.example', 'spark-wire.example'),
  source: fc.constantFrom('', 'harbour-times.example'),
  standing: fc.constantFrom('' as const, ...STANDINGS),
  from: fc.constantFrom('', '2026-08-01'),
  to: fc.constantFrom('', '2026-10-01'),
});

describe('an entry', () => {
  test('goes by its host, whatever the page calls itself', () => {
    const page = { ...STORED.page, url: 'https://www.daily-relay.example/x', site: 'The Harbour Times' };
    expect(entryOf({ ...STORED, page })).toMatchObject({
      site: 'daily-relay.example',
      source: 'harbour-times.example',
      day: '2026-11-03',
    });
  });

  test('has its original go by the name where there is no address, cleaned', () => {
    expect(entryOf({ ...STORED, original: { id: 'a', site: '\u202eSemit\u0000' } }).source).toBe('Semit');
    expect(entryOf({ ...STORED, original: { id: 'a' } }).source).toBe('');
  });
});

describe('the filter', () => {
  test('leaves what fits every part of it', () => {
    fc.assert(
      fc.property(entries, filters, (all, filter) => {
        const fits = (entry: Entry): boolean => {
          const text = searchText(entry).toLowerCase();
          const asked = filter.query.toLowerCase().split(' ').filter(Boolean);
          return [
            asked.every((word) => text.includes(word)),
            !filter.site || entry.site === filter.site,
            !filter.source || entry.source === filter.source,
            !filter.standing || entry.standing === filter.standing,
            !filter.from || Date.parse(entry.day) >= Date.parse(filter.from),
            !filter.to || Date.parse(entry.day) <= Date.parse(filter.to),
          ].every(Boolean);
        };
        expect(filtered(textSearch(all, searchText), filter)).toEqual(all.filter(fits));
        expect(isFiltering(filter)).toBe(Object.values(filter).some(Boolean));
      }),
    );
    expect(isFiltering({ ...NO_FILTER, query: '  ' })).toBe(false);
  });

  test('offers the outlets that there are, the chosen one always, and never too many', () => {
    expect(choices(['b', 'a', 'b', ''], '', 'en')).toEqual(['a', 'b']);
    expect(choices(['b'], 'gone', 'en')).toEqual(['b', 'gone']);
    const many = Array.from({ length: 1_000 }, (_, at) => `site-${at}`);
    expect(choices([...many, 'site-999', ...many], '', 'en')).toHaveLength(300);
    expect(choices([...many, 'site-999'], '', 'en')).toContain('site-999');
  });
});

test.each(Object.keys(ORDERS) as Order[])('the order “%s” loses nothing, and is one', (order) => {
  fc.assert(
    fc.property(entries, (all) => {
      const list = ordered(all, order, 'en');
      expect(new Set(list)).toEqual(new Set(all));
      expect(list).toHaveLength(all.length);
      expect(ordered(list, order, 'en').map(({ finding: { firstSeen } }) => firstSeen)).toEqual(
        list.map(({ finding: { firstSeen } }) => firstSeen),
      );
    }),
  );
});

test('the columns of a picture stack without gaps within its bounds, mirrored where one reads from right to left', () => {
  const counts = fc.array(
    fc.record(Object.fromEntries(STANDINGS.map((standing) => [standing, fc.nat(50)]))).map((each) => ({
      ...noCounts(),
      ...each,
    })),
    { minLength: 1, maxLength: 53 },
  );
  fc.assert(
    fc.property(counts, (all) => {
      const { columns, ticks, step } = columnLayout(all, STANDING, false);
      const mirrored = columnLayout(all, STANDING, true);
      const highest = ticks.at(-1);
      expect(ticks[0]).toEqual({ value: 0, y: 100 });
      for (const [at, { x, width, segments }] of columns.entries()) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(100.001);
        expect(width).toBeLessThan(step);
        const other = mirrored.columns[at];
        expect((other?.x ?? 0) + width + x).toBeCloseTo(100);
        let floor = 100;
        for (const { y, height } of segments) {
          expect(y + height).toBeCloseTo(floor);
          floor = y;
        }
        expect(floor).toBeGreaterThanOrEqual(-0.001);
        const total = STANDING.reduce((sum, standing) => sum + (all[at]?.[standing] ?? 0), 0);
        if (highest && highest.value > 0) expect(100 - floor).toBeCloseTo((total / highest.value) * (100 - highest.y));
      }
    }),
  );
});

test.each([false, true])('a date below a narrow column stays within the picture; mirrored: %s', (reversed) => {
  const { labels, columns } = columnLayout(
    Array.from({ length: 26 }, () => noCounts()),
    STANDING,
    reversed,
  );
  expect(labels.map(({ anchor }) => anchor)).toEqual([
    ...['start', 'start'],
    ...Array.from({ length: 22 }, () => 'middle'),
    ...['end', 'end'],
  ]);
  const outermost = (at: number, far: boolean) => (columns[at]?.x ?? 0) + (far ? (columns[at]?.width ?? 0) : 0);
  expect(labels[0]?.x).toBe(outermost(0, reversed));
  expect(labels[25]?.x).toBe(outermost(25, !reversed));
});

test('words stand below the middle of columns that are wide enough for them', () => {
  const { labels } = columnLayout([noCounts(), noCounts()], STANDING, false);
  expect(labels.map(({ anchor }) => anchor)).toEqual(['middle', 'middle']);
  expect(labels[0]?.x).toBeCloseTo(25);
});

describe('words', () => {
  test('tell counts and their parts', () => {
    expect(countsText({ ...noCounts(), copied: 7, rewritten: 1_500 }, STANDING, words)).toBe(
      '1,507 findings (Word for word: 7 and Rewritten: 1,500)',
    );
    expect(countsText(noCounts(), STANDING, words)).toBe('0 findings');
  });

  test.each([
    ['2026-11-03T06:00:00Z', '2026-11-03T06:30:00Z', '30 minutes earlier'],
    ['2026-11-03T06:00:00Z', '2026-11-03T14:00:00Z', '8 hours earlier'],
    ['2026-11-03', '2026-11-04', '1 day earlier'],
    ['2026-11-03', '2026-11-03', 'On the same day'],
    ['2026-11-03', '2026-11-02', 'Dated later'],
    ['2026-11-03', undefined, null],
  ])('tell how long %s was before %s', (original, page, said) => {
    expect(delayText(leadOf(original, page), words)).toBe(said);
  });

  test('call a reprint what it is', () => {
    const reprint = { ...STORED, verdict: 'republished' as const };
    expect(labelOf(reprint)).toBe('labelRepublished');
    expect(labelOf({ ...reprint, sharedBy: 'agency' })).toBe('labelWire');
    expect(labelOf({ ...reprint, sharedBy: 'publisher' })).toBe('labelShared');
    expect(labelOf({ ...reprint, sharedBy: 'agency', dismissed: true })).toBe('labelDismissed');
  });
});
