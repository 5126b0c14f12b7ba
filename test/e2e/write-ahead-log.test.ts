import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { killBrowser, launchBrowser, openHarness } from '../store/harness/browser.ts';
import { leaveHalfRecord, logs } from '../store/harness/half-record.ts';
import type { Step } from '../store/harness/page.ts';
import { type HarnessServer, serveHarness } from '../store/harness/serve.ts';
import { stories } from '../store/harness/stories.ts';

const learning = (from: number, to: number): Step[] =>
  stories(from, to).map((article) => ({ do: 'learn', article, source: 'visited' }));

/** The library's pages have one origin a run, whose folder is called after it. */
const ORIGIN = 'http_127.0.0.1_';

let server: HarnessServer;
beforeAll(async () => {
  server = await serveHarness();
});
afterAll(() => server.close());

describe('Chromium, killed while it wrote half a record', () => {
  let profile: string;
  let browser: Browser;
  let page: Page;
  const start = async (): Promise<void> => {
    browser = await launchBrowser('chrome', profile);
    page = await openHarness(browser, server.url);
  };
  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), 'firstprint-log-'));
    await start();
    await page.evaluate((steps) => library.run('log', steps), learning(0, 20));
    await killBrowser(browser);
    await leaveHalfRecord(profile, ORIGIN);
    await start();
  });
  afterEach(async () => {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('keeps the library, because a new log is begun at the start', async () => {
    const broken = await logs(profile, ORIGIN);
    await page.evaluate(() => library.beginNewLog());
    expect(await logs(profile, ORIGIN)).not.toEqual(broken);
    expect(await page.evaluate(() => library.summary('log'))).toMatchObject({ originals: 20 });
    await page.evaluate((steps) => library.run('log', steps), learning(20, 25));
    await killBrowser(browser);
    await start();
    expect(await page.evaluate(() => library.summary('log'))).toMatchObject({ originals: 25 });
    const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(databases).toEqual(['log']);
  });
});
