import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tidyFinding } from '../../src/store/findings/finding-check.ts';
import { naiveFindings } from '../store/findings/naive-findings.ts';
import type { FindingStep } from '../store/findings/page.ts';
import { FRESH, freshFinding } from '../store/findings/sample.ts';
import { type BrowserKind, launchBrowser, openHarness } from '../store/harness/browser.ts';
import { type HarnessServer, serveHarness } from '../store/harness/serve.ts';

const MOST = 6;
const NOON = Date.UTC(2026, 10, 24, 12);

const pageUrl = freshFinding.map(({ page }) => page.url);
/** What may be done, before the clock is set. */
const act = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('note' as const), finding: freshFinding, onlyKnown: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), url: pageUrl, nth: fc.nat(9) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('remove' as const), urls: fc.array(pageUrl, { maxLength: 4 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'clear' as const }) },
);

/** Steps on a clock that goes on by seconds or hours. */
const steps = fc
  .array(fc.tuple(act, fc.constantFrom(1_000, 3_600_000), fc.boolean()), { minLength: 1, maxLength: 30 })
  .map((acts) => {
    let at = NOON;
    return acts.flatMap(([each, pause, twice]): FindingStep[] => {
      at += pause;
      if (each.do === 'withdraw') return [{ do: 'withdraw', url: each.url, original: `original-${each.nth}` }];
      if (each.do !== 'note') return [each];
      const note = { ...each, at };
      at += 1_000;
      return twice ? [note, { ...note, at }] : [note];
    });
  });

let server: HarnessServer;
beforeAll(async () => {
  server = await serveHarness('test/store/findings/page.ts');
});
afterAll(() => server.close());

describe.each<BrowserKind>(['chrome', 'firefox'])('the findings in %s', (kind) => {
  let profile: string;
  let browser: Browser;
  let page: Page;
  let databases = 0;
  const fresh = (): string => `findings-${++databases}`;
  const run = (name: string, most: number, done: readonly FindingStep[]) =>
    page.evaluate((db, room, all) => findings.run(db, room, all), name, most, [...done]);

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'firstprint-findings-'));
    browser = await launchBrowser(kind, profile);
    page = await openHarness(browser, server.url);
  });
  afterAll(async () => {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('are noted, updated, withdrawn, deleted and bounded as in a plain map', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (generated) => {
        // Plain objects, which is all that can be sent to a page; halves of characters do not survive the way there.
        const done: FindingStep[] = JSON.parse(JSON.stringify(structuredClone(generated)).replace(/\\ud83d"/g, '"'));
        expect(await run(fresh(), MOST, done)).toEqual(naiveFindings(done, MOST));
      }),
      { numRuns: 40 },
    );
  });

  test('keep when a page was first found, and take the better original', async () => {
    const better = { ...FRESH.original, id: 'better', site: 'North Shore Post' };
    const page = { ...FRESH.page, url: `${FRESH.page.url}?utm_source=feed#top` };
    const kept = await run(fresh(), MOST, [
      { do: 'note', at: NOON, finding: FRESH, onlyKnown: false },
      { do: 'note', at: NOON + 5_000, finding: { ...FRESH, page, original: better }, onlyKnown: true },
    ]);
    expect(kept.findings).toEqual([{ ...FRESH, page, original: better, firstSeen: NOON, lastSeen: NOON + 5_000 }]);
  });

  test('come back where they were when a deletion is undone, but not over a newer one', async () => {
    const name = fresh();
    const note = (nth: number, at: number): FindingStep => ({
      do: 'note',
      at,
      finding: { ...FRESH, page: { ...FRESH.page, url: `https://spark-wire.example/${nth}` } },
      onlyKnown: false,
    });
    const before = await run(name, MOST, [note(1, NOON), note(2, NOON + 1), note(3, NOON + 2)]);
    const urls = before.findings.map(({ page }) => page.url);
    const after = await run(name, MOST, [
      { do: 'remove', urls },
      note(2, NOON + 10),
      { do: 'restore', findings: before.findings },
    ]);
    expect(after.findings.map(({ page, lastSeen }) => [page.url, lastSeen - NOON])).toEqual([
      ['https://spark-wire.example/2', 10],
      ['https://spark-wire.example/3', 2],
      ['https://spark-wire.example/1', 0],
    ]);
  });

  test('that were damaged are counted, passed over, and gone after clearing', async () => {
    const name = fresh();
    await run(name, MOST, [{ do: 'note', at: NOON, finding: FRESH, onlyKnown: false }]);
    await page.evaluate((db) => findings.spoil(db, 'spoiled', { page: '<script>', lastSeen: 1 }), name);
    expect(await run(name, MOST, [])).toMatchObject({ unreadable: 1, findings: [FRESH] });
    expect(await run(name, MOST, [{ do: 'clear' }])).toEqual({ findings: [], unreadable: 0, left: 0 });
  });

  test('noted in two contexts at once are all there', async () => {
    const noted = Array.from({ length: 20 }, (_, at) => ({
      ...FRESH,
      page: { ...FRESH.page, url: `https://spark-wire.example/${at % 10}` },
    }));
    const kept = await page.evaluate((db, all) => findings.race(db, all), fresh(), noted);
    expect(new Set(kept.findings.map(({ page }) => page.url)).size).toBe(10);
    expect(kept.findings).toHaveLength(10);
    expect(tidyFinding(kept.findings[0])).not.toBeNull();
  });
});
