import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf, paragraphsOfText } from '../../../src/sources/feeds/paragraphs.ts';
import { wholeArticle } from '../../../src/sources/feeds/whole-article.ts';
import { ARTICLE } from './feeds.ts';

const TEXT = ARTICLE.join('\n\n');
const html = (paragraphs: readonly string[] = ARTICLE): string => paragraphs.map((each) => `<p>${each}</p>`).join('');

describe('paragraphs', () => {
  test.each<[string, string, string[]]>([
    ['of <p>', '<p>One &amp; two</p>\n<p>three</p>', ['One & two', 'three']],
    ['without end tags', '<p>One<p>two', ['One', 'two']],
    ['of <br><br>', 'One<br>more<br> <br/>two', ['One more', 'two']],
    [
      'of blocks',
      '<h2>Head</h2>One<ul><li>a</li><li>b</li></ul><blockquote>q</blockquote>',
      ['Head', 'One', 'a', 'b', 'q'],
    ],
    [
      'without captions, players and scripts',
      '<p>One</p><figure><img><figcaption>cap</figcaption></figure><script>x</script><iframe>y</iframe><p>two</p>',
      ['One', 'two'],
    ],
    ['with links and styles in them', '<p>One <a href="x">two</a> <b>th</b>ree</p>', ['One two three']],
    ['without what is not seen', '<p>\u202eOne\u200b\u0007 two</p><p>\u200b</p>', ['One two']],
  ])('%s', (_, source, paragraphs) => {
    expect(paragraphsOf(source)).toEqual(paragraphs);
  });

  test('of plain text end with blank lines, or with each line where there are none', () => {
    expect(paragraphsOfText('One\nmore\n\n\ntwo\r\n\r\nthree')).toEqual(['One more', 'two', 'three']);
    expect(paragraphsOfText('One\ntwo')).toEqual(['One', 'two']);
    expect(paragraphsOfText('')).toEqual([]);
  });
});

describe('a text is a whole article', () => {
  test('where it is long and ends with a sentence', () => {
    expect(wholeArticle({ content: html() })).toBe(TEXT);
    expect(wholeArticle({ content: html(), summary: 'The ferry runs again.' })).toBe(TEXT);
    expect(wholeArticle({ content: TEXT, contentIsText: true })).toBe(TEXT);
  });

  test('where a credit stands below', () => {
    const lines = [...ARTICLE, 'By Jane Doe in Northmoor'];
    expect(wholeArticle({ content: html(lines) })).toBe(lines.join('\n\n'));
  });

  test('without what blog software puts under it', () => {
    const lines = [...ARTICLE, 'The post Ferry runs again appeared first on The Harbour Times.'];
    expect(wholeArticle({ content: html(lines) })).toBe(TEXT);
  });

  test('where the summary is the same whole text, and there is no other', () => {
    const long = [...ARTICLE, ...ARTICLE.map((each) => `Later: ${each}`)];
    expect(wholeArticle({ content: html(long), summary: html(long) })).toBe(long.join('\n\n'));
    expect(wholeArticle({ summary: html(long) })).toBe(long.join('\n\n'));
  });

  test('where each sign is a word', () => {
    const lines = ['港'.repeat(300), `${'船'.repeat(300)}。`];
    expect(wholeArticle({ content: html(lines) })).toBe(lines.join('\n\n'));
  });
});

describe('a text is not a whole article', () => {
  test.each<[string, Parameters<typeof wholeArticle>[0]]>([
    ['nothing', {}],
    ['short', { content: html(ARTICLE.slice(0, 2)) }],
    ['long only in its markup', { content: `<p>${'<b></b>'.repeat(1000)}One.</p><p>Two.</p>` }],
    ['one paragraph', { content: `<p>${TEXT}</p>` }],
    ['a summary that calls itself so, of an article’s length', { summary: html() }],
    ['hardly more than its summary', { content: html(), summary: html(ARTICLE.slice(0, 5)) }],
    ['cut in a sentence', { content: html([...ARTICLE, `${ARTICLE[0]?.slice(0, 120)}`]) }],
    ...[
      'Read more',
      'Continue reading →',
      '[…]',
      'The council will decide on...',
      'Weiterlesen »',
      'Lire la suite',
      'Leer más',
      'Leggi tutto',
      'Читать далее',
      '続きを読む',
      '阅读全文',
      'Read the full story on our site.',
    ].map((ending): [string, Parameters<typeof wholeArticle>[0]] => [
      `going on: ${ending}`,
      { content: html([...ARTICLE, ending]) },
    ]),
    ['for subscribers', { content: html([...ARTICLE, 'This post is for paying subscribers']) }],
    ['for members', { content: html([...ARTICLE, 'Subscribe to read the rest of this article.']) }],
  ])('%s', (_, body) => {
    expect(wholeArticle(body)).toBeUndefined();
  });
});

test('whatever stands in a feed is read or passed over', () => {
  const marks = [
    '<',
    '</',
    '>',
    '<p>',
    '<!--',
    '<![CDATA[',
    '&#x110000;',
    '&#xd800;',
    '&#99999999999;',
    '&amp',
    '\ud800',
    '\0',
  ];
  const piece = fc.oneof(fc.constantFrom(...marks, ...ARTICLE), fc.string({ unit: 'binary' }));
  const anything = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(anything, fc.boolean(), fc.option(anything, { nil: undefined }), (content, contentIsText, summary) => {
      const text = wholeArticle({ content, contentIsText, summary });
      expect(text === undefined || text.includes('\n\n')).toBe(true);
    }),
  );
});
