import { describe, expect, test } from 'vitest';
import { type Ask, discover } from '../../../src/sources/feeds/discover.ts';
import { linkedFeeds } from '../../../src/sources/feeds/linked-feeds.ts';
import type { Answer } from '../../../src/sources/fetching/answer.ts';
import { NOW, rss } from './feeds.ts';

const linked = (html: string): string[] => linkedFeeds(html, 'https://harbour.example/news/');

describe('feeds that a page names', () => {
  test('are found in its order, by any spelling, against its base', () => {
    expect(
      linked(`<!doctype html><html><head><base href="/base/"><base href="https://evil.example/">
        <LINK REL="Alternate" TYPE="application/rss+xml" HREF="feed?a=1&amp;b=2#x" title="News">
        <link rel='alternate home' type='application/atom+xml; charset=utf-8' href='//cdn.example/atom'>
        <link href=/feed.json rel=alternate type=application/feed+json>
        <link rel="alternate" type="application/rss+xml" href="/base/feed?a=1&b=2">`),
    ).toEqual([
      'https://harbour.example/base/feed?a=1&b=2',
      'https://cdn.example/atom',
      'https://harbour.example/feed.json',
    ]);
  });

  test.each([
    ['of comments', '<link rel="alternate" type="application/rss+xml" href="/comments/feed/">'],
    ['of comments by title', '<link rel="alternate" type="application/rss+xml" title="Comments on X" href="/feed/2">'],
    ['other languages', '<link rel="alternate" hreflang="de" href="/de">'],
    ['other data', '<link rel="alternate" type="application/json" href="/wp-json/1">'],
    ['other links', '<link rel="stylesheet" type="application/rss+xml" href="/feed">'],
    ['scripts', '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">'],
    ['nothing', '<link rel="alternate" type="application/rss+xml" href="">'],
    ['what a comment says', '<!-- <link rel="alternate" type="application/rss+xml" href="/feed"> -->'],
    ['what a script says', '<script>"<link rel=alternate type=application/rss+xml href=/feed>"</script>'],
  ])('are not %s', (_, html) => {
    expect(linked(html)).toEqual([]);
  });

  test('are bounded, as is the search', () => {
    const link = (i: number): string => `<link rel="alternate" type="application/rss+xml" href="/${i}">`;
    expect(linked(Array.from({ length: 1000 }, (_, i) => link(i)).join(''))).toHaveLength(20);
    expect(linked('<p>'.repeat(100_000) + link(1))).toEqual([]);
    expect(linked(`<link rel="alternate" ${'a '.repeat(2_000_000)}`)).toEqual([]);
  });
});

/** A site as a table of its answers; what it does not have is not found. */
function site(pages: Readonly<Record<string, string>>): { ask: Ask; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async ask(address): Promise<Answer> {
      const { host, pathname } = new URL(address);
      asked.push(host === 'harbour.example' ? pathname : address);
      const text = host === 'harbour.example' ? pages[pathname] : undefined;
      if (text === undefined) return { kind: 'refused', status: 404, retryAfter: null, received: 0 };
      const body = new TextEncoder().encode(text);
      return { kind: 'fetched', address, contentType: '', body, etag: null, lastModified: null, received: body.length };
    },
  };
}

const HOME = 'https://harbour.example/';
const FEED = rss('<item><link>/a</link></item>');
const names =
  '<link rel="alternate" type="application/rss+xml" href="/main.xml"><link rel="alternate" type="application/rss+xml" href="/empty.xml">';

describe('what to follow of a site', () => {
  test('is a feed itself, in one request', async () => {
    const { ask, asked } = site({ '/feed.xml': FEED });
    const found = await discover('https://harbour.example/feed.xml', ask, NOW);
    expect(found.feeds.map(({ address }) => address)).toEqual(['https://harbour.example/feed.xml']);
    expect(found.sitemaps).toEqual([]);
    expect(asked).toEqual(['/feed.xml']);
  });

  test('are the feeds that its page names and have entries, and sitemaps that robots.txt names', async () => {
    const { ask, asked } = site({
      '/': names,
      '/main.xml': FEED,
      '/empty.xml': rss(''),
      '/robots.txt': 'Sitemap: https://harbour.example/all.xml\nSitemap: /news.xml\nSitemap: javascript:alert(1)',
    });
    const found = await discover(HOME, ask, NOW);
    expect(found.feeds.map(({ address }) => address)).toEqual(['https://harbour.example/main.xml']);
    expect(found.feeds[0]?.feed.entries).toHaveLength(1);
    expect(found.sitemaps).toEqual(['https://harbour.example/news.xml', 'https://harbour.example/all.xml']);
    expect(asked).toEqual(['/', '/main.xml', '/empty.xml', '/robots.txt']);
  });

  test('is looked for in the usual places where nobody names anything, until it is found', async () => {
    const { ask, asked } = site({ '/': '<p>Home', '/feed.xml': FEED });
    const found = await discover(HOME, ask, NOW);
    expect(found.feeds.map(({ address }) => address)).toEqual(['https://harbour.example/feed.xml']);
    expect(asked).toEqual(['/', '/robots.txt', '/feed/', '/rss.xml', '/feed.xml']);
  });

  test('is what the directory of publishers knows, even where the home page cannot be had', async () => {
    const asked: string[] = [];
    const ask: Ask = async (address) => {
      asked.push(address);
      return { kind: 'refused', status: 403, retryAfter: null, received: 0 };
    };
    expect(await discover('https://19thnews.org/', ask, NOW)).toEqual({ feeds: [], sitemaps: [] });
    expect(asked[1]).toBe('https://19thnews.org/feed/');
  });

  test.each<Answer>([
    { kind: 'failed', problem: 'unreachable', received: 0 },
    { kind: 'failed', problem: 'address-refused', received: 0 },
    { kind: 'refused', status: 429, retryAfter: 60_000, received: 0 },
    { kind: 'refused', status: 503, retryAfter: null, received: 0 },
  ])('is not looked for further where the server is not to be had: %j', async (answer) => {
    const asked: string[] = [];
    const ask: Ask = async (address) => {
      asked.push(address);
      return answer;
    };
    expect(await discover(HOME, ask, NOW)).toEqual({ feeds: [], sitemaps: [] });
    expect(asked).toEqual([HOME]);
  });

  test('is nothing at all on some sites, which is known after some fifteen requests', async () => {
    const { ask, asked } = site({
      '/': Array.from({ length: 100 }, (_, i) => names.replaceAll('/', `/${i}`)).join(''),
    });
    expect(await discover(HOME, ask, NOW)).toEqual({ feeds: [], sitemaps: [] });
    expect(asked.length).toBeLessThan(20);
  });
});
