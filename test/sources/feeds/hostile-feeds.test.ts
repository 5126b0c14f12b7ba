import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { MOST_ENTRIES } from '../../../src/sources/feeds/clean-entries.ts';
import type { Feed } from '../../../src/sources/feeds/entry.ts';
import { readFeed } from '../../../src/sources/feeds/read-feed.ts';
import { LONGEST_FEED, MOST_TAGS } from '../../../src/sources/feeds/screen.ts';
import { wholeArticle } from '../../../src/sources/feeds/whole-article.ts';
import { decodeText } from '../../../src/sources/fetching/decode-text.ts';
import { createFetcher } from '../../../src/sources/fetching/fetcher.ts';
import { namedServers } from '../fetching/named-servers.ts';
import { NOW, rss } from './feeds.ts';

const servers = namedServers();
const read = (text: string): Feed | null => readFeed(text, 'https://harbour.example/feed', NOW);
const item = (i: number, more = ''): string =>
  `<item><title>Story ${i}</title><link>/${i}</link><guid isPermaLink="false">${i}</guid>${more}</item>`;

describe('served to the fetcher, a feed', () => {
  const fetched = async (body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Feed | null> => {
    await servers.serve('harbour.example', (_, response) => response.writeHead(200, headers).end(body));
    const fetcher = createFetcher({ fetch: servers.fetch, redirects: 'fetcher', now: () => NOW });
    const answer = await fetcher(
      { address: 'http://harbour.example/feed', expected: 'feed' },
      new AbortController().signal,
    );
    return answer.kind === 'fetched'
      ? readFeed(decodeText(answer.body, answer.contentType), answer.address, NOW)
      : null;
  };

  test.each<[string, BufferEncoding, string, string]>([
    ['in Latin-1 that it declares', 'latin1', 'iso-8859-1', ''],
    ['in Latin-1 that calls itself UTF-8', 'latin1', 'utf-8', 'text/xml; charset=utf-8'],
    ['in UTF-8 that calls itself Latin-1', 'utf8', 'iso-8859-1', 'text/xml; charset=iso-8859-1'],
    ['in UTF-16 that calls itself UTF-8', 'utf16le', 'utf-8', 'text/xml; charset=utf-8'],
    ['in an encoding nobody knows', 'utf8', 'x-klingon', 'text/xml; charset=x-klingon'],
  ])('%s is read all the same', async (_, encoding, declared, type) => {
    const feed = rss('<item><title>Zürich eröffnet Fähre</title><link>/a</link></item>');
    const body = Buffer.from(feed.replace('version="1.0"', `version="1.0" encoding="${declared}"`), encoding);
    expect((await fetched(body, type === '' ? {} : { 'Content-Type': type }))?.entries[0]?.title).toBe(
      'Zürich eröffnet Fähre',
    );
  });

  test('of 100,000 items gives the newest few', async () => {
    const items = Array.from({ length: 100_000 }, (_, i) => {
      const day = new Date(NOW - i * 600_000).toUTCString();
      return `<item><link>/${i}</link><pubDate>${day}</pubDate></item>`;
    });
    const feed = await fetched(rss(items.join('')));
    expect(feed?.entries).toHaveLength(MOST_ENTRIES);
    expect(feed?.entries[0]?.address).toBe('http://harbour.example/0');
  });

  test('packed and with an index of 50,000 addresses gives the newest few', async () => {
    const urls = Array.from(
      { length: 50_000 },
      (_, i) =>
        `<url><loc>https://harbour.example/news/a-story-of-the-day-${i}</loc><lastmod>${new Date(NOW - (50_000 - i) * 60_000).toISOString()}</lastmod></url>`,
    );
    const feed = await fetched(gzipSync(`<urlset>${urls.join('')}</urlset>`), { 'Content-Type': 'application/x-gzip' });
    expect(feed?.entries).toHaveLength(MOST_ENTRIES);
    expect(feed?.entries[0]?.address).toBe('https://harbour.example/news/a-story-of-the-day-49999');
  });

  test('that is a page in truth is none', async () => {
    expect(
      await fetched('<!doctype html><title>Log in</title><form></form>', { 'Content-Type': 'text/html' }),
    ).toBeNull();
  });
});

describe('entities', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "ha">${'bcdefghijk'
    .split('')
    .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`)
    .join('')}]>`;

  test('that grow a billionfold stay what they are', () => {
    const feed = read(
      `${bomb}${rss('<item><title>Ferry &k; &amp; bridge</title><link>/a</link></item>').replace(/^<\?xml.*?\?>/, '')}`,
    );
    expect(feed?.entries).toEqual([{ address: 'https://harbour.example/a', title: 'Ferry &k; & bridge' }]);
  });

  test.each([
    'SYSTEM "file:///etc/passwd"',
    'SYSTEM "http://169.254.169.254/latest/"',
    'PUBLIC "x" "file:///etc/passwd"',
  ])('from outside (%s) are not looked up', (where) => {
    const doctype = `<!DOCTYPE rss [<!ENTITY x ${where}><!ENTITY % y ${where}> %y;]>`;
    const feed = read(
      `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel>${item(1)}<item><title>x&x;</title><link>/2</link></item></channel></rss>`,
    );
    expect(feed?.entries.map(({ title }) => title)).toEqual(['Story 1', 'x&x;']);
  });

  test('declared in the midst of a feed are not put in, or the feed is refused', () => {
    const inside = (declaration: string): Feed | null =>
      read(rss(`<!DOCTYPE a [<!ENTITY x ${declaration}>]><item><title>a&x;b</title><link>/2</link></item>`));
    expect(inside('"y"')?.entries.map(({ title }) => title)).toEqual(['a&x;b']);
    expect(inside('SYSTEM "file:///etc/passwd"')).toBeNull();
  });
});

test('HTML, scripts and links of every kind are cleaned or dropped', () => {
  const feed = read(
    rss(
      `<item><title>&lt;img src=x onerror=alert(1)&gt;Ferry&lt;script&gt;alert(2)&lt;/script&gt;</title><link>/a</link></item>
       <item><title><![CDATA[<svg/onload=alert(1)>Bridge]]></title><link>/b</link></item>
       <item><title><b>Pier</b></title><link>/c</link></item>
       <item><title>Bad</title><link>javascript:alert(1)</link></item>
       <item><title>Bad</title><link>data:text/html,x</link></item>
       <item><title>Bad</title><guid>javascript:alert(1)</guid></item>
       <item><title>\u202eEgap</title><link>/d</link><pubDate>Wed, 04 Nov 2099 10:00:00 GMT</pubDate></item>
       <item><title>Twice</title><link>/d</link></item>`,
    ),
  );
  expect(feed?.entries).toEqual([
    { address: 'https://harbour.example/a', title: 'Ferry' },
    { address: 'https://harbour.example/b', title: 'Bridge' },
    { address: 'https://harbour.example/c', title: 'Pier' },
    { address: 'https://harbour.example/d', title: 'Egap' },
  ]);
});

test('names of objects’ own fields are nobody’s', () => {
  for (const name of ['__proto__', 'constructor', 'prototype', 'toString'])
    read(rss(`<item><${name}>x</${name}><title>Ferry</title><link>/a</link></item>`));
  read(
    '{"version":"https://jsonfeed.org/version/1","title":"t","__proto__":{"polluted":1},"items":[{"__proto__":{"polluted":1},"id":"1"}]}',
  );
  expect({}).not.toHaveProperty('polluted');
});

// As much of each as the parser is given at most: what grew with the square of it would not end.
const FULL = LONGEST_FEED - 1000;
const filled = (piece: string): string => piece.repeat(Math.floor(FULL / piece.length));
const tags = (piece: string): string => piece.repeat((MOST_TAGS - 100) / piece.split('<').length);

test.each<[string, string]>([
  ['many open items', rss(tags('<item>'))],
  ['many open titles', rss(tags('<item><title>'))],
  ['many brackets', rss(tags('< '))],
  ['many comments', rss(tags('<!-- -->'))],
  ['many sections', rss(`<item><link>/a</link><title>${tags('<![CDATA[x]]>')}</title></item>`)],
  ['many ends', rss(tags('</a>'))],
  ['many attributes of many elements', rss(tags('<a b="c" d="e">'))],
  ['many elements in an article', rss(`<item><link>/a</link><content:encoded>${tags('<p>')}</content:encoded></item>`)],
  ['open items', rss(filled('<item>'))],
  ['open titles', rss(filled('<item><title>'))],
  ['brackets', rss(filled('<'))],
  ['comments', rss(filled('<!-- -->'))],
  ['open comments', rss(filled('<!--'))],
  ['sections', rss(filled('<![CDATA['))],
  ['attributes', rss(`<item ${filled('a="b" ')}></item>`)],
  ['an author of many brackets', rss(`<item><link>/a</link><author>${filled('a@b.c (')}</author></item>`)],
  ['an author of dashes', rss(`<item><link>/a</link><author>a@b.c x ${filled('-')}x</author></item>`)],
  ['an author in capitals under quotes', rss(`<item><AUTHOR a="></AUTHOR>">${filled('a@b.c (')}</AUTHOR></item>`)],
  [
    'an editor of many brackets',
    rss(`<managingEditor>${filled('a@b.c (')}</managingEditor><webMaster>a@b.c (</webMaster>`),
  ],
  ['a title of ampersands', rss(`<item><link>/a</link><title>${filled('&amp;')}</title></item>`)],
  ['a date of digits', rss(`<item><link>/a</link><pubDate>${filled(' 1')}</pubDate></item>`)],
  [
    'an article of open tags',
    rss(`<item><link>/a</link><content:encoded><![CDATA[${filled('<p><a href="')}]]></content:encoded></item>`),
  ],
  ['an article of ends', rss(`<item><link>/a</link><description>${filled('read more ')}</description></item>`)],
  ['namespaces', `<rss version="2.0" ${filled('xmlns:a="b" ')}><channel>${item(1)}</channel></rss>`],
  ['white space', `${' '.repeat(FULL)}<rss version="2.0"><channel>${item(1)}</channel></rss>`],
  ['JSON in JSON', `{"version":"https://jsonfeed.org/version/1","items":[${filled('[')}`],
  ['a document type', `<!DOCTYPE rss [${filled('<!ENTITY a "b">')}]>${rss(item(1))}`],
  [
    'Atom’s content in elements',
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>https://a.example/</id><content type="xhtml">${filled('<div>')}</content></entry></feed>`,
  ],
])('a whole feed of %s comes to an end', (_, text) => {
  const feed = read(text);
  for (const entry of feed?.entries ?? []) {
    expect(entry.title?.length ?? 0).toBeLessThanOrEqual(300);
    expect(entry.byline?.length ?? 0).toBeLessThanOrEqual(300);
    if (entry.body) expect(wholeArticle(entry.body)?.length ?? 0).toBeLessThanOrEqual(400_000);
  }
});

test('more than the parser is given is cut after an entry', () => {
  const filler = `<description>${'x '.repeat(5000)}</description>`;
  const feed = read(rss(Array.from({ length: 1500 }, (_, i) => item(i, filler)).join('')));
  expect(feed?.entries.length).toBeGreaterThan(500);
  expect(feed?.entries.length).toBeLessThan(1000);
  expect(feed?.entries[0]?.title).toBe('Story 0');
});
