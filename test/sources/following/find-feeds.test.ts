import { describe, expect, test } from 'vitest';
import { findFeeds } from '../../../src/sources/following/find-feeds.ts';
import type { Asked } from '../../../src/sources/following/line.ts';
import { MemoryRecords } from './memory-records.ts';

const SITE = 'https://news.example/';
const NOW = Date.UTC(2026, 10, 20);
const turn = { deadline: NOW + 1e6, signal: new AbortController().signal };
const encoder = new TextEncoder();

const fetched = (text: string, address: string, etag: string | null = null): Asked => ({
  kind: 'fetched',
  address,
  contentType: '',
  body: encoder.encode(text),
  etag,
  lastModified: null,
  received: text.length,
});
const rss = (path: string): string =>
  `<rss version="2.0"><channel><title>News</title><item><title>T</title><link>${SITE}${path}</link></item></channel></rss>`;

function search(address: string, answers: Readonly<Record<string, Asked>>) {
  const asked: string[] = [];
  const records = new MemoryRecords();
  const ask = async ({ address: wanted }: { address: string }): Promise<Asked> => {
    asked.push(wanted);
    return answers[wanted] ?? { kind: 'refused', status: 404, retryAfter: null, received: 0 };
  };
  return { found: findFeeds(address, { records, ask, now: () => NOW }, turn), asked, records };
}

const HOME = fetched('<link rel="alternate" type="application/rss+xml" href="/feed">', SITE);

describe('the search for feeds', () => {
  test('hands on what it fetched, with what to ask for it again, and keeps the robots.txt', async () => {
    const { found, asked, records } = search(SITE, {
      [SITE]: HOME,
      [`${SITE}feed`]: fetched(rss('a'), `${SITE}feed`, '"7"'),
      [`${SITE}robots.txt`]: fetched('Disallow:', `${SITE}robots.txt`),
    });
    expect(await found).toMatchObject({
      kind: 'found',
      feeds: [{ address: `${SITE}feed`, fetched: { etag: '"7"', read: { entries: [{ address: `${SITE}a` }] } } }],
    });
    expect(asked).toEqual([SITE, `${SITE}feed`, `${SITE}robots.txt`]);
    expect(await records.host('news.example')).toMatchObject({ robots: 'Disallow:', robotsAt: NOW });
  });

  test('keeps the address that the reader gave where it is a feed, wherever it redirects to', async () => {
    const given = `${SITE}rss`;
    const { found } = search(given, { [given]: fetched(rss('a'), 'https://feeds.example/news') });
    expect(await found).toMatchObject({ kind: 'found', feeds: [{ address: given }] });
  });

  test('takes sitemaps beside feeds only where they are for news, others where there is no feed, and not many', async () => {
    const robots = ['sitemap', 'news-sitemap', 'other'].map((name) => `Sitemap: ${SITE}${name}.xml`).join('\n');
    const rules = { [`${SITE}robots.txt`]: fetched(robots, `${SITE}robots.txt`) };
    const feed = { [SITE]: HOME, [`${SITE}feed`]: fetched(rss('a'), `${SITE}feed`) };
    const addresses = async (answers: Record<string, Asked>) => {
      const found = await search(SITE, answers).found;
      return found.kind === 'found' ? found.feeds.map(({ address }) => address.replace(SITE, '')) : [];
    };
    expect(await addresses({ ...rules, ...feed })).toEqual(['feed', 'news-sitemap.xml']);
    expect(await addresses(rules)).toEqual(['news-sitemap.xml', 'sitemap.xml']);
  });

  test.each<[Asked, object]>([
    [{ kind: 'budget-spent' }, { kind: 'stopped', why: 'budget-spent' }],
    [
      { kind: 'not-now', until: NOW + 5 },
      { kind: 'stopped', why: 'not-now' },
    ],
    [
      { kind: 'not-now', until: NOW + 60_000 },
      { kind: 'problem', problem: 'busy', until: NOW + 60_000 },
    ],
    [
      { kind: 'busy', until: NOW + 5 },
      { kind: 'problem', problem: 'busy', until: NOW + 5 },
    ],
    [{ kind: 'forbidden' }, { kind: 'problem', problem: 'permission' }],
  ])('ends at once where nothing may be sent: %j', async (withheld, outcome) => {
    const first = search(SITE, { [SITE]: withheld });
    expect(await first.found).toEqual(outcome);
    expect(first.asked).toEqual([SITE]);
    const later = search(SITE, { [SITE]: HOME, [`${SITE}feed`]: withheld });
    expect(await later.found).toEqual(outcome);
    expect(later.asked).toEqual([SITE, `${SITE}feed`]);
  });
});
