import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserKind, killBrowser, launchBrowser, openHarness } from '../store/harness/browser.ts';
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

describe.each<BrowserKind>(['chrome', 'firefox'])('a killed %s', (kind) => {
  it('loses nothing that was committed and shows nothing that was not', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'firstprint-killed-'));
    const before = server.learned.length;
    const announced = (): number => server.learned.length - before;
    for (const wait of [150, 400]) {
      const start = announced();
      const victim = await launchBrowser(kind, profile);
      const page = await openHarness(victim, server.url);
      const done = page.evaluate((from) => library.learnOn('killed', from, Infinity), start).catch(() => 'killed');
      while (announced() < start + 10) await new Promise((resolve) => setTimeout(resolve, 20));
      await new Promise((resolve) => setTimeout(resolve, wait));
      await killBrowser(victim);
      expect(await done).toBe('killed');
    }
    const committed = announced();
    const survivor = await launchBrowser(kind, profile);
    const page = await openHarness(survivor, server.url);
    const { originals } = await page.evaluate(() => library.summary('killed'));
    expect(originals).toBeGreaterThanOrEqual(committed);
    const urls = stories(0, originals).map(({ url }) => url);
    const { harbour } = await page.evaluate(() => library.find('killed', ['harbour']));
    expect(harbour).toEqual(urls);
    const file = await page.evaluate(() => library.export('killed'));
    const exported = file.trimEnd().split('\n');
    expect(exported.map((line) => JSON.parse(line).url)).toEqual(urls);
    await page.evaluate((n) => library.learnOn('killed', n - 5, n + 10), originals);
    expect(await page.evaluate(() => library.summary('killed'))).toMatchObject({ originals: originals + 10 });
    await survivor.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }, 240_000);
});
