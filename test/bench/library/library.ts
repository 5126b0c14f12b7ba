import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { builtInKnowledge } from '../../../src/cli/knowledge.ts';
import type { Article } from '../../../src/core/article.ts';
import { createEngine } from '../../../src/core/engine.ts';
import type { BrowserKind } from '../../store/harness/browser.ts';
import type { Figure } from '../figure.ts';
import { benchPeers } from './bench-peers.ts';
import { type Answer, Identity } from './identity.ts';
import { measure } from './measure.ts';
import { packsOf } from './packs.ts';
import { readRealNews } from './real-news.ts';
import { type BenchServer, serveBench } from './serve.ts';
import { withPage } from './with-page.ts';
import type { Judged } from './worker.ts';
import { World } from './world.ts';

export interface LibraryBenchOptions {
  readonly browser: BrowserKind;
  /** Originals in the library, ascending. */
  readonly sizes: readonly number[];
  /** Folder with `originals.jsonl.gz` and `pages.jsonl.gz`. */
  readonly real: string | null;
  /** Folder in which the packs of invented originals are kept from one run to the next. */
  readonly packs: string | null;
}

/** Fills a library in a real browser to each size in turn, and measures it there; then the peers. */
export async function* benchLibrary(options: LibraryBenchOptions): AsyncGenerator<Figure> {
  // First of all, so that browser and Node have the same sources.
  const server = await serveBench();
  const folder = await mkdtemp(join(tmpdir(), 'firstprint-bench-'));
  try {
    yield* benchIn(folder, server, options);
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function* benchIn(
  folder: string,
  server: BenchServer,
  { browser, sizes, real, packs }: LibraryBenchOptions,
): AsyncGenerator<Figure> {
  const knowledge = builtInKnowledge();
  const engine = createEngine(knowledge);
  const news = real === null ? null : await readRealNews(real, engine);
  const world = new World(engine, knowledge.frequencies, news);
  const identity = news && new Identity(world, news.pages, engine, engine);

  const profile = join(folder, 'profile');
  const slowest: number[] = [];
  let filled = 0;
  for (const wanted of sizes) {
    const size = Math.max(wanted, world.least);
    if (size <= filled) continue;
    const urls: string[] = [];
    for await (const file of packsOf(world, filled, size, packs ?? folder, news ? 'real-news' : 'news'))
      urls.push(server.offer(file));
    const { ms, added, longest } = await withPage(browser, profile, server.url, (page) => fill(page, urls));
    yield { name: `import of packs, to ${size}`, value: (1000 * added) / ms, unit: 'originals/s', least: 10_000 };
    yield { name: `longest merge step, ${size}`, value: longest, unit: 'ms' };
    filled = size;
    if (identity && news) {
      const answers: Answer[] = await withPage(browser, profile, server.url, (page) => judgeAll(page, news.pages));
      yield* identity.figures(size, answers);
    }
    // Measured in a browser that was started anew, so that it remembers nothing of the filling.
    for (const figure of await withPage(browser, profile, server.url, (page) => measure(browser, page, world, size))) {
      if (figure.name.startsWith('lookup and verdict p95')) slowest.push(figure.value);
      yield figure;
    }
  }
  const [first, last] = [slowest[0], slowest.at(-1)];
  if (first !== undefined && last !== undefined && slowest.length > 1)
    yield { name: 'growth of p95, least to most', value: last / first, unit: 'times', most: 4 };
  yield* benchPeers(browser, join(folder, 'peers'), server.url, world);
}

async function fill(page: Page, urls: readonly string[]) {
  const filling = { ms: 0, added: 0, longest: 0 };
  for (const url of urls) {
    const { ms, added } = await page.evaluate((each) => inWorker.call('importPack', each), url);
    filling.ms += ms;
    filling.added += added;
    const { longest } = await page.evaluate(() => inWorker.call('settle'));
    filling.longest = Math.max(filling.longest, longest);
  }
  return filling;
}

/** Pages that are handed to the worker at once. */
const AT_ONCE = 500;

async function judgeAll(page: Page, pages: readonly Article[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (let at = 0; at < pages.length; at += AT_ONCE)
    judged.push(...(await page.evaluate((some) => inWorker.call('judgeAll', some), pages.slice(at, at + AT_ONCE))));
  return judged;
}
