import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type BrowserKind, launchBrowser, openHarness } from '../../store/harness/browser.ts';
import { serveHarness } from '../../store/harness/serve.ts';
import { type Figure, quantile } from '../figure.ts';

const FILL_AT_ONCE = 5000;
const LOOKUPS = 300;
const LEARNED = 200;

/** Fills a library in a real browser to each of `sizes` (ascending) in turn, and measures it there. */
export async function* benchLibrary(kind: BrowserKind, sizes: readonly number[]): AsyncGenerator<Figure> {
  const server = await serveHarness('test/bench/library/page.ts');
  const profile = await mkdtemp(join(tmpdir(), 'firstprint-bench-'));
  const browser = await launchBrowser(kind, profile);
  try {
    let filled = 0;
    for (const size of sizes) {
      yield* fill(await freshPage(browser, server.url), filled, size);
      // A page of its own, so that nothing is warm, as in a worker that woke.
      yield* measure(await freshPage(browser, server.url), size, sizes.indexOf(size) + 1);
      filled = size;
    }
  } finally {
    await browser.close();
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function freshPage(browser: Browser, url: string): Promise<Page> {
  for (const page of (await browser.pages()).slice(1)) await page.close();
  return openHarness(browser, url);
}

async function* fill(page: Page, from: number, to: number): AsyncGenerator<Figure> {
  let ms = 0;
  for (let start = from; start < to; start += FILL_AT_ONCE) {
    const end = Math.min(to, start + FILL_AT_ONCE);
    ms += await page.evaluate((a, b) => libraryBench.fill(a, b, false), start, end);
  }
  yield { name: `import, to ${to}`, value: ((to - from) / ms) * 1000, unit: 'originals/s' };
  const { longest } = await page.evaluate(() => libraryBench.settle());
  yield { name: `longest merge step, ${to}`, value: longest, unit: 'ms' };
}

/** `round`: how often this library was measured, and learned to, counting this time. */
async function* measure(page: Page, size: number, round: number): AsyncGenerator<Figure> {
  const [first = Number.NaN] = await page.evaluate((n) => libraryBench.lookups(1, n), size);
  yield { name: `first lookup, ${size}`, value: first, unit: 'ms', most: 250 };
  const lookups = await page.evaluate((count, n) => libraryBench.lookups(count, n), LOOKUPS, size);
  yield { name: `lookup p50, ${size}`, value: quantile(lookups, 0.5), unit: 'ms' };
  yield { name: `lookup p95, ${size}`, value: quantile(lookups, 0.95), unit: 'ms', most: size > 100_000 ? 60 : 30 };
  // Far above every number that is filled in, so that each is new.
  const learned = await page.evaluate((count, n) => libraryBench.learn(count, n), LEARNED, size + 1e8);
  yield { name: `learning p95, ${size}`, value: quantile(learned, 0.95), unit: 'ms', most: 50 };
  const { texts = 0, ...stores } = await page.evaluate(() => libraryBench.bytes());
  const bytes = Object.values(stores).reduce((sum, each) => sum + each, 0);
  const { originals } = await page.evaluate(() => libraryBench.summary());
  yield { name: `disk without texts, ${size}`, value: bytes / originals, unit: 'bytes/original', most: 1000 };
  yield { name: `disk for a text, ${size}`, value: texts / (LEARNED * round), unit: 'bytes' };
}
