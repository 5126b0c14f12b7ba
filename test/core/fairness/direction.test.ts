import { describe, expect, test } from 'vitest';
import type { Article, OriginalFacts } from '../../../src/core/article.ts';
import { originsOf } from '../../../src/core/credit/origins.ts';
import type { Exchanged } from '../../../src/core/fairness/exchanged-words.ts';
import { fairVerdict } from '../../../src/core/fairness/fair-verdict.ts';
import { COPY, HARBOUR, judgement, match, OUTLETS } from './outlets.ts';

const TEXT = 'The ferry is back after eleven weeks, the harbour board said.\n\nRents will not rise, it said.';
const SMALL = 'https://small.example/ferry';
const NOON = '2026-11-03T12:00:00Z';
const EVENING = '2026-11-03T18:00:00Z';
const fair = (page: Partial<Article>, original: OriginalFacts, url = SMALL, own = COPY) =>
  fairVerdict(judgement(match(url, original)), { text: TEXT, url: own, ...page }, OUTLETS);
const exchanging = (
  page: Partial<Exchanged>,
  original: Partial<Exchanged>,
  facts: OriginalFacts = {},
  own: Partial<Article> = {},
) => {
  const none = { names: 0, words: 0, misspelt: 0 };
  const exchanged = { page: { ...none, ...page }, original: { ...none, ...original } };
  const { url = SMALL, ...known } = facts;
  return fairVerdict(judgement(match(url, known, { exchanged })), { text: TEXT, url: COPY, ...own }, OUTLETS).fairness;
};
const relation = (...given: Parameters<typeof fair>): string | null => fair(...given).fairness.relation;

describe('dates', () => {
  test.each<[string, string | undefined, string | undefined, string]>([
    ['hours later', EVENING, NOON, 'page-is-copy'],
    ['hours earlier', NOON, EVENING, 'page-is-original'],
    ['minutes apart', '2026-11-03T12:14:00Z', NOON, 'undecidable'],
    ['the same moment in two zones', '2026-11-03T13:00:00+01:00', NOON, 'undecidable'],
    ['hours apart, without a zone', '2026-11-03T18:00:00', NOON, 'undecidable'],
    ['days apart, without a zone', '2026-11-05T18:00:00', NOON, 'page-is-copy'],
    ['a day on the same day', '2026-11-03', NOON, 'undecidable'],
    ['a day on the next day', '2026-11-04', NOON, 'page-is-copy'],
    ['no date', undefined, NOON, 'undecidable'],
    ['no date on either', undefined, undefined, 'undecidable'],
    ['nonsense', 'last week', NOON, 'undecidable'],
  ])('%s', (_, page, original, expected) => {
    const dated = (published: string | undefined) => (published === undefined ? {} : { published });
    expect(relation(dated(page), dated(original))).toBe(expected);
  });

  test('of updates make nothing earlier or later', () => {
    const dates = [{ what: 'modified', from: 'meta', value: '2020-01-01' }] as const;
    expect(relation({ published: NOON, signals: { dates } }, { published: NOON })).toBe('undecidable');
  });

  test('that contradict each other are not believed', () => {
    const dates = [{ what: 'published', from: 'url', value: '2026-11-09' }] as const;
    const { relation: found, reasons } = fair({ published: NOON, signals: { dates } }, { published: EVENING }).fairness;
    expect(found).toBe('undecidable');
    expect(reasons).toContainEqual({ code: 'date-not-believed', why: 'dates-disagree' });
  });

  test('later than when the library had the other one say most', () => {
    const { relation: found, confidence } = fair({ published: EVENING }, { published: NOON, firstSeen: NOON }).fairness;
    expect([found, confidence]).toEqual(['page-is-copy', 'medium']);
  });
});

describe('signs of other kinds', () => {
  const imageHosts = ['img.small.example'];
  test.each<[string, Partial<Article>, string]>([
    ['a credit', { text: `${TEXT}\n\nRead more at small.example.` }, 'page-is-copy'],
    ['its pictures', { signals: { imageHosts } }, 'page-is-copy'],
    ['a link to the article', { signals: { links: [SMALL] } }, 'page-is-copy'],
    ['a link to the front page', { signals: { links: ['https://small.example/'] } }, 'undecidable'],
    ['canonical', { canonical: SMALL }, 'page-is-copy'],
    ['letters of another alphabet', { text: TEXT.replaceAll('e', 'е') }, 'page-is-copy'],
    ['none', {}, 'undecidable'],
  ])('%s', (_, page, expected) => {
    expect(relation(page, { origins: originsOf({ text: TEXT, url: SMALL }) })).toBe(expected);
  });

  test.each<[string, Partial<Article>]>([
    ['a credit', { text: `${TEXT}\n\nOriginally published on copy.example.` }],
    ['pictures', { signals: { imageHosts: ['copy.example'] } }],
  ])('%s in the library’s article make the page the original, and keep it from being accused', (_, theirs) => {
    const origins = originsOf({ text: TEXT, url: SMALL, ...theirs });
    const { verdict, fairness, matches } = fair({}, { origins });
    expect(fairness.relation).toBe('page-is-original');
    expect(verdict).toBe('related');
    expect(matches[0]).toMatchObject({ verdict: 'related', relation: 'page-is-original' });
  });

  test('a better-known outlet alone decides nothing', () => {
    expect(relation({}, {}, HARBOUR)).toBe('undecidable');
    expect(relation({}, { firstSeen: NOON }, HARBOUR)).toBe('page-is-copy');
  });
});

describe('words and names exchanged', () => {
  test.each<[string, Partial<Exchanged>, Partial<Exchanged>, string, string | null]>([
    ['several words', { words: 3 }, {}, 'page-is-copy', 'low'],
    ['a name and a word', { names: 1, words: 1 }, {}, 'page-is-copy', 'low'],
    ['one name', { names: 1 }, {}, 'page-is-copy', 'low'],
    ['one word', { words: 1 }, {}, 'undecidable', null],
    ['as many on either side', { words: 4 }, { names: 1, words: 2 }, 'undecidable', null],
    ['several in the other article', {}, { names: 2 }, 'page-is-original', 'low'],
    ['a name misspelt', { misspelt: 1 }, {}, 'undecidable', null],
    ['many names misspelt', { misspelt: 9 }, {}, 'undecidable', null],
    ['many names misspelt in the other', {}, { misspelt: 9 }, 'undecidable', null],
  ])('%s', (_, page, original, expected, confidence) => {
    const found = exchanging(page, original);
    expect([found.relation, found.confidence]).toEqual([expected, confidence]);
  });

  test('are told as the reason', () => {
    expect(exchanging({ words: 3 }, {}).reasons[0]).toEqual({ code: 'exchanged-words', of: 'page' });
    expect(exchanging({}, { words: 3 }).reasons[0]).toEqual({ code: 'exchanged-words', of: 'original' });
  });

  test('in a page that we saw before the other decide nothing', () => {
    const { relation: found } = exchanging(
      { words: 9 },
      {},
      { published: EVENING, firstSeen: EVENING },
      { published: NOON, url: HARBOUR },
    );
    expect(found).toBe('undecidable');
  });

  test.each<[string, OriginalFacts]>([
    ['that we had first', { firstSeen: NOON }],
    ['of a known outlet', { url: HARBOUR }],
  ])('in an article %s do not make somebody’s copy the original', (_, facts) => {
    const { relation: found, reasons } = exchanging({}, { names: 9, words: 9 }, facts);
    expect(found).not.toBe('page-is-original');
    expect(reasons).not.toContainEqual({ code: 'exchanged-words', of: 'original' });
  });

  test('speak for a known outlet whose story is in the library as a spun copy', () => {
    expect(exchanging({}, { words: 3 }, { firstSeen: NOON }, { url: HARBOUR }).relation).toBe('page-is-original');
  });

  test('a name that the later outlet put right does not speak for it', () => {
    const dates = [{ published: NOON }, { published: EVENING }] as const;
    const found = exchanging({}, { misspelt: 2 }, ...dates);
    expect([found.relation, found.confidence]).toEqual(['page-is-copy', 'low']);
    expect(found.reasons).not.toContainEqual({ code: 'misspelt-names', of: 'original' });
  });

  test('a misspelt name adds to what speaks for the same', () => {
    const found = exchanging({ misspelt: 1 }, {}, { published: '2026-11-01T12:00:00Z' }, { published: EVENING });
    expect([found.relation, found.confidence]).toEqual(['page-is-copy', 'medium']);
    expect(found.reasons).toContainEqual({ code: 'misspelt-names', of: 'page' });
  });
});

describe('a lie does not turn the verdict round against a known outlet whose article we had first', () => {
  const known: OriginalFacts = {
    site: 'The Harbour Times',
    published: NOON,
    firstSeen: '2026-11-03T12:30:00Z',
    origins: originsOf({ text: TEXT, url: HARBOUR, site: 'The Harbour Times' }),
  };
  test.each<[string, Partial<Article>, object]>([
    ['a date in the past', { published: '2026-10-01' }, { code: 'date-not-believed', why: 'seen-first' }],
    ['canonical to itself', { published: '2026-10-01', canonical: COPY }, { code: 'original-seen-first' }],
    ['an agency in the byline', { byline: 'Associated Press' }, { code: 'agency-not-confirmed', agency: 'AP' }],
    [
      'a credit of somebody else',
      { text: `${TEXT}\n\nThis article first appeared in North Shore Post.` },
      { code: 'credits-other', name: 'North Shore Post' },
    ],
  ])('%s', (_, page, reason) => {
    const { verdict, fairness } = fair(page, known, HARBOUR);
    expect(verdict).toBe('copied');
    expect(fairness.relation).toBe('page-is-copy');
    expect(fairness.credit).toBe('none');
    expect(fairness.wire).toBeNull();
    expect(fairness.reasons).toContainEqual(reason);
  });

  test('the name of the other outlet for its own', () => {
    const { verdict, fairness } = fair({ site: 'The Harbour Times' }, known, HARBOUR);
    expect([verdict, fairness.relation, fairness.credit]).toEqual(['copied', 'page-is-copy', 'none']);
  });
});
