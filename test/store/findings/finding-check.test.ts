import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFinding, tidyFinding } from '../../../src/store/findings/finding-check.ts';
import { FRESH, freshFinding } from './sample.ts';

const STORED = { ...FRESH, firstSeen: 1_000, lastSeen: 2_000 };

describe('a stored finding', () => {
  test('comes back as it was', () => {
    expect(readFinding(structuredClone(STORED))).toEqual(STORED);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'finding'],
    ['a list', []],
    ['no page', { ...STORED, page: null }],
    ['a page without an address', { ...STORED, page: { title: 'x' } }],
    ['a page at no web address', { ...STORED, page: { url: 'javascript:alert(1)' } }],
    ['an original without a name', { ...STORED, original: { ...STORED.original, id: '' } }],
    ['an original with a number for a name', { ...STORED, original: { ...STORED.original, id: 7 } }],
    ['a verdict that makes no finding', { ...STORED, verdict: 'related' }],
    ['a score beyond its bounds', { ...STORED, score: 1.5 }],
    ['a score that is no number', { ...STORED, score: Number.NaN }],
    ['a coverage in words', { ...STORED, coverage: 'much' }],
    ['an unknown credit', { ...STORED, credit: 'thanks' }],
    ['a time before it began', { ...STORED, firstSeen: -1 }],
    ['a time beyond all calendars', { ...STORED, lastSeen: 1e300 }],
    ['an end before the beginning', { ...STORED, firstSeen: 3_000 }],
  ])('that has %s is none', (_, record) => {
    expect(readFinding(record)).toBeNull();
  });

  test('loses a fact that is no good, and nothing else', () => {
    const record = {
      ...STORED,
      page: { ...STORED.page, title: 7, published: 'last week', byline: 'x' },
      original: { ...STORED.original, url: 'file:///etc/passwd', site: 'x'.repeat(301) },
      relation: 'page-is-original',
      sharedBy: 'friends',
      dismissed: 'yes',
      text: 'never kept',
    };
    const { url, site } = STORED.page;
    const { id, title, published } = STORED.original;
    expect(readFinding(record)).toEqual({
      ...STORED,
      page: { url, site },
      original: { id, title, published },
      relation: null,
    });
  });

  test('has a title of a bounded length that ends with a whole character', () => {
    const title = readFinding({ ...STORED, page: { ...STORED.page, title: `${'a'.repeat(499)}😀` } })?.page.title;
    expect(title).toBe('a'.repeat(499));
  });

  test('is read without harm whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (record) => {
        expect(() => readFinding(record)).not.toThrow();
      }),
    );
  });

  test('tidied twice is what it was tidied once', () => {
    fc.assert(
      fc.property(freshFinding, (fresh) => {
        const once = tidyFinding(fresh);
        expect(once).not.toBeNull();
        expect(tidyFinding(once)).toEqual(once);
      }),
    );
  });
});
