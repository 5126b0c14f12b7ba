import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { obtainBrowser } from '../../setup/find-browser.mjs';

export type BrowserKind = 'chrome' | 'firefox';

const RESTORED_WITHIN_MS = 10_000;

/** A real browser on a profile folder of its own. `patience` in milliseconds is how long it may take over one thing. */
export function launchBrowser(kind: BrowserKind, userDataDir: string, patience = 180_000): Promise<Browser> {
  const common = { executablePath: obtainBrowser(kind), headless: true, userDataDir, protocolTimeout: patience };
  if (kind === 'firefox') return launch({ ...common, browser: 'firefox' });
  const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'];
  return launch({ ...common, browser: 'chrome', pipe: true, args });
}

export async function openHarness(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

/** Kills the browser and all its processes as a power cut would: no goodbye, nothing flushed. */
export async function killBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  if (child?.pid === undefined) throw new Error('the browser has no process of its own');
  const dead = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // Puppeteer starts each browser as the leader of a process group.
  process.kill(-child.pid, 'SIGKILL');
  await dead;
  const profile = child.spawnargs[child.spawnargs.indexOf('--profile') + 1];
  if (child.spawnargs.includes('--profile') && profile) await untilRestored(profile);
}

/** Puppeteer puts Firefox's own preferences back once it hears of the end: before that, the profile cannot be opened again. */
async function untilRestored(profile: string): Promise<void> {
  const backups = ['prefs.js', 'user.js'].map((file) => join(profile, `${file}.puppeteer`));
  for (const end = Date.now() + RESTORED_WITHIN_MS; backups.some((file) => existsSync(file)); ) {
    if (Date.now() > end) throw new Error(`${profile} was not restored after the browser was killed`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
