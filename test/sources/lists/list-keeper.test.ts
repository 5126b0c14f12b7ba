import { describe, expect, it } from 'vitest';
import type { Answer, Fetcher } from '../../../src/sources/fetching/answer.ts';
import type { Download } from '../../../src/sources/lists/downloader.ts';
import type { ListIndex } from '../../../src/sources/lists/list-index.ts';
import { type KeeperParts, ListKeeper } from '../../../src/sources/lists/list-keeper.ts';
import { nextDaily, nextTry } from '../../../src/sources/lists/next-check.ts';
import { newSubscription, readSubscription, type Subscription } from '../../../src/sources/lists/subscription.ts';
import { StorageFull } from '../../../src/store/errors.ts';
import type { Bytes } from '../../store/packs/packing.ts';
import { HOME, listOf, ShelfInMemory, serverOf, stories, titlesOf } from './list-world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STATES = [stories(0, 40), stories(0, 44), stories(2, 46)];
const first = await listOf(STATES.slice(0, 1));
const third = await listOf(STATES);

const documentOf = (index: ListIndex): Bytes => {
  const date = (time: number | null) => (time === null ? null : new Date(time).toISOString());
  const dates = { updated: date(index.updated), nextUpdate: date(index.nextUpdate) };
  return new TextEncoder().encode(JSON.stringify({ firstprintList: 1, ...index, ...dates }));
};

/** A list on a server, a reader's browser, and a clock. */
function world(more: Partial<KeeperParts> = {}) {
  const shelf = new ShelfInMemory();
  const state = {
    now: Date.UTC(2026, 1, 1),
    list: first,
    answer: null as Answer | null,
    stored: [] as readonly Subscription[],
    asked: [] as string[],
    busy: [] as boolean[],
    reported: [] as unknown[],
    progress: [] as (number | null)[],
  };
  const fetcher: Fetcher = async ({ etag }, signal) => {
    signal.throwIfAborted();
    state.asked.push(etag ?? 'anew');
    if (state.answer) return state.answer;
    const own = `"${state.list.index.newest.content.slice(0, 8)}"`;
    if (etag === own) return { kind: 'unchanged', received: 0 };
    const body = documentOf(state.list.index);
    const head = { address: HOME, contentType: 'application/json', lastModified: null, etag: own };
    return { kind: 'fetched', ...head, body, received: body.length };
  };
  const server = serverOf((address) => state.list.files.get(address.slice(address.lastIndexOf('/') + 1)) ?? null);
  const parts: KeeperParts = {
    fetcher,
    download: server.download,
    library: shelf,
    fingerprintVersion: 1,
    mayReach: async () => true,
    now: () => state.now,
    random: () => 0.5,
    store: {
      read: async () => state.stored,
      // As the browser stores it.
      write: async (all) => {
        const copies: unknown[] = JSON.parse(JSON.stringify(all));
        state.stored = copies.flatMap((each) => readSubscription(each) ?? []);
      },
    },
    onProgress: (_, progress) => void state.progress.push(progress?.received ?? null),
    onBusy: async (busy) => void state.busy.push(busy),
    onChanged: () => {},
    report: (error) => void state.reported.push(error),
    ...more,
  };
  const keeper = new ListKeeper(parts);
  return { keeper, shelf, state, asked: server.asked, parts };
}

describe('subscriptions', () => {
  it('shows a list before anything of it is taken', async () => {
    const { keeper, shelf, state } = world();
    expect(await keeper.preview(HOME)).toEqual({
      kind: 'list',
      name: 'Harbour news',
      description: '',
      language: 'en',
      updated: Date.UTC(2026, 0, 31),
      originals: 40,
      bytes: first.index.base.bytes,
    });
    expect([state.stored, shelf.titles()]).toEqual([[], []]);
    state.answer = { kind: 'refused', status: 404, retryAfter: null, received: 0 };
    expect(await keeper.preview(HOME)).toEqual({ kind: 'problem', problem: 'gone' });
  });

  it('are fetched, checked a day later at the price of a header, updated, and taken out again', async () => {
    const { keeper, shelf, state, asked } = world();
    expect(await keeper.subscribe(HOME)).toBe('added');
    expect(await keeper.subscribe(HOME)).toBe('known');
    await keeper.check(HOME);
    expect(shelf.shown()).toEqual(titlesOf(STATES[0] ?? []));
    expect(state.stored).toMatchObject([
      {
        name: 'Harbour news',
        originals: 40,
        packs: [first.index.newest.content],
        checkedAt: state.now,
        nextCheck: state.now + DAY + HOUR,
        problem: null,
        begun: 0,
      },
    ]);
    await keeper.checkDue();
    expect(state.asked).toEqual(['anew']);
    state.now += 2 * DAY;
    await keeper.checkDue();
    expect(state.asked).toHaveLength(2);
    expect(asked).toHaveLength(1);
    state.list = third;
    state.now += 2 * DAY;
    await keeper.checkDue();
    expect(shelf.shown()).toEqual(titlesOf(STATES[2] ?? []));
    expect(state.stored).toMatchObject([{ packs: [third.index.newest.content], checkedAt: state.now }]);
    expect(state.busy).toEqual([true, false, true, false, true, false]);
    await keeper.unsubscribe(HOME);
    expect([state.stored, shelf.titles()]).toEqual([[], []]);
    expect(state.reported).toEqual([]);
  });

  it('come back where the library was emptied, or took up another way of describing', async () => {
    const { keeper, shelf, state } = world();
    await keeper.subscribe(HOME);
    await keeper.check(HOME);
    shelf.held.clear();
    await keeper.check(HOME);
    expect(shelf.shown()).toEqual(titlesOf(STATES[0] ?? []));
    expect(state.asked).toEqual(['anew', 'anew']);
  });

  it('keep what they had where something is wrong, say what, and try again later and later', async () => {
    const { keeper, shelf, state } = world();
    await keeper.subscribe(HOME);
    await keeper.check(HOME);
    const before = shelf.titles();
    const waits: number[] = [];
    const answers: (readonly [Answer, string])[] = [
      [{ kind: 'failed', problem: 'unreachable', received: 0 }, 'unreachable'],
      [{ kind: 'failed', problem: 'wrong-type', received: 0 }, 'not-a-list'],
      [{ kind: 'refused', status: 410, retryAfter: null, received: 0 }, 'gone'],
      [{ kind: 'refused', status: 429, retryAfter: 3 * DAY, received: 0 }, 'server'],
    ];
    for (const [answer, problem] of answers) {
      state.answer = answer;
      state.now += 8 * DAY;
      await keeper.checkDue();
      expect(state.stored).toMatchObject([{ problem, packs: [first.index.newest.content] }]);
      waits.push((state.stored[0]?.nextCheck ?? 0) - state.now);
    }
    expect(waits).toEqual([HOUR, 2 * HOUR, 4 * HOUR, 3 * DAY]);
    expect(shelf.titles()).toEqual(before);
    state.answer = null;
    state.list = { ...third, index: { ...third.index, fingerprints: 2 } };
    await keeper.check(HOME);
    expect(state.stored).toMatchObject([{ problem: 'other-version', failures: 5 }]);
    state.list = third;
    await keeper.check(HOME);
    expect(state.stored).toMatchObject([{ problem: null, failures: 0, packs: [third.index.newest.content] }]);
  });

  it('say when the disk is full, and when the browser does not let us ask', async () => {
    const full = world();
    full.shelf.importPack = () => Promise.reject(new StorageFull('no room'));
    await full.keeper.subscribe(HOME);
    await full.keeper.check(HOME);
    expect(full.state.stored).toMatchObject([{ problem: 'storage-full', packs: [] }]);
    const barred = world({ mayReach: async () => false });
    await barred.keeper.subscribe(HOME);
    await barred.keeper.check(HOME);
    expect(barred.state.stored).toMatchObject([{ problem: 'not-allowed' }]);
    expect(barred.state.asked).toEqual([]);
  });

  it('go on where the worker died, before or after the library had changed', async () => {
    for (const committed of [false, true]) {
      const { keeper, shelf, state, parts } = world();
      await keeper.subscribe(HOME);
      await keeper.check(HOME);
      state.list = third;
      // The worker dies in the midst of the check: what it promised never comes.
      const dying = new ListKeeper({
        ...parts,
        library: {
          packs: shelf.packs,
          removePack: () => Promise.resolve(false),
          importPack: async (stream, options) => {
            if (committed) await shelf.importPack(stream, options);
            return new Promise(() => {});
          },
        },
      });
      void dying.check(HOME);
      while ((state.stored[0]?.packs.length ?? 0) < 2) await new Promise((resolve) => setTimeout(resolve, 1));
      while (committed && !shelf.held.has(third.contents[2] ?? ''))
        await new Promise((resolve) => setTimeout(resolve, 1));
      state.now += 2 * DAY;
      await keeper.checkDue();
      expect(shelf.shown()).toEqual(titlesOf(STATES[2] ?? []));
      expect(shelf.held.size).toBe(1);
      expect(state.stored).toMatchObject([{ packs: [third.index.newest.content], begun: 0 }]);
    }
  });

  it('that end the worker again and again are left for later', async () => {
    const { keeper, state } = world();
    state.stored = [{ ...newSubscription(HOME, 0), begun: 5 }];
    await keeper.checkDue();
    expect(state.asked).toEqual([]);
    expect(state.stored).toMatchObject([{ problem: 'interrupted', begun: 0, nextCheck: state.now + HOUR }]);
  });

  it('that fail for no reason that lists know are left for later, and reported', async () => {
    const { keeper, shelf, state } = world();
    const bug = new Error('undefined is not a function');
    shelf.importPack = () => Promise.reject(bug);
    await keeper.subscribe(HOME);
    await expect(keeper.check(HOME)).rejects.toBe(bug);
    expect(state.stored).toMatchObject([{ problem: 'interrupted', begun: 0, packs: [first.index.newest.content] }]);
    expect(state.reported).toEqual([bug]);
    expect(state.busy).toEqual([true, false]);
  });

  it('can be stopped: one that has nothing yet is gone, one that has stays as it was', async () => {
    const { keeper, shelf, state, parts } = world();
    let open: () => void = () => {};
    const waiting = new Promise<void>((resolve) => {
      open = resolve;
    });
    const download: KeeperParts['download'] = async (address, signal) => {
      open();
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      return parts.download(address, signal);
    };
    const slow = new ListKeeper({ ...parts, download });
    await slow.subscribe(HOME);
    await waiting;
    expect(slow.progressOf(HOME)).toMatchObject({ received: 0, of: first.index.base.bytes });
    await slow.stop(HOME);
    expect([state.stored, shelf.titles()]).toEqual([[], []]);
    await keeper.subscribe(HOME);
    await keeper.check(HOME);
    state.list = third;
    const run = slow.check(HOME);
    while (!slow.progressOf(HOME)?.of) await new Promise((resolve) => setTimeout(resolve, 1));
    await slow.stop(HOME);
    await run;
    expect(shelf.shown()).toEqual(titlesOf(STATES[0] ?? []));
    expect(state.stored).toMatchObject([{ packs: [first.index.newest.content], begun: 0, problem: null }]);
    expect(state.stored[0]?.nextCheck).toBeGreaterThan(state.now);
  });

  it('are checked one at a time, and the originals that two lists share stay until the second goes', async () => {
    let open = 0;
    let most = 0;
    const { keeper, shelf, state } = world({
      download: async (address) => {
        most = Math.max(most, ++open);
        await new Promise((resolve) => setTimeout(resolve, 3));
        open--;
        const body = new Blob([
          first.files.get(address.slice(address.lastIndexOf('/') + 1)) ?? new Uint8Array(),
        ]).stream();
        return { body } satisfies Download;
      },
    });
    const other = 'https://elsewhere.example/list.json';
    await Promise.all([keeper.subscribe(HOME), keeper.subscribe(other)]);
    await Promise.all([keeper.check(HOME), keeper.check(other)]);
    expect(most).toBe(1);
    await keeper.unsubscribe(HOME);
    expect(shelf.shown()).toEqual(titlesOf(STATES[0] ?? []));
    await keeper.unsubscribe(other);
    expect([state.stored, shelf.titles()]).toEqual([[], []]);
  });
});

describe('a stored subscription', () => {
  const whole: Subscription = {
    ...newSubscription(HOME, 5),
    ...{ name: 'Harbour', packs: [first.index.newest.content], etag: '"a"', checkedAt: 7, problem: 'damaged' as const },
  };
  it('is read as it was, and what is no good in it is found out anew', () => {
    expect(readSubscription(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
    const bad = { packs: ['x', 3], name: 7, etag: {}, checkedAt: -1, problem: 'fire', nextCheck: 'soon', begun: 1.5 };
    expect(readSubscription({ ...whole, ...bad })).toEqual({
      ...newSubscription(HOME, 5),
      nextCheck: 0,
      etag: null,
    });
  });
  it.each([
    null,
    'text',
    {},
    { address: 'file:///etc/passwd' },
    { address: 'http://127.0.0.1/list.json' },
    { address: 'https://u:p@x.example/' },
  ])('%j is none', (stored) => {
    expect(readSubscription(stored)).toBeNull();
  });
});

describe('the next check', () => {
  it('is a day away, later where the list says so, never later than a week and some hours', () => {
    expect(nextDaily(0, null, 0)).toBe(DAY);
    expect(nextDaily(0, 3 * HOUR, 1)).toBe(DAY + 2 * HOUR);
    expect(nextDaily(0, 3 * DAY, 0)).toBe(3 * DAY);
    expect(nextDaily(0, 300 * DAY, 0)).toBe(7 * DAY);
    expect(nextDaily(300 * DAY, 3 * DAY, 0)).toBe(301 * DAY);
  });
  it('after failures is an hour away, twice as long each time, a day at most, and when the server wants it', () => {
    expect([1, 2, 5, 6, 99].map((failures) => nextTry(0, failures, null, 0.5))).toEqual(
      [1, 2, 16, 24, 24].map((hours) => hours * HOUR),
    );
    expect(nextTry(0, 1, null, 0)).toBe(0.75 * HOUR);
    expect(nextTry(0, 1, 5 * HOUR, 0.5)).toBe(5 * HOUR);
    expect(nextTry(0, 1, 500 * DAY, 0.5)).toBe(7 * DAY);
  });
});
