import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJsonLd, typesOf } from '../../../src/page/json-ld/json-ld.ts';
import { jsonLd, pageOf } from '../story.ts';

const typesIn = (head: string): string[] => readJsonLd(pageOf('', head)).flatMap(typesOf);

test('arrays, graphs and main entities are laid flat', () => {
  const value = [
    { '@graph': [{ '@type': 'WebPage', mainEntity: { '@type': 'NewsArticle' } }] },
    { '@type': ['Person', 'Thing'] },
  ];
  expect(typesIn(jsonLd(value))).toEqual(['WebPage', 'NewsArticle', 'Person', 'Thing']);
});

test('things that a node only mentions are not laid flat', () => {
  expect(typesIn(jsonLd({ '@type': 'WebPage', isPartOf: { '@type': 'NewsArticle' } }))).toEqual(['WebPage']);
});

test('a broken block costs only itself', () => {
  expect(typesIn(jsonLd('{"@type": "A", ') + jsonLd({ '@type': 'B' }) + jsonLd('null') + jsonLd('[1, "x"]'))).toEqual([
    'B',
  ]);
});

test.each([
  ['a raw line break in a string', '{"@type":"NewsArticle","description":"one\ntwo"}'],
  ['a comma too many', '{"@type":"NewsArticle","author":[{"name":"x"},],}'],
  ['a comment around it', '<!-- {"@type":"NewsArticle"} -->'],
  ['a CDATA section around it', '//<![CDATA[\n{"@type":"NewsArticle"}\n//]]>'],
  ['a semicolon behind it', '{"@type":"NewsArticle"};'],
])('mended: %s', (_, source) => {
  expect(typesIn(jsonLd(source))).toEqual(['NewsArticle']);
});

test('types are read without their vocabulary', () => {
  expect(typesOf({ '@type': 'http://schema.org/NewsArticle' })).toEqual(['NewsArticle']);
  expect(typesOf({ '@type': 7 })).toEqual([]);
  expect(typesOf({})).toEqual([]);
});

test('whatever JSON a page holds, reading it gives nodes and no error', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const source = JSON.stringify(value).replaceAll('<', '\\u003c');
      for (const node of readJsonLd(pageOf('', jsonLd(source)))) expect(Array.isArray(typesOf(node))).toBe(true);
    }),
    { numRuns: 60 },
  );
});
