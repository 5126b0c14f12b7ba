import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Original } from '../../../src/core/article.ts';
import { bringUpToDate } from '../../../src/sources/lists/bring-up-to-date.ts';
import type { Downloader } from '../../../src/sources/lists/downloader.ts';
import type { ListIndex } from '../../../src/sources/lists/list-index.ts';
import { trouble } from '../../../src/sources/lists/list-problem.ts';
import { planUpdate } from '../../../src/sources/lists/plan.ts';
import { type Bytes, packOf, readWhole, updateOf } from '../../store/packs/packing.ts';
import { HOME, listOf, MIRROR, ShelfInMemory, serverOf, stories, story, titlesOf } from './list-world.ts';

/** Enough of them that the whole pack is dearer than its updates. */
const STATES = [stories(0, 60), stories(0, 64), stories(2, 70), stories(5, 75)];
const list = await listOf(STATES);
const fileName = (address: string): string => address.slice(address.lastIndexOf('/') + 1);
const good = (address: string): Bytes | null => list.files.get(fileName(address)) ?? null;
const flipped = (bytes: Bytes, at = bytes.length >> 1): Bytes => bytes.map((byte, n) => (n === at ? byte ^ 4 : byte));

/** A library that was given a state of the list. */
async function shelfAt(state: number | null): Promise<{ shelf: ShelfInMemory; have: string | null }> {
  const shelf = new ShelfInMemory();
  if (state === null) return { shelf, have: null };
  const bytes = await packOf(STATES[state] ?? []);
  await shelf.importPack(new Blob([bytes]).stream());
  shelf.seen.length = 0;
  return { shelf, have: list.contents[state] ?? null };
}

function run(shelf: ShelfInMemory, have: string | null, download: Downloader, index: ListIndex = list.index) {
  const heading: (readonly [string, string | null])[] = [];
  const folders = [HOME, ...index.mirrors];
  const supply = { download, library: shelf, folders, signal: new AbortController().signal, onBytes: () => {} };
  return bringUpToDate(
    index,
    have,
    supply,
    async (state, at) => void heading.push([state, at]),
    () => {},
  ).then((done) => ({ ...done, heading }));
}

describe('bringing a list up to date', () => {
  it('takes the base and what leads on from it, and tells where it heads before it goes there', async () => {
    const { shelf } = await shelfAt(null);
    const { download, asked } = serverOf(good);
    const done = await run(shelf, null, download);
    expect(done).toMatchObject({ have: list.index.newest.content, trouble: null });
    expect(shelf.shown()).toEqual(titlesOf(STATES[3] ?? []));
    // What leads on from the base is at hand before the base is gone to.
    expect(asked.map(fileName)).toEqual(['update-0-3.pack', 'base.pack']);
    expect(done.heading).toEqual([
      [list.contents[0], null],
      [list.contents[3], list.contents[0]],
    ]);
  });

  it('fetches only the difference that is missing, and nothing where nothing is', async () => {
    const { shelf, have } = await shelfAt(2);
    const { download, asked } = serverOf(good);
    expect(await run(shelf, have, download)).toMatchObject({ have: list.contents[3], trouble: null });
    expect(asked).toEqual(['https://lists.example/harbour/update-2-3.pack']);
    expect(shelf.shown()).toEqual(titlesOf(STATES[3] ?? []));
    expect(await run(shelf, list.contents[3] ?? null, download)).toMatchObject({ trouble: null });
    expect(asked).toHaveLength(1);
  });

  it('turns to a mirror where the list’s own server has nothing, or something else', async () => {
    for (const own of [null, flipped(list.files.get('update-2-3.pack') ?? new Uint8Array())]) {
      const { shelf, have } = await shelfAt(2);
      const { download, asked } = serverOf((address) => (address.startsWith(MIRROR) ? good(address) : own));
      expect(await run(shelf, have, download)).toMatchObject({ have: list.contents[3], trouble: null });
      expect(asked.map((address) => new URL(address).host)).toEqual(['lists.example', 'mirror.example']);
    }
  });

  it.each<[string, (bytes: Bytes) => Bytes | null, string]>([
    ['damaged', (bytes) => flipped(bytes), 'damaged'],
    ['damaged in its header', (bytes) => flipped(bytes, 30), 'damaged'],
    ['cut off', (bytes) => bytes.slice(0, -1), 'damaged'],
    ['longer', (bytes) => Uint8Array.from([...bytes, 0]), 'damaged'],
    ['empty', () => new Uint8Array(), 'damaged'],
    ['a letter', () => new TextEncoder().encode('Dear reader'), 'damaged'],
    ['not there', () => null, 'incomplete'],
  ])(
    'whose difference is %s takes the base; where that is no good either all stays as it was',
    async (_, spoil, why) => {
      const { shelf, have } = await shelfAt(2);
      const spoilDifference = (address: string): Bytes | null =>
        fileName(address) === 'update-2-3.pack' ? spoil(good(address) ?? new Uint8Array()) : good(address);
      const { download } = serverOf(spoilDifference);
      expect(await run(shelf, have, download)).toMatchObject({ have: list.contents[3], trouble: null });
      expect(shelf.shown()).toEqual(titlesOf(STATES[3] ?? []));
      expect(shelf.held.size).toBe(1);

      for (const bad of ['base.pack', 'update-0-3.pack']) {
        const old = await shelfAt(2);
        const server = serverOf((address) =>
          fileName(address) === bad || fileName(address) === 'update-2-3.pack'
            ? spoil(good(address) ?? new Uint8Array())
            : fileName(address).startsWith('update-0-1') || fileName(address).startsWith('update-1-2')
              ? null
              : good(address),
        );
        const done = await run(old.shelf, old.have, server.download);
        expect(done.have).toBe(old.have);
        expect([why, 'incomplete']).toContain(done.trouble?.problem);
        expect(old.shelf.shown()).toEqual(titlesOf(STATES[2] ?? []));
        expect(old.shelf.seen).toEqual([]);
      }
    },
  );

  it('ends at the newest state or where it was, whichever files are no good', async () => {
    const names = [...list.files.keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.option(fc.integer({ min: 0, max: 3 })),
        fc.subarray(names),
        fc.boolean(),
        async (state, bad, gone) => {
          const { shelf, have } = await shelfAt(state);
          const before = shelf.shown();
          const { download } = serverOf((address) => {
            const bytes = good(address);
            if (!bytes || !bad.includes(fileName(address))) return bytes;
            return gone ? null : flipped(bytes);
          });
          const done = await run(shelf, have, download);
          const packs = [list.index.base, ...list.index.differences];
          const spoilt = new Set(packs.flatMap(({ file, sha256 }) => (bad.includes(file) ? [sha256] : [])));
          const isOpen = planUpdate(list.index, have, spoilt) !== null;
          expect(done.trouble === null).toBe(isOpen);
          const states = STATES.map(titlesOf);
          if (isOpen) expect(shelf.shown()).toEqual(states[3]);
          // A difference that was good may have been made before the one that was not: always a state of the list.
          else expect([...states, before].map(String)).toContain(String(shelf.shown()));
          expect([...shelf.held.keys()]).toEqual(done.have === null ? [] : [done.have]);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('never lets a list change the originals of another', async () => {
    const { shelf } = await shelfAt(1);
    const theirs = shelf.shown();
    // A difference that says it leads from our state, and is one of somebody else's pack.
    const mine: Original[] = [story(100)];
    const evil = await listOf([mine, [story(101)]], []);
    const attack = await updateOf(STATES[1] ?? [], []);
    const { header } = await readWhole(attack);
    const [step] = evil.index.differences;
    if (!step) throw new Error('the list has a step');
    const { createHash } = await import('node:crypto');
    const pack = { file: step.file, bytes: attack.length, sha256: createHash('sha256').update(attack).digest('hex') };
    const lying = {
      ...evil.index,
      differences: [{ ...step, ...pack, added: 0, removed: header.difference?.removed ?? 0 }],
    };
    const { download } = serverOf((address) =>
      fileName(address) === step.file ? attack : (evil.files.get(fileName(address)) ?? null),
    );
    const done = await run(shelf, null, download, lying);
    expect(done.trouble?.problem).toBe('damaged');
    expect(shelf.shown()).toEqual(expect.arrayContaining(theirs));
    expect(shelf.held.get(list.contents[1] ?? '')).toHaveLength(theirs.length);
    // Nor does a pack that holds more than was announced come in.
    const small = { ...evil.index, base: { ...evil.index.base, originals: 0 } };
    const other = serverOf((address) => evil.files.get(fileName(address)) ?? null);
    expect((await run(new ShelfInMemory(), null, other.download, small)).trouble?.problem).toBe('damaged');
  });

  it('does not fetch the whole because a line is down, and says how long the server wants peace', async () => {
    const { shelf, have } = await shelfAt(2);
    const asked: string[] = [];
    const download: Downloader = async (address) => {
      asked.push(address);
      return trouble('server', 90_000);
    };
    const done = await run(shelf, have, download);
    expect(done).toMatchObject({ have, trouble: { problem: 'server', retryAfter: 90_000 } });
    expect(asked.map(fileName)).toEqual(['update-2-3.pack', 'update-2-3.pack']);
  });

  it('stops when it is told to, and nothing is half there', async () => {
    for (const after of [1, 2, 5]) {
      const { shelf, have } = await shelfAt(0);
      const before = shelf.shown();
      const stop = new AbortController();
      let pieces = 0;
      const onBytes = (): void => {
        if (++pieces === after) stop.abort(new DOMException('stopped', 'AbortError'));
      };
      const { download } = serverOf(good);
      const supply = { download, library: shelf, folders: [HOME], signal: stop.signal, onBytes };
      await expect(
        bringUpToDate(
          list.index,
          have,
          supply,
          async () => {},
          () => {},
        ),
      ).rejects.toThrow('stopped');
      expect(shelf.shown()).toEqual(before);
    }
  });
});
