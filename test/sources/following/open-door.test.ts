import { describe, expect, test } from 'vitest';
import { openDoor } from '../../../src/sources/following/open-door.ts';
import { putOff, withLearned } from '../../../src/sources/following/source-changes.ts';
import { newFeed } from '../../../src/store/following/source-record.ts';
import { MemoryRecords } from './memory-records.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;

function open(
  check: (records: MemoryRecords, id: string) => Promise<{ more: boolean }> = async () => ({ more: false }),
) {
  const records = new MemoryRecords();
  let woken = 0;
  const door = openDoor({
    records,
    worker: {
      check: (id) => check(records, id),
      dueChanged: async () => {
        woken++;
      },
    },
    onChanged: () => () => {},
    settings: async () => ({ followSites: true, followRequests: 10, followBytes: 1000 }),
    connection: () => 'open',
    listName: 'Followed',
    now: () => NOW,
  });
  return { records, door, woken: () => woken };
}

const list = (outlines: string): Blob => new Blob([`<opml version="2.0"><body>${outlines}</body></opml>`]);

describe('following, as pages see it', () => {
  test('begins with an address as it was typed, once, and has the worker look', async () => {
    const { door, woken } = open();
    expect(await door.follow(' News.example ', 'The News')).toEqual({ kind: 'following', id: 'https://news.example/' });
    expect(await door.follow('https://news.example/#top')).toEqual({
      kind: 'already-followed',
      id: 'https://news.example/',
    });
    expect(await door.follow('http://www.news.example')).toMatchObject({ kind: 'already-followed' });
    for (const bad of [
      '',
      'news',
      'ftp://news.example/',
      'javascript:alert(1)',
      'http://a b.example/',
      'https://u:p@news.example/',
    ])
      expect(await door.follow(bad)).toEqual({ kind: 'bad-address' });
    expect(woken()).toBe(1);
    expect(await door.all()).toEqual([
      {
        id: 'https://news.example/',
        address: 'https://news.example/',
        site: 'news.example',
        name: 'The News',
        feeds: [],
        paused: false,
        addedAt: NOW,
        lastCheck: null,
        nextCheck: NOW,
        learned: 0,
        learnedByDay: Array.from({ length: 30 }, () => 0),
        waiting: 0,
        problem: null,
        checking: false,
      },
    ]);
  });

  test('a feed may be typed as browsers once wrote it', async () => {
    const { door } = open();
    expect(await door.follow('feed://news.example/rss')).toMatchObject({ id: 'https://news.example/rss' });
    expect(await door.follow('feed:http://other.example/rss')).toMatchObject({ id: 'http://other.example/rss' });
  });

  test('is paused and goes on where it was', async () => {
    const { door } = open();
    await door.follow('news.example');
    await door.pause('https://news.example/', true);
    expect(await door.all()).toMatchObject([{ paused: true, nextCheck: null }]);
    await door.pause('https://news.example/', false);
    expect(await door.all()).toMatchObject([{ paused: false, nextCheck: NOW }]);
    await door.unfollow('https://news.example/');
    expect(await door.all()).toEqual([]);
  });

  test('a check makes everything due, and goes on as long as the worker has more', async () => {
    let turns = 0;
    const { door, records } = open(async (all, id) => {
      turns++;
      await all.change(id, (source) => withLearned(source, NOW));
      return { more: turns < 3 };
    });
    await door.follow('news.example');
    await records.change('https://news.example/', (source) => ({
      ...source,
      searchAt: null,
      feeds: [{ ...newFeed('https://news.example/feed', null, NOW), due: NOW + 5 * HOUR }],
    }));
    const seen: number[] = [];
    const report = await door.checkNow('https://news.example/', {
      signal: new AbortController().signal,
      onProgress: ({ learned }) => seen.push(learned),
    });
    expect(report).toEqual({ ended: 'complete', learned: 3, waiting: 0 });
    expect(seen).toEqual([1, 2, 3]);
    expect((await door.all())[0]?.learnedByDay.at(-1)).toBe(3);
    expect((await records.source('https://news.example/'))?.feeds[0]?.due).toBe(NOW);
  });

  test('a check ends when it is stopped, and when a problem puts it off', async () => {
    const stop = new AbortController();
    const stopped = open(async () => ({ more: true }));
    await stopped.door.follow('news.example');
    const cancelled = stopped.door.checkNow('https://news.example/', {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(await cancelled).toEqual({ ended: 'cancelled', learned: 0, waiting: 0 });
    const held = open(async (all, id) => {
      await all.change(id, (source) => putOff(source, NOW + HOUR, 'busy'));
      return { more: false };
    });
    await held.door.follow('news.example');
    const options = { signal: new AbortController().signal, onProgress: () => {} };
    expect((await held.door.checkNow('https://news.example/', options)).ended).toBe('put-off');
    expect((await held.door.checkNow('https://nobody.example/', options)).ended).toBe('put-off');
  });

  test('a source that was being checked long ago was cut off', async () => {
    const { door, records } = open();
    await door.follow('news.example');
    await records.change('https://news.example/', (source) => ({ ...source, checking: NOW - 1000 }));
    expect((await door.all())[0]?.checking).toBe(true);
    await records.change('https://news.example/', (source) => ({ ...source, checking: NOW - HOUR }));
    expect((await door.all())[0]?.checking).toBe(false);
  });

  test('tells what was taken of the line, and when the budget of the day is spent', async () => {
    const { door, records } = open();
    expect(await door.standing()).toBe('on');
    await records.received('2026-11-20', 400);
    await records.received('2026-11-01', 50);
    await records.received('2026-08-01', 5000);
    expect(await door.traffic()).toEqual({ today: { requests: 0, bytes: 400 }, month: { requests: 0, bytes: 450 } });
    await records.received('2026-11-20', 600);
    expect(await door.standing()).toBe('budget-spent');
  });

  test('takes in a list of subscriptions, and gives one out that brings nothing twice', async () => {
    const { door } = open();
    const outlines =
      '<outline text="Papers"><outline type="rss" text="A &amp; B" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/></outline>' +
      '<outline type="rss" text="Again" xmlUrl="https://a.example/feed"/><outline type="rss" text="Bad" xmlUrl="javascript:x"/>' +
      '<outline type="rss" text="C" xmlUrl="https://c.example/feed"/>';
    expect(await door.importOpml(list(outlines))).toEqual({ added: 2, alreadyFollowed: 0, passedOver: 0 });
    expect((await door.all()).map(({ name, address }) => [name, address])).toEqual([
      ['A & B', 'https://a.example/feed'],
      ['C', 'https://c.example/feed'],
    ]);
    const given = await door.exportOpml();
    expect(given).toContain('https://c.example/feed');
    expect(await door.importOpml(new Blob([given]))).toEqual({ added: 0, alreadyFollowed: 2, passedOver: 0 });
    expect(await door.importOpml(new Blob(['<html></html>']))).toBeNull();
    expect(await door.importOpml(new Blob(['x'.repeat(10_000_001)]))).toBeNull();
  });
});
