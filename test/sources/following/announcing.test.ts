import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Feed, FeedEntry } from '../../../src/sources/feeds/entry.ts';
import type { FeedBody } from '../../../src/sources/feeds/whole-article.ts';
import { takeEntries } from '../../../src/sources/following/announcing.ts';
import { SeenEntries } from '../../../src/store/following/seen-entries.ts';
import { newSource } from '../../../src/store/following/source-record.ts';

const FEED = 'https://news.example/feed';
const NOW = Date.UTC(2026, 10, 20);
const AGAIN = { feedAddress: FEED, first: false, now: NOW };
const source = newSource('https://news.example/', 'News', 0);
const feed = (entries: readonly FeedEntry[], rest: Partial<Feed> = {}): Feed => ({
  kind: 'rss',
  entries,
  sitemaps: [],
  ...rest,
});
const entry = (path: string, rest: Partial<FeedEntry> = {}): FeedEntry => ({
  address: `https://news.example/${path}`,
  ...rest,
});
/** What a feed has of an article whose text is so long, in two paragraphs. */
const bodyOf = (length: number): FeedBody => {
  const half = 'x'.repeat((length - 4) / 2);
  return { content: `${half}.\n\n${half}.`, contentIsText: true };
};
const addresses = (seen: SeenEntries, entries: readonly FeedEntry[], of = source): string[] =>
  takeEntries(feed(entries), AGAIN, of, seen).waiting.map(({ address }) => address);

describe('what a feed announces', () => {
  test('is new once, by address or by what the feed calls it', () => {
    const seen = new SeenEntries();
    expect(addresses(seen, [entry('a', { guid: '1' }), entry('b', { guid: '2' })])).toHaveLength(2);
    expect(
      addresses(seen, [entry('a?utm_source=rss'), entry('b-with-a-better-title', { guid: '2' }), entry('c')]),
    ).toEqual(['https://news.example/c']);
    // The feed that moved an article has it under both addresses from then on.
    expect(addresses(seen, [entry('b-with-a-better-title')])).toEqual([]);
  });

  test('is told apart by address alone where a feed calls everything the same', () => {
    const seen = new SeenEntries();
    expect(
      addresses(seen, [entry('a', { guid: '0' }), entry('b', { guid: '0' }), entry('c', { guid: '0' })]),
    ).toHaveLength(3);
    expect(addresses(seen, [entry('d', { guid: '0' }), entry('a', { guid: '0' })])).toEqual(['https://news.example/d']);
  });

  test('is of the followed site, or of whoever the given feed names, and then without the text that the feed has for it', () => {
    const other = { address: 'https://other.example/x', body: bodyOf(2000) };
    expect(addresses(new SeenEntries(), [other, entry('a')])).toEqual(['https://news.example/a']);
    const given = newSource(FEED, 'A feed', 0);
    const { waiting } = takeEntries(feed([other, entry('a', { body: bodyOf(3000) })]), AGAIN, given, new SeenEntries());
    expect(waiting.map(({ address, text }) => [address, text?.length])).toEqual([
      ['https://other.example/x', undefined],
      ['https://news.example/a', 3000],
    ]);
  });

  test('carries the language of the feed where the entry has none, and where it was announced', () => {
    const entries = [entry('a'), entry('b', { language: 'fr' })];
    const { waiting } = takeEntries(
      feed(entries, { kind: 'sitemap', language: 'de' }),
      AGAIN,
      source,
      new SeenEntries(),
    );
    expect(waiting.map(({ language, from }) => [language, from])).toEqual([
      ['de', 'sitemap'],
      ['fr', 'sitemap'],
    ]);
  });

  test('brings whole articles up to a bound, the others without their text', () => {
    const body = bodyOf(400_000);
    const entries = Array.from({ length: 12 }, (_, n) => entry(`long-${n}`, { body }));
    const { waiting } = takeEntries(feed(entries), AGAIN, source, new SeenEntries());
    expect(waiting.filter((record) => record.text !== undefined)).toHaveLength(7);
    expect(waiting).toHaveLength(12);
  });

  test('is taken later where too much waits already', () => {
    const seen = new SeenEntries();
    const entries = Array.from({ length: 5 }, (_, n) => entry(`story-${n}`));
    expect(addresses(seen, entries, { ...source, waiting: 998 })).toHaveLength(2);
    expect(addresses(seen, entries, source)).toHaveLength(3);
  });

  test('is never announced twice, however feeds are put together, nor lost', () => {
    const anEntry = fc.record({ path: fc.nat(40), guid: fc.option(fc.nat(3), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(fc.array(anEntry, { maxLength: 30 }), { maxLength: 12 }), (reads) => {
        const seen = SeenEntries.from(new SeenEntries().toStored());
        const taken: string[] = [];
        let kept = seen;
        for (const read of reads) {
          // Names that mean nothing: the same ones for different articles, in each reading at least twice.
          const entries = read.flatMap(({ path, guid }) => {
            const named = guid === undefined ? {} : { guid: String(guid) };
            return [entry(String(path), named), entry(String(path), named)];
          });
          taken.push(...addresses(kept, entries));
          kept = SeenEntries.from(kept.toStored());
        }
        const all = new Set(reads.flat().map(({ path }) => `https://news.example/${path}`));
        expect([...taken].sort()).toEqual([...all].sort());
      }),
    );
  });

  test('is what came of late, where a sitemap that is not for news is first read, and all that is new from then on', () => {
    const listed = [
      entry('old', { updated: '2020-01-01' }),
      entry('of-late', { updated: '2026-11-18' }),
      entry('undated'),
      entry('old-but-announced', { title: 'Old', published: '2020-01-01' }),
    ];
    const seen = new SeenEntries();
    const read = (entries: readonly FeedEntry[], first: boolean): string[] =>
      takeEntries(feed(entries, { kind: 'sitemap' }), { ...AGAIN, first }, source, seen).waiting.map(({ address }) =>
        address.replace('https://news.example/', ''),
      );
    expect(read(listed, true)).toEqual(['of-late', 'old-but-announced']);
    expect(read([...listed, entry('undated-and-new'), entry('back-dated', { updated: '2020-01-01' })], false)).toEqual([
      'undated-and-new',
      'back-dated',
    ]);
  });

  test('a damaged list of what was seen is an empty one', () => {
    const seen = new SeenEntries([1, 2, 3]);
    const stored = new Uint8Array(seen.toStored());
    stored[5] = (stored[5] ?? 0) ^ 1;
    expect(SeenEntries.from(stored.buffer).has(1)).toBe(false);
    expect(SeenEntries.from(seen.toStored()).has(3)).toBe(true);
    expect(SeenEntries.from('gone').has(1)).toBe(false);
  });
});
