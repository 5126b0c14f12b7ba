import { describe, expect, test } from 'vitest';
import type { Signals } from '../../../src/core/signals/signals.ts';
import { extractArticle } from '../../../src/page/extract/extract-article.ts';
import { jsonLd, pageOf, paragraphs } from '../story.ts';

const URL = 'https://relay.example/2026/11/04/fish-market';
const TITLE = '<h1>Board votes to close the old fish market</h1>';
const signalsOf = (body: string, head = ''): Signals =>
  extractArticle(pageOf(`<main><article>${TITLE}${paragraphs()}${body}</article></main>`, head), URL).article.signals ??
  {};
const linesOf = (body: string): readonly string[] => (signalsOf(body).lines ?? []).map(({ text }) => text);

describe('the dates that a page gives itself', () => {
  test('come with their places', () => {
    const head =
      '<meta property="article:published_time" content="2026-11-03T08:00:00Z"><meta property="article:modified_time" content="2026-11-05">' +
      jsonLd({ '@type': 'NewsArticle', datePublished: '2026-11-02', dateModified: '2026-11-06' });
    expect(
      signalsOf('<p class="date">Posted 7 November 2026</p><p class="date">Updated 8 November 2026</p>', head).dates,
    ).toEqual([
      { what: 'published', from: 'meta', value: '2026-11-03T08:00:00Z' },
      { what: 'published', from: 'json-ld', value: '2026-11-02' },
      { what: 'published', from: 'url', value: '2026-11-04' },
      { what: 'modified', from: 'meta', value: '2026-11-05' },
      { what: 'modified', from: 'json-ld', value: '2026-11-06' },
      { what: 'published', from: 'visible', value: '2026-11-07' },
      { what: 'modified', from: 'visible', value: '2026-11-08' },
    ]);
  });

  test('are never those of other stories', () => {
    const aside = '<aside class="related"><time>1 November 2026</time></aside>';
    expect(signalsOf(aside).dates).toEqual([{ what: 'published', from: 'url', value: '2026-11-04' }]);
  });
});

describe('the data for machines', () => {
  test('point at other outlets', () => {
    const head =
      '<meta property="og:url" content="https://harbour.example/a"><meta name="syndication-source" content="https://harbour.example/b"><meta name="googlebot-news" content="noindex">' +
      jsonLd({
        '@type': 'NewsArticle',
        headline: 'Board votes',
        isBasedOn: { '@id': 'https://harbour.example/c' },
        sourceOrganization: { '@type': 'Organization', name: 'The Harbour Times', url: '//harbour.example/' },
        publisher: [{ name: 'Relay' }],
        copyrightHolder: 'AP',
      });
    const { pointers, newsNoindex } = signalsOf('', head);
    expect(pointers).toEqual([
      { kind: 'og-url', value: 'https://harbour.example/a' },
      { kind: 'syndication-source', value: 'https://harbour.example/b' },
      { kind: 'based-on', value: 'https://harbour.example/c' },
      { kind: 'source-organization', value: 'https://harbour.example/' },
      { kind: 'source-organization', value: 'The Harbour Times' },
      { kind: 'publisher', value: 'Relay' },
      { kind: 'copyright-holder', value: 'AP' },
    ]);
    expect(newsNoindex).toBe(true);
  });

  test('that are broken or hostile are passed over', () => {
    const head =
      '<meta property="og:url" content="javascript:alert(1)">' +
      jsonLd({ '@type': 'NewsArticle', isBasedOn: [{}, 7, null] });
    expect(signalsOf('', head).pointers).toBeUndefined();
  });
});

describe('lines beside the text', () => {
  test('are kept with the outside addresses that they link to', () => {
    const { lines } = signalsOf('<p>Source: <a href="https://harbour.example/ferry?x=1">The Harbour Times</a></p>');
    expect(lines).toContainEqual({
      text: 'Source: The Harbour Times',
      links: ['https://harbour.example/ferry?x=1'],
    });
  });

  test('stand below the story, too', () => {
    const page = pageOf(
      `<article>${TITLE}${paragraphs()}</article><div class="post-source"><p>Via <a href="https://harbour.example/">Harbour Times</a></p></div>`,
    );
    expect(extractArticle(page, URL).article.signals?.lines).toContainEqual({
      text: 'Via Harbour Times',
      links: ['https://harbour.example/'],
    });
  });

  test('are bylines and closing marks', () => {
    const lines = linesOf('<span class="byline">By Ada Byrne, Associated Press</span><p>(AP)</p>');
    expect(lines).toContain('By Ada Byrne, Associated Press');
    expect(lines).toContain('(AP)');
  });

  test('are not captions, menus, forms, boxes of other stories, nor what the text says already', () => {
    const lines = linesOf(
      '<figure><img src="/a.jpg"><figcaption>Reuters</figcaption></figure><nav>Reuters</nav><form>Reuters</form>' +
        '<aside>Reuters</aside><ul><li><a href="/other">Another story of ours</a></li></ul><div hidden>Reuters</div>',
    );
    expect(lines.filter((line) => !line.startsWith('Board votes'))).toEqual([]);
  });

  test('are bounded however many there are', () => {
    const { lines, links } = signalsOf(
      Array.from(
        { length: 900 },
        (_, i) => `<p>Line ${i} <a href="https://h${i}.example/${'x'.repeat(30)}">h</a></p>`,
      ).join(''),
    );
    expect(lines?.length).toBeLessThanOrEqual(40);
    expect(links?.length).toBeLessThanOrEqual(40);
  });
});

describe('the article’s links and pictures', () => {
  test('count where they lead to other hosts', () => {
    const { links, imageHosts } = signalsOf(
      '<p>See <a href="https://harbour.example/a">this</a>, <a href="/own">that</a>, <a href="https://www.relay.example/x">our own</a>.</p>' +
        '<img src="https://img.harbour.example/a.jpg"><img src="/b.jpg"><img data-src="https://cdn.example/c.jpg" src="data:x">',
    );
    expect(links).toEqual(['https://harbour.example/a']);
    expect(imageHosts).toEqual(['img.harbour.example', 'cdn.example']);
  });
});

test('the page itself is not touched', () => {
  const page = pageOf(
    `<article>${TITLE}${paragraphs()}<p>Source: <a href="https://harbour.example/">H</a></p></article>`,
  );
  const before = page.documentElement.outerHTML;
  extractArticle(page, URL);
  expect(page.documentElement.outerHTML).toBe(before);
});
