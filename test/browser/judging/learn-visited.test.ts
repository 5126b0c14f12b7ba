import { describe, expect, test } from 'vitest';
import { becomesOriginal } from '../../../src/browser/judging/learn-visited.ts';
import { isSameArticle, otherOriginals } from '../../../src/browser/judging/other-originals.ts';
import type { PageState } from '../../../src/browser/messages/protocol.ts';
import { defaults } from '../../../src/browser/settings/settings.ts';
import { type Fairness, NOTHING_SAID } from '../../../src/core/fairness/fairness.ts';
import { VERDICTS, type Verdict } from '../../../src/core/judgement.ts';
import type { KnownOriginal } from '../../../src/core/library.ts';
import { COPY_SCORE } from '../../../src/core/verdict/decide.ts';
import { normaliseAddress } from '../../../src/store/documents/identity.ts';
import { judged } from '../fakes.ts';

const article = { text: 'The ferry was late again. '.repeat(20), url: 'https://harbour.example/ferry' };
const pageOf = (verdict: Verdict): PageState => ({
  kind: 'judged',
  article,
  judgement: judged(verdict),
  dismissed: false,
});
const visit = { article, page: pageOf('none'), incognito: false, lowConfidence: false };
const trust = { isTrusted: (host: string) => host === 'harbour.example', normalise: normaliseAddress };

describe('a visited page becomes an original', () => {
  test('if a trusted publisher tells something of its own', () => {
    expect(becomesOriginal(visit, defaults, trust)).toBe(true);
    expect(
      becomesOriginal({ ...visit, page: { kind: 'library-empty', article, fairness: NOTHING_SAID } }, defaults, trust),
    ).toBe(true);
  });

  test.each(VERDICTS)('by its verdict: %s', (verdict) => {
    const becomes = becomesOriginal({ ...visit, page: pageOf(verdict) }, defaults, trust);
    expect(becomes).toBe(verdict === 'related' || verdict === 'none');
  });

  test('but not if it says itself that another outlet had it first, unless that is an agency', () => {
    const says = (fairness: Fairness): boolean[] =>
      [
        { kind: 'library-empty' as const, article, fairness },
        { kind: 'judged' as const, article, judgement: { ...judged('none'), fairness }, dismissed: false },
      ].map((page) => becomesOriginal({ ...visit, page }, defaults, trust));
    const namesSource = { name: 'The Harbour Times', level: 'explicit', quote: 'First published in' } as const;
    expect(says({ ...NOTHING_SAID, namesSource })).toEqual([false, false]);
    expect(says({ ...NOTHING_SAID, namesSource: { ...namesSource, level: 'named' } })).toEqual([true, true]);
    expect(says({ ...NOTHING_SAID, namesSource, wire: { agency: 'AP', sites: [] } })).toEqual([true, true]);
  });

  test.each<[string, Partial<typeof visit>]>([
    ['a private window', { incognito: true }],
    ['a doubtful extraction', { lowConfidence: true }],
    ['a short text', { article: { ...article, text: 'The ferry was late.' } }],
    ['an untrusted site', { article: { ...article, url: 'https://copy.example/ferry' } }],
    ['a page that failed', { page: { kind: 'failed', detail: 'why' } }],
  ])('but never from %s', (_, change) => {
    expect(becomesOriginal({ ...visit, ...change }, defaults, trust)).toBe(false);
  });

  test('but not if it is likely a copy, however sure the reader wants it; unless it was the first itself', () => {
    const scored = (relation: Fairness['relation']) =>
      becomesOriginal(
        {
          ...visit,
          page: {
            kind: 'judged',
            article,
            judgement: { ...judged('related'), score: COPY_SCORE, fairness: { ...NOTHING_SAID, relation } },
            dismissed: false,
          },
        },
        { ...defaults, sensitivity: 'careful' },
        trust,
      );
    expect(scored(null)).toBe(false);
    expect(scored('page-is-original')).toBe(true);
  });

  test('but not if another site is named as its first place', () => {
    const reprint = { ...article, canonical: 'https://agency.example/ferry' };
    expect(becomesOriginal({ ...visit, article: reprint }, defaults, trust)).toBe(false);
    const own = { ...article, canonical: 'https://www.harbour.example/ferry?utm_source=feed' };
    expect(becomesOriginal({ ...visit, article: own }, defaults, trust)).toBe(true);
  });

  test('but not if the reader switched it off', () => {
    expect(becomesOriginal(visit, { ...defaults, rememberTrusted: false }, trust)).toBe(false);
  });
});

describe('a page is not its own original', () => {
  const same = (page: object, original: object) => isSameArticle(page, original, normaliseAddress);

  test.each([
    ['the same address', { url: 'https://harbour.example/ferry' }],
    ['another place in it', { url: 'https://harbour.example/ferry#comments' }],
    ['its address in a newsletter', { url: 'https://www.harbour.example/ferry?utm_source=letter' }],
    ['its canonical address', { url: 'https://harbour.example/f1', canonical: 'https://harbour.example/ferry' }],
  ])('at %s', (_, page) => {
    expect(same(page, { url: 'https://harbour.example/ferry' })).toBe(true);
    expect(same({ url: 'https://harbour.example/ferry' }, page)).toBe(true);
  });

  test('but a page elsewhere that calls the original its canonical is compared with it', () => {
    const reprint = { url: 'https://copy.example/ferry', canonical: 'https://harbour.example/ferry' };
    expect(same(reprint, { url: 'https://harbour.example/ferry' })).toBe(false);
  });

  test('pages without an address are never the same', () => {
    expect(same({}, {})).toBe(false);
  });

  test('the library is asked as it is, and only the page itself is left out', async () => {
    const original = (id: string, url: string) => ({ id, facts: { url } }) as KnownOriginal;
    const known = [original('own', 'https://harbour.example/ferry'), original('other', 'https://north.example/ferry')];
    const postings = [Uint32Array.of(0, 1)];
    const library = { postings: async () => postings, originals: async () => known };
    const others = otherOriginals(library, { text: '', url: 'http://harbour.example/ferry/' }, normaliseAddress);
    await expect(others.postings(Uint32Array.of(5))).resolves.toBe(postings);
    expect((await others.originals([0, 1])).map(({ id }) => id)).toEqual(['other']);
  });
});
