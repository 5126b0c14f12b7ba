import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { attribute, markupIn, rootOf } from '../../../src/sources/feeds/markup.ts';

const textOf = (source: string, syntax: 'html' | 'xml' = 'html'): string =>
  Array.from(markupIn(source, syntax), (piece) => (piece.kind === 'text' ? piece.text : '')).join('');
const tagsOf = (source: string, syntax: 'html' | 'xml' = 'html'): string[] =>
  Array.from(markupIn(source, syntax)).flatMap((piece) =>
    piece.kind === 'text' ? [] : [piece.kind === 'close' ? `/${piece.name}` : piece.name],
  );

describe('markup', () => {
  test.each<[string, string, string]>([
    ['entities', 'a &lt;b&gt; &amp;amp; &eacute;&#x2014;&nbsp', 'a <b> &amp; é—\u00a0'],
    ['comments', 'a<!-- <b> -->b<!-->c<!--', 'abc'],
    ['declarations', '<!doctype html>a<?php x ?>b</ >c', 'abc'],
    ['signs that are a text’s own', 'a < b > c <3 d', 'a < b > c <3 d'],
    ['">" in quotes', '<a title="x>y" b=\'>\'>z</a>', 'z'],
    ['quotes that open nothing', '<p class=x" title>it’s</p>', 'it’s'],
    ['a quote without an end', '<p class="x>it’s</p>', 'it’s'],
    ['a tag cut off', 'a<b href="x', 'a'],
    ['scripts, whose text is no markup', '<script>if (a<b) "</p>"</script>z', 'if (a<b) "</p>"z'],
    ['titles', '<title>A &amp; <b></title>z', 'A & <b>z'],
    ['a script without an end', '<script>a', 'a'],
  ])('%s', (_, source, text) => {
    expect(textOf(source)).toBe(text);
  });

  test('of XML: sections, instructions, document types with entities of their own', () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "<c>]"> ]><a><![CDATA[<x> &amp; ]]>&amp;<b:c/><![CDATA[]]></a>`;
    expect(textOf(xml, 'xml')).toBe('<x> &amp; &');
    expect(tagsOf(xml, 'xml')).toEqual(['a', 'b:c', '/a']);
    expect(rootOf(xml)).toEqual({ name: 'a', at: xml.indexOf('<a>') });
    expect(rootOf('<!-- <rss> --> nothing')).toBeNull();
    expect(textOf('<title>a<b/></title>', 'xml')).toBe('a');
  });

  test('attributes, in any quotes or none', () => {
    const [tag] = markupIn(
      `<link REL=alternate type='a b' href="/x?a=1&amp;b=2" title="it's" disabled x=/y/ />`,
      'html',
    );
    const attributes = tag?.kind === 'open' ? tag.attributes : '';
    const found = ['rel', 'type', 'href', 'title', 'disabled', 'x', 'none'].map((name) => attribute(attributes, name));
    expect(found).toEqual(['alternate', 'a b', '/x?a=1&b=2', "it's", '', '/y/', undefined]);
  });
});

/** HTML as a serialiser would write it, nested, with all kinds of attributes and texts. */
const words = fc.stringMatching(/^[a-zé .,“”'"=/-]{0,12}$/);
const attributes = fc.array(
  fc
    .tuple(fc.constantFrom('class', 'title', 'href'), fc.stringMatching(/^[a-z >/=']{0,8}$/))
    .map(([n, v]) => ` ${n}="${v}"`),
  { maxLength: 2 },
);
const { html } = fc.letrec<{ html: string }>((tie) => ({
  html: fc.oneof(
    { depthSize: 'small' },
    words,
    fc.constantFrom('&amp;', '&lt;p&gt;', '&#233;', '<br>', '<img src="x.png">', '<!-- c -->', '<hr/>'),
    fc
      .tuple(fc.constantFrom('div', 'span', 'b', 'section', 'em'), attributes, fc.array(tie('html'), { maxLength: 4 }))
      .map(([name, attrs, inside]) => `<${name}${attrs.join('')}>${inside.join('')}</${name}>`),
  ),
}));

test('the text is that of a DOM', () => {
  fc.assert(
    fc.property(html, (source) => {
      const { document } = parseHTML(`<!doctype html><html><body><main>${source}</main></body></html>`);
      expect(textOf(source)).toBe(document.querySelector('main')?.textContent);
      const elements = Array.from(document.querySelectorAll('main *'), ({ localName }) => localName);
      expect(tagsOf(source).filter((name) => !name.startsWith('/'))).toEqual(elements);
    }),
    { numRuns: 300 },
  );
});

test('whatever the source is, it comes to an end', () => {
  const junk = fc.array(
    fc.constantFrom(
      '<',
      '>',
      '/',
      '!',
      '--',
      '-->',
      '<!--',
      '<![CDATA[',
      ']]>',
      '"',
      "'",
      '=',
      ' ',
      'a',
      '<a',
      '</a>',
      '<script>',
      '?',
      '[',
      ']',
      '&',
      ';',
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(junk, fc.constantFrom('html', 'xml'), (pieces, syntax) => {
      const source = pieces.join('');
      const pieceCount = Array.from(markupIn(source, syntax)).length;
      expect(pieceCount).toBeLessThanOrEqual(source.length * 2 + 1);
    }),
    { numRuns: 1000 },
  );
});

// Two million characters of each: what grew with the square of them would not end in the time of a test.
test.each([
  '<',
  '<a ',
  '<a b="',
  '<a "',
  '< ',
  '</',
  '<!',
  '<!--',
  '<?',
  '<![CDATA[',
  '<!DOCTYPE [',
  '<!x [ ]',
  '<script>',
  '<title>',
  '<a =  "',
  '&',
  '&amp',
  '"',
  "<a b= ' >",
])('two million characters of %j take no longer than others', (piece) => {
  const source = piece.repeat(2_000_000 / piece.length);
  for (const syntax of ['html', 'xml'] as const) {
    let length = 0;
    for (const each of markupIn(source, syntax)) length += each.kind === 'text' ? each.text.length : 0;
    expect(length).toBeLessThanOrEqual(source.length);
  }
});
