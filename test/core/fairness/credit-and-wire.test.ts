import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { originsOf } from '../../../src/core/credit/origins.ts';
import { fairVerdict, NOTHING_FOUND } from '../../../src/core/fairness/fair-verdict.ts';
import type { Match } from '../../../src/core/judgement.ts';
import { COPY, HARBOUR, judgement, match, OUTLETS } from './outlets.ts';

const TEXT = 'The ferry is back after eleven weeks, the harbour board said.\n\nRents will not rise, it said.';
const ending = (line: string, more: Partial<Article> = {}): Article => ({
  text: `${TEXT}\n\n${line}`,
  url: COPY,
  ...more,
});
const factsOf = (article: Article) => ({
  origins: originsOf(article),
  ...(article.site !== undefined && { site: article.site }),
});
const own = (url: string) => factsOf({ text: TEXT, url });
const wired = (url: string) => factsOf({ text: `${TEXT} (AP)`, url });

describe('what a credit does', () => {
  test.each([
    ['Originally published in The Harbour Times.', 'explicit', 'republished'],
    ['Read more at The Harbour Times.', 'named', 'copied'],
    ['Nothing of the kind.', 'none', 'copied'],
  ])('%s', (line, credit, verdict) => {
    const fair = fairVerdict(judgement(match(HARBOUR, own(HARBOUR))), ending(line), OUTLETS);
    expect([fair.fairness.credit, fair.verdict]).toEqual([credit, verdict]);
    expect(fair.score).toBe(0.99);
  });

  test('where another outlet is credited, depends on who has the text', () => {
    const page = ending('Originally published in North Shore Post.');
    const small = 'https://mirror.example/ferry';
    const mirror = fairVerdict(judgement(match(small, own(small))), page, OUTLETS);
    expect(mirror).toMatchObject({ verdict: 'republished', fairness: { credit: 'explicit', relation: 'undecidable' } });
    const known = fairVerdict(judgement(match(HARBOUR, own(HARBOUR))), page, OUTLETS);
    expect(known).toMatchObject({ verdict: 'copied', fairness: { credit: 'none' } });
  });

  test('names the source even where the library knows nothing', () => {
    const fair = fairVerdict(NOTHING_FOUND, ending('Read more at The Harbour Times.'), OUTLETS);
    expect(fair).toMatchObject({
      verdict: 'none',
      fairness: {
        relation: null,
        credit: 'named',
        namesSource: {
          name: 'The Harbour Times',
          host: 'harbour.example',
          level: 'named',
          quote: 'Read more at The Harbour Times.',
        },
      },
    });
  });

  test('a page’s own outlet is none', () => {
    const page = { ...ending('Read more at The Harbour Times.'), url: HARBOUR };
    expect(fairVerdict(NOTHING_FOUND, page, OUTLETS).fairness.namesSource).toBeNull();
  });
});

describe('an agency’s story', () => {
  const page = ending('(AP)');
  const other = 'https://shore.example/ferry';

  test('is told as such with nothing known, and accused of nothing', () => {
    const { verdict, fairness } = fairVerdict(NOTHING_FOUND, page, OUTLETS);
    expect([verdict, fairness.wire]).toEqual(['none', { agency: 'AP', sites: [] }]);
  });

  test('is the agency’s, wherever its own article is known', () => {
    const agency = 'https://apnews.com/ferry';
    const { verdict, fairness } = fairVerdict(judgement(match(agency, own(agency))), page, OUTLETS);
    expect([verdict, fairness.relation, fairness.credit]).toEqual(['republished', 'page-is-copy', 'explicit']);
  });

  test('of two clients is neither’s', () => {
    const { verdict, fairness } = fairVerdict(judgement(match(other, wired(other))), page, OUTLETS);
    expect([verdict, fairness.relation]).toEqual(['republished', 'undecidable']);
    expect(fairness.wire).toEqual({ agency: 'AP', sites: ['shore.example'] });
  });

  test('is believed on the word of a third', () => {
    const matches = [match(HARBOUR, own(HARBOUR)), match(other, wired(other), { score: 0.95 })];
    expect(fairVerdict(judgement(...matches), page, OUTLETS).verdict).toBe('republished');
    expect(fairVerdict(judgement(match(HARBOUR, own(HARBOUR))), page, OUTLETS).verdict).toBe('copied');
  });

  test('is believed of an original that was stored before anybody asked', () => {
    expect(fairVerdict(judgement(match(HARBOUR)), page, OUTLETS).verdict).toBe('republished');
  });
});

describe('of several articles with one text', () => {
  const mirror = 'https://mirror.example/ferry';
  const page: Article = { text: TEXT, url: COPY, published: '2026-11-05' };
  const rootOf = (...matches: readonly Match[]) => fairVerdict(judgement(...matches), page, OUTLETS).original;

  test('the earliest is named, not the best match', () => {
    const late = match(mirror, { ...own(mirror), published: '2026-11-04' });
    const early = match(HARBOUR, { ...own(HARBOUR), published: '2026-11-03' }, { score: 0.95 });
    expect(rootOf(late, early)).toBe(HARBOUR);
    expect(rootOf(early, late)).toBe(HARBOUR);
  });

  test('the one that the others credit is named, whatever the dates say', () => {
    const credits = factsOf({ text: `${TEXT}\n\nOriginally published in The Harbour Times.`, url: mirror });
    const backdated = match(mirror, { ...credits, published: '2026-11-01' });
    expect(rootOf(backdated, match(HARBOUR, { ...own(HARBOUR), published: '2026-11-03' }))).toBe(HARBOUR);
  });

  test('one that has only part of it is not', () => {
    const part = match(HARBOUR, { ...own(HARBOUR), published: '2026-11-01' }, { coverage: 0.4 });
    expect(rootOf(match(mirror, { ...own(mirror), published: '2026-11-04' }), part)).toBe(mirror);
  });

  test('all are told, the root first, and the page’s score stays', () => {
    const late = match(mirror, { ...own(mirror), published: '2026-11-04' });
    const early = match(HARBOUR, { ...own(HARBOUR), published: '2026-11-03' }, { score: 0.95 });
    const fair = fairVerdict(judgement(late, early), page, OUTLETS);
    expect(fair.matches.map(({ original }) => original)).toEqual([HARBOUR, mirror]);
    expect(fair.score).toBe(0.99);
    expect(fair.fairness.reasons[0]).toEqual({ code: 'earliest-of', count: 2 });
  });
});

describe('a saved page without its address', () => {
  const pointers = [
    { kind: 'og-url', value: HARBOUR },
    { kind: 'publisher', value: new URL(HARBOUR).origin },
    { kind: 'publisher', value: 'The Harbour Times' },
  ] as const;
  test('is taken to be at the address that it gives itself, and names nobody by giving its publisher', () => {
    const page: Article = { text: TEXT, canonical: HARBOUR, signals: { pointers } };
    expect(fairVerdict(NOTHING_FOUND, page, OUTLETS).fairness).toMatchObject({ credit: 'none', namesSource: null });
  });

  test('still credits whom it names beside that', () => {
    const page = { text: `${TEXT}\n\nOriginally published in The Harbour Times.`, canonical: COPY };
    const { fairness } = fairVerdict(NOTHING_FOUND, page, OUTLETS);
    expect(fairness).toMatchObject({ credit: 'explicit', namesSource: { name: 'The Harbour Times' } });
  });
});
