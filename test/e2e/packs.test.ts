import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserKind, killBrowser, launchBrowser, openHarness } from '../store/harness/browser.ts';
import type { PackRecipe } from '../store/harness/packs-page.ts';
import { type HarnessServer, serveHarness } from '../store/harness/serve.ts';
import { WORDS } from '../store/harness/stories.ts';

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);
const titles = (numbers: readonly number[]): string[] => numbers.map((n) => `Story ${n}`).sort();

let server: HarnessServer;
beforeAll(async () => {
  server = await serveHarness('test/store/harness/packs-page.ts');
});
afterAll(() => server.close());

describe.each<BrowserKind>(['chrome', 'firefox'])('packs in %s', (kind) => {
  let profile: string;
  let browser: Browser;
  let page: Page;
  let databases = 0;
  const fresh = (): string => `packs-${++databases}`;

  const bringIn = (name: string, recipe: PackRecipe, delivery = {}, commonAbove?: number) =>
    page.evaluate((db, r, d, c) => packs.import(db, r, d, c), name, recipe, delivery, commonAbove);
  const learn = (name: string, numbers: readonly number[], state = '') =>
    page.evaluate((db, n, s) => packs.learn(db, n, s), name, numbers, state);
  const found = async (name: string, word: string, commonAbove?: number): Promise<string[]> => {
    const all = await page.evaluate((db, w, c) => packs.find(db, [w], c), name, word, commonAbove);
    return (all[word] ?? []).toSorted();
  };
  const summary = (name: string) => page.evaluate((db) => packs.summary(db), name);
  const mergeAll = (name: string) => page.evaluate((db) => packs.mergeAll(db), name);
  const remove = (name: string, pack: string) => page.evaluate((db, p) => packs.remove(db, p), name, pack);
  const counts = (name: string) => page.evaluate((db) => packs.counts(db), name);
  /** What is found by each word, and how many originals there are. */
  const holdings = async (name: string) => ({
    harbour: await found(name, 'harbour'),
    originals: (await summary(name)).originals,
    packs: await page.evaluate((db) => packs.packs(db), name),
  });
  const expectSound = async (name: string): Promise<void> => {
    expect(await page.evaluate((db) => packs.verify(db), name)).toMatchObject({ ended: 'complete', damage: [] });
  };

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'firstprint-packs-'));
    browser = await launchBrowser(kind, profile);
    page = await openHarness(browser, server.url);
  });
  afterAll(async () => {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it.each([1, 2] as const)('opens a library of version %i, finds what is in it, and takes packs', async (version) => {
    const name = fresh();
    await page.evaluate((db, v) => packs.writeOldVersion(db, v), name, version);
    expect(await holdings(name)).toEqual({ harbour: titles(range(0, 7)), originals: 7, packs: [] });
    expect(await page.evaluate((db) => packs.has(db, [0, 6, 7]), name)).toEqual([true, true, false]);
    expect(await bringIn(name, { name: 'More', stories: range(5, 12) })).toMatchObject({ added: 5, alreadyKnown: 2 });
    await learn(name, range(12, 20));
    await mergeAll(name);
    expect((await holdings(name)).harbour).toEqual(titles(range(0, 20)));
    await expectSound(name);
  });

  it('finds all of a pack once it is in, beside what was learned, which stays as it was', async () => {
    const name = fresh();
    await learn(name, range(0, 30));
    const report = await bringIn(name, { name: 'Harbour', stories: range(20, 120) }, { zip: true });
    expect(report).toMatchObject({ ended: 'complete', name: 'Harbour', added: 90, alreadyKnown: 10, removed: 0 });
    await learn(name, range(110, 130));
    expect(await found(name, 'harbour')).toEqual(titles(range(0, 130)));
    expect(await found(name, 'own97')).toEqual(titles([97]));
    expect((await summary(name)).originals).toBe(130);
    // Of twins the one with its text stays, whichever came first.
    for (const n of [25, 115]) expect(await page.evaluate((db, s) => packs.text(db, s), name, n)).toContain(`own${n}`);
    expect(await page.evaluate((db) => packs.text(db, 80), name)).toBeNull();
    expect(await page.evaluate((db) => packs.packs(db), name)).toMatchObject([{ name: 'Harbour', originals: 80 }]);
    await expectSound(name);
    expect(await bringIn(name, { name: 'Harbour', stories: range(20, 120) })).toMatchObject({ ended: 'already-here' });
    expect(await page.evaluate((db) => packs.forget(db, 80), name)).toBe(true);
    expect(await page.evaluate((db) => packs.packs(db), name)).toMatchObject([{ originals: 79 }]);
    await mergeAll(name);
    await expectSound(name);
    expect(await remove(name, 'Harbour')).toBe(true);
    const left = [...range(0, 30), ...range(110, 130)];
    expect(await holdings(name)).toEqual({ harbour: titles(left), originals: left.length, packs: [] });
    expect(await page.evaluate((db) => packs.has(db, [79, 115]), name)).toEqual([false, true]);
    await expectSound(name);
    await mergeAll(name);
    expect(await holdings(name)).toEqual({ harbour: titles(left), originals: left.length, packs: [] });
    await expectSound(name);
    expect(await remove(name, 'Harbour')).toBe(false);
  });

  it('is what plain sets are, whatever comes, goes and merges', async () => {
    const stories = fc.uniqueArray(fc.nat(24), { maxLength: 16 });
    const someTwice = fc.array(fc.nat(24), { maxLength: 20 });
    const step = fc.oneof(
      fc.record({ do: fc.constant('learn' as const), stories }),
      fc.record({ do: fc.constant('pack' as const), pack: fc.constantFrom('A', 'B', 'C'), stories: someTwice }),
      fc.record({ do: fc.constant('remove' as const), pack: fc.constantFrom('A', 'B', 'C') }),
      fc.record({ do: fc.constant('forget' as const), story: fc.nat(24) }),
      fc.record({ do: fc.constant('merge' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async (steps) => {
        const name = fresh();
        /** Whose each story is; of each pack what it was made of. */
        const held = new Map<number, string>();
        const here = new Map<string, string>();
        for (const each of steps) {
          if (each.do === 'learn') {
            await learn(name, each.stories);
            for (const n of each.stories) held.set(n, 'learned');
          } else if (each.do === 'pack') {
            const content = [...each.stories].join();
            const known = [...here.values()].includes(content);
            const taken = here.has(each.pack);
            if (taken) continue;
            const report = await bringIn(name, { name: each.pack, stories: each.stories });
            expect(report).toMatchObject({ ended: known ? 'already-here' : 'complete' });
            if (known) continue;
            here.set(each.pack, content);
            for (const n of each.stories) if (!held.has(n)) held.set(n, each.pack);
          } else if (each.do === 'remove') {
            expect(await remove(name, each.pack)).toBe(here.delete(each.pack));
            for (const [n, whose] of held) if (whose === each.pack) held.delete(n);
          } else if (each.do === 'forget') {
            expect(await page.evaluate((db, n) => packs.forget(db, n), name, each.story)).toBe(held.delete(each.story));
          } else await mergeAll(name);
        }
        const numbers = [...held.keys()];
        expect(await found(name, 'harbour')).toEqual(titles(numbers));
        expect((await summary(name)).originals).toBe(numbers.length);
        for (const { name: pack, originals } of await page.evaluate((db) => packs.packs(db), name))
          expect(`${pack} ${originals}`).toBe(`${pack} ${[...held.values()].filter((whose) => whose === pack).length}`);
        await expectSound(name);
        await mergeAll(name);
        expect(await found(name, 'harbour')).toEqual(titles(numbers));
        await expectSound(name);
      }),
      { numRuns: 12 },
    );
  });

  it('leaves nothing of an import that is cancelled, wherever that is', async () => {
    const name = fresh();
    await learn(name, range(0, 12));
    await mergeAll(name);
    const before = await counts(name);
    for (const cancelAt of [0, 0.3, 0.7, 1]) {
      const report = await bringIn(name, { name: 'Gone', stories: range(5, 200) }, { cancelAt });
      expect(report).toMatchObject({ ended: 'cancelled', added: 0 });
      await mergeAll(name);
      expect(await counts(name)).toEqual(before);
      expect(await holdings(name)).toEqual({ harbour: titles(range(0, 12)), originals: 12, packs: [] });
    }
    await expectSound(name);
  });

  it('refuses what is damaged or cut off, and is what it was', async () => {
    const name = fresh();
    await learn(name, range(0, 12));
    await mergeAll(name);
    const before = { ...(await holdings(name)), counts: await counts(name) };
    const recipe = { name: 'Bad', stories: range(5, 60) };
    const refusals = new Map<string, number>();
    for (let n = 0; n < 24; n++) {
      const delivery = n < 16 ? { flip: n * 1231 + 3 } : { keep: (n - 15.9) / 8.2 };
      const outcome = await bringIn(name, recipe, delivery);
      const code = 'refused' in outcome ? outcome.refused : 'taken';
      refusals.set(code, (refusals.get(code) ?? 0) + 1);
    }
    expect(
      [...refusals.keys()].filter((code) => !['damaged', 'cut-off', 'not-a-pack', 'too-large'].includes(code)),
    ).toEqual([]);
    expect(refusals.get('damaged')).toBeGreaterThan(5);
    expect(refusals.get('cut-off')).toBeGreaterThan(3);
    await mergeAll(name);
    expect({ ...(await holdings(name)), counts: await counts(name) }).toEqual(before);
    expect(await bringIn(name, { ...recipe, from: { name: 'None', stories: [1] } })).toMatchObject({
      refused: 'base-missing',
      message: 'This pack is an update of a pack that is not in the library.',
    });
    expect(await bringIn(name, recipe)).toMatchObject({ ended: 'complete', added: 48, alreadyKnown: 7 });
    await expectSound(name);
  });

  it('goes on with the same file after a break, and tidies up what nobody goes on with', async () => {
    const [name, other] = [fresh(), fresh()];
    const recipe = { name: 'Long', stories: range(5, 300) };
    await learn(name, range(0, 12));
    await mergeAll(name);
    const before = await counts(name);
    expect(await bringIn(name, recipe, { failAt: 0.6 })).toMatchObject({ refused: 'unreadable' });
    expect(await holdings(name)).toEqual({ harbour: titles(range(0, 12)), originals: 12, packs: [] });
    await expectSound(name);
    const half = await counts(name);
    expect(half.documents).toBeGreaterThan((before.documents ?? 0) + 10);
    // What is learned meanwhile, and merged, is no hindrance.
    await learn(name, range(290, 310));
    await mergeAll(name);
    expect(await bringIn(name, recipe, { failAt: 0.9 })).toMatchObject({ refused: 'unreadable' });
    expect(await bringIn(name, recipe)).toMatchObject({ ended: 'complete', added: 278, alreadyKnown: 17 });
    expect(await found(name, 'harbour')).toEqual(titles(range(0, 310)));
    await expectSound(name);

    await learn(other, range(0, 12));
    await mergeAll(other);
    expect(await bringIn(other, recipe, { failAt: 0.6 })).toMatchObject({ refused: 'unreadable' });
    await mergeAll(other);
    expect((await counts(other)).documents).toBe(half.documents);
    await page.evaluate(() => packs.days(2));
    await mergeAll(other);
    expect(await counts(other)).toEqual(before);
  });

  it('has each original once when packs come in at the same time, and articles are learned meanwhile', async () => {
    for (let round = 0; round < 3; round++) {
      const name = fresh();
      const recipes = [
        { name: 'A', stories: range(0, 60) },
        { name: 'B', stories: range(20, 80) },
        { name: 'C', stories: range(40, 100) },
      ];
      const learned = range(10 + round, 50).filter((n) => n % 3 === 0);
      await page.evaluate((db, r, n) => packs.together(db, r, n), name, recipes, learned);
      expect(await found(name, 'harbour')).toEqual(titles(range(0, 100)));
      expect((await summary(name)).originals).toBe(100);
      await expectSound(name);
      for (const n of learned) expect(await page.evaluate((db, s) => packs.text(db, s), name, n)).toContain(`own${n} `);
    }
  });

  it('takes an update of a pack: what it takes out, puts in, and says anew', async () => {
    const name = fresh();
    await learn(name, range(0, 4));
    const first = { name: 'Daily', stories: range(0, 60) };
    const second = { name: 'Daily, second day', stories: range(20, 90) };
    const third = { name: 'Daily, third day', stories: range(50, 95), state: ' corrected' };
    expect(await bringIn(name, first)).toMatchObject({ added: 56, alreadyKnown: 4 });
    await learn(name, [25]);
    await mergeAll(name);
    const report = await bringIn(name, { ...second, from: first });
    expect(report).toMatchObject({ ended: 'complete', name: second.name, added: 30, removed: 16 });
    const kept = [...range(0, 4), 25, ...range(100, 112)];
    expect(await found(name, 'harbour')).toEqual(titles([...range(0, 4), ...range(20, 90)]));
    expect(await page.evaluate((db) => packs.packs(db), name)).toMatchObject([{ name: second.name, originals: 69 }]);
    await expectSound(name);
    await learn(name, range(100, 112));
    await mergeAll(name);
    expect(await bringIn(name, { ...third, from: second })).toMatchObject({ added: 45, removed: 69 });
    expect(await found(name, 'harbour')).toEqual(titles([...kept, ...range(50, 95)]));
    expect(await found(name, 'corrected')).toEqual(titles(range(50, 95)));
    await mergeAll(name);
    expect(await found(name, 'harbour')).toEqual(titles([...kept, ...range(50, 95)]));
    await expectSound(name);
    expect(await remove(name, third.name)).toBe(true);
    expect(await found(name, 'harbour')).toEqual(titles(kept));
    await mergeAll(name);
    await expectSound(name);
  });

  it('puts a whole pack in the place of another, all at once, and not at all where it fails', async () => {
    const name = fresh();
    await learn(name, range(0, 4));
    const first = { name: 'Daily', stories: range(0, 60) };
    const second = { name: 'Daily, anew', stories: range(20, 90) };
    const other = { name: 'Weekly', stories: range(50, 70) };
    const before = { harbour: titles(range(0, 70)), originals: 70 };
    expect(await bringIn(name, first)).toMatchObject({ added: 56, alreadyKnown: 4 });
    expect(await bringIn(name, other)).toMatchObject({ added: 10, alreadyKnown: 10 });
    await learn(name, [25]);
    for (const fails of [{ flip: 9001 }, { failAt: 0.7 }, { cancelAt: 0.9 }, { announced: 71 }]) {
      const outcome = await bringIn(name, second, { replaces: first.name, ...fails });
      expect('refused' in outcome || outcome.ended === 'cancelled').toBe(true);
      expect(await holdings(name)).toMatchObject(before);
    }
    await mergeAll(name);
    const report = await bringIn(name, second, { replaces: first.name, announced: 70 });
    // 56 came with the first, and one of these was learned since; 10 of the second are the other pack's, one was learned.
    expect(report).toMatchObject({ ended: 'complete', added: 59, alreadyKnown: 11, removed: 55 });
    const after = [...range(0, 4), ...range(20, 90)];
    expect(await found(name, 'harbour')).toEqual(titles(after));
    expect((await summary(name)).originals).toBe(after.length);
    expect(await page.evaluate((db) => packs.packs(db), name)).toMatchObject([
      { name: other.name, originals: 10 },
      { name: second.name, originals: 59 },
    ]);
    await expectSound(name);
    await mergeAll(name);
    expect(await found(name, 'harbour')).toEqual(titles(after));
    await expectSound(name);
    expect(await remove(name, second.name)).toBe(true);
    expect(await found(name, 'harbour')).toEqual(titles([...range(0, 4), 25, ...range(60, 70)]));
    await mergeAll(name);
    await expectSound(name);
    // What it was to replace is gone by then.
    expect(await bringIn(name, first, { replaces: second.name })).toMatchObject({ ended: 'complete', removed: 0 });
    expect(await found(name, 'harbour')).toEqual(titles([...range(0, 70)]));
    await expectSound(name);
  });

  it('takes a pack without a single term, and an update that only takes out', async () => {
    const name = fresh();
    expect(await bringIn(name, { name: 'Silent', stories: range(90, 95), silent: true })).toMatchObject({ added: 5 });
    expect(await found(name, 'harbour')).toEqual([]);
    expect(await page.evaluate((db) => packs.has(db, [92]), name)).toEqual([true]);
    const whole = { name: 'Whole', stories: range(0, 20) };
    const part = { name: 'Part', stories: range(0, 8), from: whole };
    expect(await bringIn(name, whole)).toMatchObject({ added: 20 });
    // Begun, broken off, and something learned before it goes on.
    expect(await bringIn(name, part, { failAt: 0 })).toMatchObject({ refused: 'unreadable' });
    await learn(name, [30]);
    expect(await bringIn(name, part)).toMatchObject({ ended: 'complete', added: 0, removed: 12 });
    expect(await found(name, 'harbour')).toEqual(titles([...range(0, 8), 30]));
    await expectSound(name);
    await mergeAll(name);
    expect(await found(name, 'harbour')).toEqual(titles([...range(0, 8), 30]));
    await expectSound(name);
  });

  it('leaves a list that is too long for the library out of the answers, as it does its own', async () => {
    const name = fresh();
    await bringIn(name, { name: 'Common', stories: range(0, 50) }, {}, 20);
    expect(await found(name, 'harbour', 20)).toEqual([]);
    expect(await found(name, WORDS[3] ?? '', 20)).toEqual(titles([3, 13, 23, 33, 43]));
    await page.evaluate((db) => packs.rebuildAll(db, 2), name);
    expect(await page.evaluate((db) => packs.summary(db, 2), name)).toMatchObject({ originals: 0, dropped: 50 });
    expect((await counts(name)).documents).toBe(0);
  });

  it('hands a library over as a pack, originals without text among them', async () => {
    const [from, to] = [fresh(), fresh()];
    await learn(from, range(0, 20));
    await bringIn(from, { name: 'Some', stories: range(15, 60) });
    expect(await page.evaluate((a, b) => packs.handOver(a, b), from, to)).toMatchObject({
      ended: 'complete',
      name: 'Handed over',
      added: 60,
    });
    expect(await found(to, 'harbour')).toEqual(titles(range(0, 60)));
    expect(await found(to, 'own41')).toEqual(titles([41]));
    await expectSound(to);
  });

  it('killed in the midst of an import: nothing of it is seen, and the same file goes on', async () => {
    const own = await mkdtemp(join(tmpdir(), 'firstprint-packs-killed-'));
    const recipe = { name: 'Big', stories: range(0, 600) };
    const victim = await launchBrowser(kind, own);
    const dying = await openHarness(victim, server.url);
    await dying.evaluate(() => packs.learn('killed', [500, 2000]));
    const before = server.learned.length;
    const done = dying
      .evaluate((r) => packs.import('killed', r, { announce: true }, 5000), recipe)
      .catch(() => 'killed');
    while (Number(server.learned.at(-1) ?? 0) < 0.4 || server.learned.length === before)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await killBrowser(victim);
    expect(await done).toBe('killed');
    const survivor = await launchBrowser(kind, own);
    const revived = await openHarness(survivor, server.url);
    expect(await revived.evaluate(() => packs.summary('killed'))).toMatchObject({ originals: 2 });
    expect(await revived.evaluate(() => packs.find('killed', ['harbour'], 5000))).toMatchObject({
      harbour: ['Story 500', 'Story 2000'],
    });
    const half = await revived.evaluate(() => packs.counts('killed'));
    expect(half.documents).toBeGreaterThan(10);
    const report = await revived.evaluate((r) => packs.import('killed', r, {}, 5000), recipe);
    expect(report).toMatchObject({ ended: 'complete', added: 599, alreadyKnown: 1 });
    expect(await revived.evaluate(() => packs.summary('killed'))).toMatchObject({ originals: 601 });
    const all = await revived.evaluate(() => packs.find('killed', ['harbour'], 5000));
    expect(all.harbour?.toSorted()).toEqual(titles([...range(0, 600), 2000]));
    expect(await revived.evaluate(() => packs.verify('killed'))).toMatchObject({ damage: [] });
    await survivor.close();
    await rm(own, { recursive: true, force: true, maxRetries: 5 });
  });
});
