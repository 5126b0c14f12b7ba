import { build } from 'esbuild';
import type { CDPSession, Page } from 'puppeteer-core';
import { type Session, startSession } from '../../demo/session.ts';
import { until } from '../../demo/until.ts';
import { builtExtension } from '../../e2e/bench.ts';
import { storyOf } from '../../e2e/following/invented-story.ts';
import { articlePage, rss } from '../../e2e/following/markup.ts';
import { type NewsServer, type Site, serveSites } from '../../e2e/following/news-server.ts';
import { obtainBrowser } from '../../setup/find-browser.mjs';
import { type Figure, quantile } from '../figure.ts';

const SITES = 40;
const PAGES = 300;
/** Pages that are learned before any is measured: code is compiled meanwhile. */
const WARM_UP = 30;
/** Characters of what stands around the article in a page, about as much as on a news site. */
const FURNITURE = 120_000;
const OUTLET = { name: 'The Bench Gazette', language: 'en' };

/** A site whose feed never changes. */
const quietSite = (base: string): Site => {
  const feed = rss(OUTLET, [{ ...storyOf(5000), url: `${base}/news/one` }], { whole: true });
  return ({ path, headers }) => {
    if (path !== '/feed') return null;
    if (headers['if-none-match'] === '"same"') return { status: 304, headers: { etag: '"same"' } };
    return { body: feed, headers: { 'content-type': 'application/rss+xml', etag: '"same"' } };
  };
};

/** What following costs in Chromium: asking feeds that have nothing new, and making an original of a fetched page. */
export async function* benchFollowing(): AsyncGenerator<Figure> {
  const slugs = Array.from({ length: SITES }, (_, at) => `quiet-${at}`);
  const server = await serveSites(new Map(slugs.map((slug) => [slug, quietSite])));
  const program = obtainBrowser('chrome');
  const session = await startSession({
    kind: 'chrome',
    program,
    extension: builtExtension('chrome'),
    headless: true,
    hosts: [],
  });
  try {
    const page = await session.openOwn('icons/default-16.png');
    yield* polls(session, page, server, slugs);
    yield* learning(page);
  } finally {
    await session.close();
    await server.close();
  }
}

async function load(page: Page, entry: string): Promise<void> {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'iife', write: false });
  await page.evaluate(outputFiles[0]?.text ?? '');
}

async function* polls(
  session: Session,
  page: Page,
  server: NewsServer,
  slugs: readonly string[],
): AsyncGenerator<Figure> {
  await load(page, 'test/e2e/following/door-page.ts');
  const ids = slugs.map((slug) => `http://${slug}.example:${server.port}/feed`);
  for (const id of ids) await page.evaluate((typed) => following.follow(typed), id);
  const checkAll = () => Promise.all(ids.map((id) => page.evaluate((source) => following.check(source), id)));
  await checkAll();
  await checkAll();

  const before = server.log.length;
  const worker = await workerOf(session);
  await worker.send('Profiler.enable');
  await worker.send('Profiler.start');
  await checkAll();
  const { profile } = await worker.send('Profiler.stop');
  const asked = server.log.slice(before);
  if (!asked.every(({ status }) => status === 304)) throw new Error('a feed brought something new');
  yield { name: 'poll with nothing new: requests', value: asked.length / SITES, unit: 'requests', most: 1 };
  yield { name: 'poll with nothing new: worker time', value: busy(profile) / SITES, unit: 'ms', most: 5 };
}

/** The worker, to be asked by the protocol of Chromium's developer tools. */
async function workerOf(session: Session): Promise<CDPSession> {
  const target = await until('the worker', async () => {
    const found = session.browser
      .targets()
      .find((each) => each.type() === 'service_worker' && each.url().startsWith(session.ownBase));
    return found ?? null;
  });
  return target.createCDPSession();
}

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string } }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** Milliseconds in which the worker did anything at all, by the samples of its profile. */
function busy({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id));
  return samples.reduce((sum, node, at) => sum + (idle.has(node) ? 0 : (timeDeltas[at] ?? 0)), 0) / 1000;
}

async function* learning(page: Page): AsyncGenerator<Figure> {
  await load(page, 'test/bench/following/page.ts');
  const pages = Array.from({ length: WARM_UP + PAGES }, (_, at) => {
    const address = `https://bench-${at % 20}.example/news/${at}`;
    const html = articlePage({ ...storyOf(6000 + at), url: address }, OUTLET, { traps: false });
    return { address, html: html.replace('<main>', `${furniture(at)}<main>`) };
  });
  const { times, extractions, learned } = await page.evaluate((fetched) => followingBench.learnPages(fetched), pages);
  const measured = times.slice(WARM_UP);
  yield { name: 'fetched pages that became originals', value: learned, unit: 'pages', least: pages.length };
  yield { name: 'extraction p50', value: quantile(extractions.slice(WARM_UP), 0.5), unit: 'ms' };
  yield { name: 'extraction and learning p50', value: quantile(measured, 0.5), unit: 'ms' };
  yield { name: 'extraction and learning p95', value: quantile(measured, 0.95), unit: 'ms', most: 60 };
}

/** Menus, teasers and inline data around an article. */
function furniture(seed: number): string {
  const teasers: string[] = [];
  for (let at = 0, length = 0; length < FURNITURE; at++) {
    const { title, slug } = storyOf(20_000 + seed * 7 + at);
    const script = `<script>window.data${at}=${JSON.stringify({ slug, tracking: 'x'.repeat(400) })}</script>`;
    const teaser = `<div class="teaser related"><a href="/news/${slug}"><span>${title}</span></a>${script}</div>`;
    teasers.push(teaser);
    length += teaser.length;
  }
  return `<aside class="sidebar">${teasers.join('')}</aside>`;
}
