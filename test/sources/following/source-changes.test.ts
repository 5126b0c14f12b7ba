import { describe, expect, test } from 'vitest';
import {
  putOff,
  withCheckBegun,
  withDue,
  withLearned,
  withUnread,
  woken,
} from '../../../src/sources/following/source-changes.ts';
import { newFeed, newSource, readSource } from '../../../src/store/following/source-record.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const MINUTE = 60_000;
const site = newSource('https://news.example/', '', NOW);
const source = withDue({
  ...site,
  searchAt: null,
  feeds: [
    { ...newFeed('https://news.example/a', null, NOW), due: NOW + 50 },
    { ...newFeed('https://news.example/b', null, NOW), due: NOW + 20 },
  ],
});

describe('when something is due at a source', () => {
  test('is when its first feed is, its search, or an announced article', () => {
    expect(source.due).toBe(NOW + 20);
    expect(withDue({ ...source, searchAt: NOW + 10 }).due).toBe(NOW + 10);
    expect(putOff({ ...source, waiting: 1 }, NOW + 5).due).toBe(NOW + 5);
    expect(putOff(source, NOW + 5).due).toBe(NOW + 20);
    expect(withDue({ ...source, paused: true }).due).toBeNull();
    expect(woken(source, NOW)).toMatchObject({ due: NOW, searchAt: null });
  });

  test('is later and later where nothing comes of its checks because the worker ends in them', () => {
    let cut = source;
    const rests: number[] = [];
    for (let at = 0; at < 5; at++) {
      cut = withCheckBegun(cut, NOW);
      rests.push(((cut.due ?? 0) - NOW) / MINUTE);
    }
    expect(rests).toEqual([1, 15, 30, 60, 120]);
    const goesOn = withCheckBegun({ ...withDue(cut), checking: null }, NOW);
    expect(((goesOn.due ?? 0) - NOW) / MINUTE).toBe(1);
    expect(withCheckBegun({ ...source, paused: true }, NOW).due).toBeNull();
  });
});

describe('what is counted of a source', () => {
  test('articles by day, for as many days as are told', () => {
    let counted = source;
    for (let day = 0; day < 40; day++)
      for (let n = 0; n <= day % 2; n++) counted = withLearned(counted, NOW + day * 24 * 60 * MINUTE);
    expect(counted.learned).toBe(60);
    expect(counted.days).toHaveLength(30);
    expect(counted.days.at(-1)).toEqual({ day: '2026-12-29', learned: 2 });
  });

  test('pages in which nothing could be read, until one could', () => {
    let unread = source;
    for (let at = 0; at < 4; at++) unread = withUnread(unread);
    expect(unread.problem).toBeNull();
    unread = withUnread(unread);
    expect(unread.problem).toBe('nothing-readable');
    expect(withLearned(unread, NOW)).toMatchObject({ problem: null, unread: 0 });
    expect(withUnread({ ...unread, problem: 'busy' }).problem).toBe('busy');
  });
});

describe('a stored source', () => {
  test('is read as it was written', () => {
    expect(readSource(structuredClone(source))).toEqual(source);
    expect(readSource(structuredClone(withLearned(site, NOW)))).toEqual(withLearned(site, NOW));
  });

  test.each([
    null,
    7,
    'text',
    [],
    {},
    { id: 5 },
    { id: 'ftp://x.example/' },
    { id: `https://x.example/${'x'.repeat(3000)}` },
  ])('is none where it has no address: %j', (value) => {
    expect(readSource(value)).toBeNull();
  });

  test('has a search before it where no feed can be read', () => {
    expect(readSource({ ...source, feeds: 'gone', searchAt: null })).toMatchObject({ feeds: [], searchAt: 0 });
  });
});
