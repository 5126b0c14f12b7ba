import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killAgainAndAgain } from '../store/faults/killing.ts';
import { type BrowserKind, launchBrowser, openHarness } from '../store/harness/browser.ts';
import type { Step } from '../store/harness/page.ts';
import { type HarnessServer, serveHarness } from '../store/harness/serve.ts';
import { type Addressed, stories, story } from '../store/harness/stories.ts';

const learning = (articles: readonly Addressed[]): Step[] =>
  articles.map((each) => ({ do: 'learn', article: each, source: 'visited' }));
const linesOf = (articles: readonly object[]): string => articles.map((each) => `${JSON.stringify(each)}\n`).join('');

let server: HarnessServer;
beforeAll(async () => {
  server = await serveHarness();
});
afterAll(() => server.close());

describe('Chromium as it takes storage away', () => {
  let profile: string;
  let browser: Browser;
  let page: Page;
  let devtools: CDPSession;
  const origin = (): string => new URL(server.url).origin;
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'firstprint-quota-'));
    browser = await launchBrowser('chrome', profile);
    page = await openHarness(browser, server.url);
    devtools = await page.createCDPSession();
    // Before anything is stored: Chromium goes by the quota that it last heard of for a while.
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: origin(), quotaSize: 1_000_000 });
  });
  afterAll(async () => {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('opens an empty library after all site data was cleared under it', async () => {
    await page.evaluate((steps) => library.run('cleared', steps), learning(stories(0, 20)));
    await devtools.send('Storage.clearDataForOrigin', { origin: origin(), storageTypes: 'indexeddb' });
    await page.evaluate((steps) => library.run('cleared', steps), learning(stories(20, 25)));
    expect(await page.evaluate(() => library.summary('cleared'))).toMatchObject({ originals: 5 });
    expect(await page.evaluate(() => library.find('cleared', ['own3', 'own22']))).toEqual({
      own3: [],
      own22: [story(22).url],
    });
  });

  it('says that the disk is full, and keeps what was committed before', async () => {
    await page.evaluate((steps) => library.run('full', steps), learning(stories(0, 30)));
    // Digits of no pattern, so that they take room even when compressed.
    const noise = stories(0, 1500).map((each) => ({
      ...each,
      text: `${each.text} ${randomBytes(2000).toString('hex')}`,
    }));
    const outcome = await page.evaluate((file) => library.importUntilFull('full', file), linesOf(noise));
    expect(outcome.error).toBe('StorageFull: The browser has no more room for the library.');
    expect(await page.evaluate(() => library.summary('full'))).toMatchObject({ originals: 30 + outcome.added });
    const { harbour } = await page.evaluate(() => library.find('full', ['harbour']));
    expect(harbour).toHaveLength(30 + outcome.added);
  });
});

describe.each<[BrowserKind, number]>([
  ['chrome', 12],
  ['firefox', 8],
])(
  '%s, killed %d times in the midst of learning, importing, merging, housekeeping, repair and upgrade',
  (kind, kills) => {
    it('loses nothing that was committed, shows nothing by halves or twice, and goes on', async () => {
      const tally = await killAgainAndAgain(kind, { kills, workerKills: 0, seed: 20_261 });
      const wrongs = { lost: 0, corrupt: 0, duplicated: 0, halfVisible: 0, unfinished: 0 };
      expect(tally).toMatchObject({ ...wrongs, kills });
      expect(Object.values(tally.acts)).not.toContain(0);
      expect(tally.audited).toBeGreaterThan(100);
    }, 240_000);
  },
);
