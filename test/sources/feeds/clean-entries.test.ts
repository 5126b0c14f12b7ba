import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanEntries, languageTag, MOST_ENTRIES, type RawEntry } from '../../../src/sources/feeds/clean-entries.ts';
import { feedDate } from '../../../src/sources/feeds/dates.ts';
import { plainLine } from '../../../src/sources/feeds/plain-text.ts';
import { NOW } from './feeds.ts';

const clean = (...raw: RawEntry[]) => cleanEntries(raw, { address: 'https://harbour.example/feed', now: NOW });
const titled = (title: string): string | undefined => clean({ links: ['/a'], title })[0]?.title;

describe('titles are plain text', () => {
  test.each([
    ['Ferry & bridge', 'Ferry & bridge'],
    ['Ferry &amp; bridge', 'Ferry & bridge'],
    ['Ferry &amp;amp; bridge', 'Ferry & bridge'],
    ['<b>Ferry</b> runs', 'Ferry runs'],
    ['&lt;b&gt;Ferry&lt;/b&gt; runs', 'Ferry runs'],
    ['Ferry<br>runs', 'Ferry runs'],
    ['Profits < losses, says board', 'Profits < losses, says board'],
    ['<script>alert(1)</script>Ferry', 'Ferry'],
    ['Ferry<style>p{}</style><!-- x --> runs', 'Ferry runs'],
    ['<img src=x onerror=alert(1)>Ferry', 'Ferry'],
    ['Ferry<img src="x" onerror="alert(1)', 'Ferry'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;Ferry', 'Ferry'],
    ['  Ferry\n\truns\u0000 \u2028again ', 'Ferry runs again'],
    ['Ferry \u202egnp.exe\u202c runs\u200b\ufeff', 'Ferry gnp.exe runs'],
    ['Ferry \ud83d runs', 'Ferry runs'],
    ['Ferry \ud83d\ude00 runs', 'Ferry \ud83d\ude00 runs'],
  ])('%j becomes %j', (title, plain) => {
    expect(titled(title)).toBe(plain);
  });

  test.each(['', '  ', '<b></b>', '\u202e', '—', '&nbsp;'])('%j is none', (title) => {
    expect(titled(title)).toBeUndefined();
  });

  test('of bounded length', () => {
    expect(titled('x'.repeat(100_000))).toMatch(/^x{299}…$/);
  });

  test('whatever stood there: of bounded length, without controls, direction marks and halves of characters', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<b>',
        '</b>',
        '<script>',
        '&lt;',
        '&amp;lt;',
        '&',
        '<',
        '>',
        '"',
        '\u202e',
        '&#x202e;',
        '&#0;',
        '<img src=x onerror=y>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const title = plainLine(pieces.join(''));
        if (title === undefined) return;
        expect(title.length).toBeLessThanOrEqual(300);
        expect(title).toBe(title.trim());
        expect(title).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200e\u200f]|\p{Cs}/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('links lead to the web or nowhere', () => {
  test.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'ftp://harbour.example/a',
    'mailto:jane@harbour.example',
    'https://user:pass@harbour.example/a',
    'http://',
    `https://harbour.example/${'a'.repeat(3000)}`,
  ])('%s is dropped', (link) => {
    expect(clean({ links: [link] })).toEqual([]);
    expect(clean({ links: [link, '/next'] })[0]?.address).toBe('https://harbour.example/next');
  });
});

describe('dates', () => {
  test.each([
    ['Tue, 03 Nov 2026 10:00:00 GMT', '2026-11-03T10:00:00.000Z'],
    ['3 Nov 2026 10:00 +0200', '2026-11-03T08:00:00.000Z'],
    ['Tue, 03 Nov 2026 10:00:00 EST', '2026-11-03T15:00:00.000Z'],
    ['2026-11-03T10:00:00+01:00', '2026-11-03T09:00:00.000Z'],
    ['2026-11-03 10:00:00Z', '2026-11-03T10:00:00.000Z'],
    ['2026-11-03', '2026-11-03'],
    ['2026-11-03T10:00:00', '2026-11-03'],
    ['Tue, 03 Nov 2026 10:00:00 CET', '2026-11-03'],
    ['3. November 2026', '2026-11-03'],
    ['1793700000', '2026-11-03T10:00:00.000Z'],
    // Ten minutes ahead is a clock that goes wrong; the day has begun in the east.
    ['2026-11-04T12:10:00Z', '2026-11-04T12:00:00.000Z'],
    ['2026-11-05', '2026-11-05'],
  ])('%s is %s', (text, date) => {
    expect(feedDate(text, NOW)).toBe(date);
  });

  test.each([
    '2026-11-04T13:00:00Z',
    'Wed, 04 Nov 2026 18:00:00 GMT',
    '2026-11-06',
    '2099-01-01',
    '1989-12-31',
    '1970-01-01T00:00:00Z',
    'soon',
    '',
    '0',
    '2026-13-45',
    `${'9'.repeat(10_000)}`,
  ])('%s is none', (text) => {
    expect(feedDate(text, NOW)).toBeUndefined();
  });

  test('whatever stands there, the date is none of the future', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), fc.boolean(), (date, zoned) => {
        const written = zoned ? date.toUTCString() : date.toISOString().slice(0, 10);
        const read = feedDate(written, NOW);
        if (read === undefined) return;
        expect(Date.parse(read) - (zoned ? 0 : 14 * 3_600_000)).toBeLessThanOrEqual(NOW);
        expect(read >= '1990').toBe(true);
      }),
    );
  });
});

describe('an article comes once', () => {
  test('by its address, tracking aside, the first one', () => {
    const entries = clean(
      { links: ['https://harbour.example/a?utm_source=rss'], title: 'First' },
      { links: ['http://www.harbour.example/a/'], title: 'Second' },
      { links: ['https://harbour.example/b'], title: 'Third' },
    );
    expect(entries.map(({ title }) => title)).toEqual(['First', 'Third']);
  });

  test('by its guid', () => {
    const entries = clean(
      { links: ['/a-new'], guid: '7', title: 'New' },
      { links: ['/a-old'], guid: '7', title: 'Old' },
    );
    expect(entries.map(({ title }) => title)).toEqual(['New']);
  });

  test('but a guid that all have names nobody', () => {
    const entries = clean(...['/a', '/b', '/c', '/d'].map((link) => ({ links: [link], guid: 'post' })));
    expect(entries).toHaveLength(4);
    for (const entry of entries) expect(entry).not.toHaveProperty('guid');
  });

  test('and of too many, the newest are kept', () => {
    const day = (i: number): string => new Date(Date.UTC(2000, 0, 1 + i)).toISOString();
    const entries = clean(...Array.from({ length: 5000 }, (_, i) => ({ links: [`/${i}`], published: day(i) })));
    expect(entries).toHaveLength(MOST_ENTRIES);
    expect(entries[0]?.address).toBe('https://harbour.example/4999');
    expect(entries.at(-1)?.address).toBe(`https://harbour.example/${5000 - MOST_ENTRIES}`);
  });
});

test.each([
  ['Jane Doe', 'Jane Doe'],
  ['By Jane Doe', 'Jane Doe'],
  ['jane@harbour.example (Jane Doe)', 'Jane Doe'],
  ['Jane Doe <jane@harbour.example>', 'Jane Doe'],
  ['<a href="/jane">Jane Doe</a>', 'Jane Doe'],
  ['jane@harbour.example', undefined],
  ['https://harbour.example/jane', undefined],
  ['', undefined],
])('the author %j is %j', (author, byline) => {
  expect(clean({ links: ['/a'], authors: [author] })[0]?.byline).toBe(byline);
});

test.each([
  ['en-us', 'en-US'],
  ['pt_BR', 'pt-BR'],
  [' DE ', 'de'],
  ['zh-hans', 'zh-Hans'],
  ['english', undefined],
  ['en-en-en-en-en', undefined],
  ['en-a-a', undefined],
  ['', undefined],
])('the language %j is %j', (value, tag) => {
  expect(languageTag(value)).toBe(tag);
});
