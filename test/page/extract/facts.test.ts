import { describe, expect, test } from 'vitest';
import { type Extraction, extractArticle } from '../../../src/page/extract/extract-article.ts';
import { jsonLd, pageOf, paragraphs } from '../story.ts';

const URL_OF_STORY = 'https://www.harbour.example/news/old-fish-market';
const HEADLINE = 'Board votes to close the old fish market';

function read(
  head: string,
  before = `<h1>${HEADLINE}</h1>`,
  after = '',
  url = URL_OF_STORY,
  attributes = 'lang="en"',
): Extraction {
  return extractArticle(pageOf(`<main>${before}${paragraphs()}</main>${after}`, head, attributes), url);
}

describe('title', () => {
  test('is the heading where the metadata agree with it', () => {
    const { article, provenance } = read(
      `<meta property="og:title" content="Board votes to close fish market | Harbour Times">`,
    );
    expect([article.title, provenance.title]).toEqual([HEADLINE, 'heading']);
  });

  test('is JSON-LD’s headline where the heading is about something else', () => {
    const { article, provenance } = read(
      jsonLd({ '@type': 'NewsArticle', headline: HEADLINE }),
      '<h1>The Harbour Times</h1>',
    );
    expect([article.title, provenance.title]).toEqual([HEADLINE, 'json-ld']);
  });

  test('is og:title without the site’s name, then the document’s title', () => {
    const site = '<meta property="og:site_name" content="Harbour Times">';
    expect(read(`${site}<meta property="og:title" content="${HEADLINE} - Harbour Times">`, '').article.title).toBe(
      HEADLINE,
    );
    const { article, provenance } = read(`${site}<title>${HEADLINE} | Harbour Times</title>`, '');
    expect([article.title, provenance.title]).toEqual([HEADLINE, 'title']);
  });

  test('is never the site’s own name, as some JSON-LD has it', () => {
    const head = jsonLd({ '@type': 'NewsArticle', name: 'Harbour Times', publisher: { name: 'Harbour Times' } });
    expect(read(`${head}<title>${HEADLINE}</title>`, '').article.title).toBe(HEADLINE);
  });

  test('leaves a kicker inside the heading out', () => {
    const { article } = read(
      `<meta property="og:title" content="${HEADLINE}">`,
      `<h1><span>Port Ellis</span> ${HEADLINE}</h1>`,
    );
    expect(article.title).toBe(HEADLINE);
  });

  test('has its entities decoded once more where they were escaped twice', () => {
    expect(
      read('<meta property="og:title" content="Fish &amp;amp; chips &amp;#8211; the end of a market">', '').article
        .title,
    ).toBe('Fish & chips – the end of a market');
  });
});

describe('published', () => {
  const meta = '<meta property="article:published_time" content="2026-11-03T09:28:00+01:00">';
  const ld = jsonLd({ '@type': 'NewsArticle', datePublished: '2026-11-04' });
  const marked = `<h1>${HEADLINE}</h1><p class="post-date">5 November 2026</p>`;
  const dated = 'https://harbour.example/2026/11/06/old-fish-market';

  test.each([
    ['meta', read(meta + ld, marked, '', dated), '2026-11-03T09:28:00+01:00'],
    ['json-ld', read(ld, marked, '', dated), '2026-11-04'],
    ['address', read('', marked, '', dated), '2026-11-06'],
    ['markup', read('', marked), '2026-11-05'],
  ])('is taken from %s first', (from, { article, provenance }, date) => {
    expect([article.published, provenance.published]).toEqual([date, from]);
  });

  test('falls back field by field: a bad date in one layer is not the end', () => {
    expect(read(`<meta property="article:published_time" content="soon">${ld}`).article.published).toBe('2026-11-04');
    expect(
      read(jsonLd({ '@type': 'NewsArticle', headline: { a: 1 }, datePublished: ['2026-11-04'] })).article,
    ).toMatchObject({ published: '2026-11-04', title: HEADLINE });
  });

  test('is found as a short line near the headline', () => {
    expect(
      read('', `<div><h1>${HEADLINE}</h1><div><span>Tuesday, 3 November 2026</span></div></div>`).article.published,
    ).toBe('2026-11-03');
  });

  test('is never taken from a box of other stories, a comment or a footer', () => {
    const boxes = [
      '<aside><time datetime="2026-10-01">1 Oct</time></aside>',
      '<div class="related-stories"><time datetime="2026-10-01">1 Oct</time></div>',
      '<div id="comments"><time datetime="2026-10-01">1 Oct</time></div>',
      '<footer><time datetime="2026-10-01">x</time></footer>',
    ];
    for (const box of boxes) expect(read('', `<h1>${HEADLINE}</h1>`, box).article.published).toBeUndefined();
  });
});

describe('byline', () => {
  test.each([
    ['a person', { name: 'Ada Byrne' }, 'Ada Byrne'],
    ['a string', 'By Ada Byrne', 'Ada Byrne'],
    ['several', [{ name: 'Ada Byrne' }, { '@type': 'Person', name: 'Leo Marsh' }], 'Ada Byrne, Leo Marsh'],
  ])('of JSON-LD: %s', (_, author, byline) => {
    const { article, provenance } = read(jsonLd({ '@type': 'NewsArticle', author }));
    expect([article.byline, provenance.byline]).toEqual([byline, 'json-ld']);
  });

  test('of JSON-LD by reference into the graph', () => {
    const graph = [
      { '@type': 'NewsArticle', author: { '@id': '#ada' } },
      { '@type': 'Person', '@id': '#ada', name: 'Ada Byrne' },
    ];
    expect(read(jsonLd({ '@graph': graph })).article.byline).toBe('Ada Byrne');
  });

  test('of markup, without "By", dates and links to all her posts', () => {
    expect(read('', `<h1>${HEADLINE}</h1><p class="byline">By Ada Byrne | 3 November 2026</p>`).article.byline).toBe(
      'Ada Byrne',
    );
    expect(read('', `<h1>${HEADLINE}</h1><a rel="author">View all posts by Ada Byrne</a>`).article.byline).toBe(
      'Ada Byrne',
    );
  });

  test.each(['https://social.example/ada', '@harbour', 'admin', 'Harbour Times', '<b>', 'x'.repeat(500)])(
    'is never %s',
    (author) => {
      expect(
        read(
          `<meta property="og:site_name" content="Harbour Times"><meta name="author" content="${author.replace('<', '&lt;')}">`,
        ).article.byline,
      ).toBeUndefined();
    },
  );
});

describe('site, language, canonical', () => {
  test('the site is what the page says, else the publisher, else the host', () => {
    expect(read('<meta property="og:site_name" content="Harbour Times">').article.site).toBe('Harbour Times');
    expect(read(jsonLd({ '@type': 'NewsArticle', publisher: { name: 'Harbour Media' } })).article.site).toBe(
      'Harbour Media',
    );
    expect(read('')).toMatchObject({ article: { site: 'harbour.example' }, provenance: { site: 'host' } });
  });

  test('the language is a canonical tag, or absent', () => {
    expect(read('', '', '', URL_OF_STORY, 'lang="EN_gb"').article.language).toBe('en-GB');
    expect(read('<meta property="og:locale" content="pt_BR">', '', '', URL_OF_STORY, 'lang="-"').article.language).toBe(
      'pt-BR',
    );
    expect(read('', '', '', URL_OF_STORY, 'lang="klingon!"').article.language).toBeUndefined();
  });

  test('the canonical address is made absolute and is one on the web', () => {
    expect(read('<link rel="canonical" href="/news/a">').article.canonical).toBe('https://www.harbour.example/news/a');
    expect(read('<link rel="canonical" href="https://wire.example/story">').article.canonical).toBe(
      'https://wire.example/story',
    );
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://x.example/',
      `https://x.example/${'a'.repeat(5_000)}`,
      '',
    ]) {
      expect(read(`<link rel="canonical" href="${href}">`).article.canonical).toBeUndefined();
    }
  });
});
