import { describe, expect, test } from 'vitest';
import { addressScore } from '../../../src/page/gate/address.ts';
import { articleScore } from '../../../src/page/gate/article-score.ts';
import { hasRunningText } from '../../../src/page/gate/running-text.ts';
import { jsonLd, pageOf, paragraphs, STORY } from '../story.ts';

const STORY_URL = 'https://harbour.example/news/2026/11/03/board-votes-to-close-old-fish-market';
const HEADLINE = '<h1>Board votes to close the old fish market</h1>';

describe('articles', () => {
  test('with the usual markup of a newspaper are let through', () => {
    const head =
      '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-03">' +
      jsonLd({ '@type': 'NewsArticle', headline: 'Board votes to close the old fish market' });
    expect(articleScore(pageOf(`<article>${HEADLINE}${paragraphs()}</article>`, head), STORY_URL).article).toBe(true);
  });

  test('without any metadata are let through by address, headline and text', () => {
    expect(
      articleScore(pageOf(`${HEADLINE}<p class="byline">By Ada Byrne</p>${paragraphs()}`), STORY_URL).article,
    ).toBe(true);
  });

  test.each(['https://harbour.example/market.html', 'https://harbour.example/market'])(
    'that are nothing but a headline and a text are let through at %s',
    (url) => {
      const bare = `${HEADLINE}${paragraphs([...STORY, ...STORY])}`;
      expect(articleScore(pageOf(bare), url).article).toBe(true);
      expect(articleScore(pageOf(`${bare}<script>${'let a = 1;'.repeat(500)}</script>`), url).article).toBe(true);

      const links = '<a href="/service">Service</a> '.repeat(21);
      expect(articleScore(pageOf(links + bare), url).article).toBe(false);
      const form = `<form>${'<label>Name of the ship</label> <input> '.repeat(60)}</form>`;
      expect(articleScore(pageOf(bare + form), url).article).toBe(false);
      expect(articleScore(pageOf(bare, '<meta property="og:type" content="website">'), url).article).toBe(false);
      expect(articleScore(pageOf(bare, '<meta property="og:type" content="article">'), url).article).toBe(true);
    },
  );

  test('whose JSON-LD is broken lose only that signal', () => {
    const head =
      jsonLd('{"@type": "NewsArticle", "headline": ') +
      jsonLd({ '@graph': [{ '@type': ['Thing', 'https://schema.org/NewsArticle'] }] });
    const broken = articleScore(pageOf(HEADLINE + paragraphs(), jsonLd('{"@type": "NewsArticle", ')), STORY_URL);
    const whole = articleScore(pageOf(HEADLINE + paragraphs(), head), STORY_URL);
    expect(whole.score - broken.score).toBe(4);
  });
});

describe('other pages are kept out', () => {
  const teasers = Array.from(
    { length: 30 },
    (_, i) => `<article><h2><a href="/s/${i}">Story number ${i}</a></h2><p>A line about it.</p></article>`,
  ).join('');

  test.each([
    ['a front page', 'https://harbour.example/', pageOf(teasers, '<meta property="og:type" content="website">')],
    [
      'a front page that calls itself an article',
      'https://harbour.example/',
      pageOf(
        `<h1>All the news of the harbour today</h1>${paragraphs()}`,
        '<meta property="og:type" content="article">',
      ),
    ],
    ['a language home page', 'https://harbour.example/en/', pageOf(teasers + paragraphs())],
    ['a section', 'https://harbour.example/news', pageOf(`<h1>News</h1>${teasers}`)],
    [
      'a shop',
      'https://shop.example/products/brass-ship-bell',
      pageOf(
        `<h1>Brass ship bell, polished by hand in Port Ellis</h1><span class="price">49</span>${paragraphs()}`,
        jsonLd({ '@type': 'Product', name: 'Bell' }),
      ),
    ],
    [
      'a forum thread',
      'https://forum.example/threads/which-rope-for-a-small-boat.123',
      pageOf(
        `<h1>Which rope for a small boat in winter?</h1><a class="author">knot</a>${paragraphs()}`,
        jsonLd({ '@type': 'DiscussionForumPosting' }),
      ),
    ],
    [
      'a service page that a plugin calls an article',
      'https://roofs.example/roof-repair-port-ellis/',
      pageOf(
        `<h1>Roof repair in Port Ellis and around</h1>${paragraphs()}`,
        '<meta property="og:type" content="article"><meta property="article:modified_time" content="2026-01-01">',
      ),
    ],
    ['an empty page', 'https://harbour.example/x', pageOf('')],
  ])('%s', (_, url, document) => {
    expect(articleScore(document, url).article).toBe(false);
  });
});

describe('hostile pages', () => {
  test('huge and deep JSON-LD is left out without failing', () => {
    const huge = jsonLd({ '@type': 'NewsArticle', articleBody: 'x'.repeat(300_000) });
    const deep = jsonLd(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    const many = jsonLd({ '@graph': Array.from({ length: 5_000 }, () => ({ '@type': 'Thing' })) });
    const plain = articleScore(pageOf(HEADLINE + paragraphs()), STORY_URL);
    expect(articleScore(pageOf(HEADLINE + paragraphs(), huge + deep + many), STORY_URL)).toEqual(plain);
  });

  test('a page of 200,000 elements is judged by its head and address', () => {
    const head = jsonLd({ '@type': 'NewsArticle' });
    const answer = articleScore(pageOf('<i></i>'.repeat(200_000), head), STORY_URL);
    expect(answer).toEqual({ score: addressScore(STORY_URL) + 4, article: true });
  });

  test('an address that is none counts nothing', () => {
    expect(addressScore('')).toBe(0);
    expect(addressScore('not an address')).toBe(0);
  });

  test('the page is not changed', () => {
    const document = pageOf(HEADLINE + paragraphs(), jsonLd({ '@type': 'NewsArticle' }));
    const before = document.toString();
    articleScore(document, STORY_URL);
    expect(document.toString()).toBe(before);
  });
});

describe('running text', () => {
  test('in paragraphs, or broken by line breaks, is found; lists and short lines are none', () => {
    expect(hasRunningText(pageOf(paragraphs()))).toBe(true);
    expect(
      hasRunningText(
        pageOf(`<div>${'Long enough to be a sentence of a story, this line is. '.repeat(12)}<br><br>More.</div>`),
      ),
    ).toBe(true);
    expect(hasRunningText(pageOf(`<ul><li>${paragraphs()}</li></ul>`))).toBe(false);
    expect(hasRunningText(pageOf('<p>Short.</p>'.repeat(500)))).toBe(false);
  });
});
