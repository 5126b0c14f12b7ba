import type { Page } from 'puppeteer-core';
import { type BrowserKind, launchBrowser, openHarness } from '../../store/harness/browser.ts';

/** Filling a million takes minutes. */
const PATIENCE_MS = 60 * 60 * 1000;

/** Starts a browser on a profile, opens an address in it, and closes it when `work` is done. */
export async function withPage<Result>(
  kind: BrowserKind,
  profile: string,
  url: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const browser = await launchBrowser(kind, profile, PATIENCE_MS);
  try {
    return await work(await openHarness(browser, url));
  } finally {
    await browser.close();
  }
}
