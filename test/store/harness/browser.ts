import { type Browser, launch, type Page } from 'puppeteer-core';
import { obtainBrowser } from '../../setup/find-browser.mjs';

export type BrowserKind = 'chrome' | 'firefox';

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
}
