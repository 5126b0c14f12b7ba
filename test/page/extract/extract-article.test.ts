import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../src/page/extract/extract-article.ts';
import { BODY, jsonLd, pageOf, paragraphs, STORY } from '../story.ts';

const URL_OF_STORY = 'https://harbour.example/news/old-fish-market';
const HEADLINE = '<h1>Board votes to close the old fish market</h1>';
const SECOND = STORY.map((text) => text.replaceAll('the', 'a').replaceAll('market', 'lighthouse'));

test('a plain article is read whole, without headline and furniture', () => {
  const page = `<nav><a href="/">Home</a></nav><article>${HEADLINE}<p class="byline">By Ada Byrne</p>${paragraphs()}<p>Comments</p></article><footer>Imprint</footer>`;
  const extraction = extractArticle(pageOf(page), URL_OF_STORY);
  expect(extraction).toMatchObject({
    body: 'readability',
    lowConfidence: false,
    article: { text: BODY, byline: 'Ada Byrne', url: URL_OF_STORY, language: 'en' },
  });
});

test('the page is not changed, whatever its shape', () => {
  const pages = [
    `<article>${HEADLINE}${paragraphs()}</article>`,
    `<div style="display:none">${paragraphs()}</div><noscript><img src="x.png"></noscript>`,
    `<article>${HEADLINE}${paragraphs()}</article><article><h2>Another one</h2>${paragraphs(SECOND)}</article>`,
    '',
  ];
  for (const body of pages) {
    const document = pageOf(body, jsonLd({ '@type': 'NewsArticle' }));
    const before = document.toString();
    extractArticle(document, URL_OF_STORY);
    expect(document.toString()).toBe(before);
  }
});

test('a body in a hidden wrapper is read, with low confidence', () => {
  const extraction = extractArticle(
    pageOf(`${HEADLINE}<p>Loading the story.</p><div style="display:none">${paragraphs()}</div>`),
    URL_OF_STORY,
  );
  expect(extraction.article.text).toContain(BODY);
  expect(extraction).toMatchObject({ body: 'paragraphs', lowConfidence: true });
});

test('a body in nested shadow trees is read, with its headline', () => {
  const document = pageOf('<story-page></story-page>', '<title>Board votes to close the old fish market</title>');
  const root = document.querySelector('story-page')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = `<article>${HEADLINE}<story-body></story-body></article>`;
  const inner = root?.querySelector('story-body')?.attachShadow({ mode: 'open' });
  if (inner) inner.innerHTML = paragraphs();
  expect(extractArticle(document, URL_OF_STORY)).toMatchObject({
    article: { text: BODY, title: 'Board votes to close the old fish market' },
    provenance: { title: 'heading' },
  });
});

describe('two stories on one page', () => {
  const first = `<article data-url="/news/old-fish-market">${HEADLINE}${paragraphs()}</article>`;
  const second = `<article data-url="/news/lighthouse"><h1>Lighthouse to be sold at last</h1><p class="byline">By Leo Marsh</p>${paragraphs(SECOND)}</article>`;
  const head =
    '<title>Lighthouse to be sold at last</title><meta property="og:title" content="Board votes to close the old fish market">' +
    '<meta name="author" content="Ada Byrne"><meta property="article:published_time" content="2026-11-03">';

  test('the address decides, and the head is believed of the first story only', () => {
    const page = pageOf(first + second, head);
    expect(extractArticle(page, URL_OF_STORY).article).toMatchObject({
      text: BODY,
      byline: 'Ada Byrne',
      published: '2026-11-03',
    });
    const later = extractArticle(page, 'https://harbour.example/news/lighthouse').article;
    expect(later).toMatchObject({
      text: SECOND.join('\n\n'),
      title: 'Lighthouse to be sold at last',
      byline: 'Leo Marsh',
    });
    expect(later.published).toBeUndefined();
  });

  test('without addresses the tab’s title decides', () => {
    const page = pageOf((first + second).replaceAll(/ data-url="[^"]*"/g, ''), head);
    expect(extractArticle(page, 'https://harbour.example/x').article.text).toBe(SECOND.join('\n\n'));
  });
});

test('teasers of other stories are not taken for the body', () => {
  const teaser = (i: number): string =>
    `<a href="/${i}"><h3>Story ${i}</h3><p>${STORY[i % STORY.length]?.replaceAll('a', 'o')}</p></a>`;
  const page = `<article>${HEADLINE}${paragraphs()}</article><section>${Array.from({ length: 40 }, (_, i) => teaser(i)).join('')}</section>`;
  expect(extractArticle(pageOf(page), URL_OF_STORY)).toMatchObject({ body: 'readability', article: { text: BODY } });
});

test('a page that says that it shows only part of the article is read with low confidence', () => {
  for (const [stated, free] of [
    [false, false],
    ['False', false],
    [true, true],
  ] as const) {
    const extraction = extractArticle(
      pageOf(HEADLINE + paragraphs(), jsonLd({ '@type': 'NewsArticle', isAccessibleForFree: stated })),
      URL_OF_STORY,
    );
    expect(extraction).toMatchObject({ accessibleForFree: free, lowConfidence: !free });
  }
});

describe('hostile pages', () => {
  test('200,000 elements, or a text of millions of characters, are answered "too large", with the head’s facts', () => {
    const head = '<meta property="og:title" content="Board votes to close the old fish market">';
    for (const body of ['<p>x</p>'.repeat(200_000), `<p>${'word '.repeat(1_000_000)}</p>`]) {
      const extraction = extractArticle(pageOf(body, head), URL_OF_STORY);
      expect(extraction).toMatchObject({
        body: 'too-large',
        lowConfidence: true,
        article: { text: '', title: 'Board votes to close the old fish market' },
      });
    }
  });

  test('facts of the wrong kind and of endless length are left out', () => {
    const head = `${jsonLd({ '@type': 'NewsArticle', headline: 'x'.repeat(100_000), author: [[[{ name: { name: 7 } }]]], datePublished: { '@value': 12 } })}<meta property="og:site_name" content="${'s'.repeat(10_000)}">`;
    const { article } = extractArticle(pageOf(paragraphs(), head), URL_OF_STORY);
    expect(article).toEqual({ text: BODY, url: URL_OF_STORY, site: 'harbour.example', language: 'en' });
  });

  test('a page with nothing to read gives an empty text', () => {
    expect(extractArticle(pageOf(''), 'about:blank')).toMatchObject({
      body: 'none',
      lowConfidence: true,
      article: { text: '' },
    });
  });
});
