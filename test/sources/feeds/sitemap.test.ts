import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readFeed } from '../../../src/sources/feeds/read-feed.ts';
import { sitemapRecords } from '../../../src/sources/feeds/sitemap-records.ts';
import { NOW } from './feeds.ts';

const read = (text: string) => readFeed(text, 'https://harbour.example/sitemap.xml', NOW);
const urls = (...pages: string[]): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pages.map((page) => `<url>${page}</url>`).join('')}</urlset>`;

test('a news sitemap gives its news, the newest first, under whatever prefix', () => {
  const news = (n: string, day: number): string =>
    `<loc>https://harbour.example/x${day}</loc><${n}:news><${n}:publication><${n}:name>The Harbour &amp; Times</${n}:name>
     <${n}:language>en</${n}:language></${n}:publication><${n}:publication_date>2026-11-0${day}T10:00:00Z</${n}:publication_date>
     <${n}:title><![CDATA[Story & ${day}]]></${n}:title></${n}:news><image:image><image:loc>https://harbour.example/${day}.jpg</image:loc>
     <image:title>Picture</image:title></image:image>`;
  const feed = read(urls(news('news', 2), news('n', 3), '<loc>https://harbour.example/a-page-of-no-news-at-all</loc>'));
  expect(feed).toEqual({
    kind: 'sitemap',
    title: 'The Harbour & Times',
    entries: [3, 2].map((day) => ({
      address: `https://harbour.example/x${day}`,
      title: `Story & ${day}`,
      published: `2026-11-0${day}T10:00:00.000Z`,
      language: 'en',
    })),
    sitemaps: [],
  });
});

describe('of another sitemap', () => {
  test('the addresses are taken that look like articles, those changed last first', () => {
    const feed = read(
      urls(
        '<loc>https://harbour.example/news/ferry-runs-again-after-storm</loc><lastmod>2026-11-01</lastmod>',
        '<loc>https://harbour.example/2026/11/03/pier</loc><lastmod>2026-11-03T08:00:00+00:00</lastmod>',
        '<loc>/artikel/123456.html</loc>',
      ),
    );
    expect(feed?.entries).toEqual([
      { address: 'https://harbour.example/2026/11/03/pier', updated: '2026-11-03T08:00:00.000Z' },
      { address: 'https://harbour.example/news/ferry-runs-again-after-storm', updated: '2026-11-01' },
      { address: 'https://harbour.example/artikel/123456.html' },
    ]);
  });

  test.each([
    'https://harbour.example/',
    'https://harbour.example/index.html',
    'https://harbour.example/en/',
    'https://harbour.example/news/',
    'https://harbour.example/tag/ferry-runs-again-after-storm',
    'https://harbour.example/author/jane-doe-of-the-harbour-times',
    'https://harbour.example/category/news/local-news-of-the-north',
    'https://harbour.example/news/report-on-the-harbour-2026.pdf',
    'https://harbour.example/news/ferry-runs-again-after-storm.jpg',
    'https://harbour.example/video/ferry-runs-again-after-storm',
    'https://harbour.example/videos/2026/11/ferry-runs-again',
    'https://harbour.example/search/ferry-runs-again-after-storm',
    'https://harbour.example/about',
    'https://shop.harbour.example/products/mug',
    'javascript:alert(1)',
    'nonsense',
    '',
  ])('%j is left out', (address) => {
    expect(read(urls(`<loc>${address}</loc>`))?.entries).toEqual([]);
  });
});

test('an index gives the sitemaps worth reading, those of news and the newest first', () => {
  const index = (...sitemaps: [string, string?][]): string =>
    `<sitemapindex>${sitemaps.map(([loc, date]) => `<sitemap><loc>${loc}</loc>${date === undefined ? '' : `<lastmod>${date}</lastmod>`}</sitemap>`).join('')}</sitemapindex>`;
  const feed = read(
    index(
      ['https://harbour.example/images.xml'],
      ['https://harbour.example/tags-1.xml'],
      ['https://harbour.example/sitemap-2026-9.xml'],
      ['https://harbour.example/sitemap-2026-10.xml'],
      ['/articles-1.xml.gz', '2026-10-01'],
      ['/articles-2.xml.gz', '2026-11-03'],
      ['file:///etc/passwd'],
      ['/news.xml'],
      ['/news.xml'],
    ),
  );
  expect(feed).toMatchObject({ kind: 'sitemap-index', entries: [] });
  expect(feed?.sitemaps).toEqual(
    ['news.xml', 'articles-2.xml.gz', 'articles-1.xml.gz', 'sitemap-2026-10.xml', 'sitemap-2026-9.xml'].map(
      (name) => `https://harbour.example/${name}`,
    ),
  );
  expect(read(index(...Array.from({ length: 5000 }, (_, i): [string] => [`/${i}.xml`])))?.sitemaps).toHaveLength(50);
});

test('the records are those of a DOM', () => {
  const field = fc.constantFrom('loc', 'lastmod', 'news:title', 'priority', 'image:loc');
  const text = fc.oneof(
    fc.stringMatching(/^[a-z .]{0,8}$/),
    fc.constantFrom('a&amp;b', '<![CDATA[a & b]]>', '<!-- c -->x'),
  );
  const element = fc.tuple(field, text).map(([name, inside]) => `<${name}>${inside}</${name}>`);
  const record = fc.array(
    fc.oneof(
      element,
      element.map((each) => `<news:news>${each}</news:news>`),
    ),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.array(record, { maxLength: 4 }), (records) => {
      const source = urls(...records.map((each) => each.join('')));
      const { document } = parseHTML(
        source.replace(/<!\[CDATA\[(.*?)\]\]>/g, (_, inside: string) => inside.replace('&', '&amp;')),
      );
      const slow = Array.from(document.querySelectorAll('url'), (url) => ({
        loc: Array.from(url.children, (child) => (child.localName === 'loc' ? child.textContent : '')).join(''),
        title: Array.from(url.children, (child) =>
          child.localName === 'news:news'
            ? Array.from(child.children, (c) => (c.localName === 'news:title' ? c.textContent : '')).join('')
            : '',
        ).join(''),
      }));
      const fast = Array.from(sitemapRecords(source), ({ fields }) => ({
        loc: fields.loc ?? '',
        title: fields['news/title'] ?? '',
      }));
      expect(fast).toEqual(slow);
    }),
  );
});
