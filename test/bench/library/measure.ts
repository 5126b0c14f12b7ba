import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../store/harness/browser.ts';
import { type Figure, quantile } from '../figure.ts';
import { heapOf } from './heap.ts';
import type { World } from './world.ts';

const PAGES = 300;
const WARMING = 20;
const WAKES = 5;
const LEARNED = 200;
/** What a page may take at most, in a library of up to so many originals. */
const boundFor = (size: number): number => (size > 200_000 ? 60 : 30);

/** Measures a library of `size` originals in a page whose browser has just started. Leaves it as it was. */
export async function measure(kind: BrowserKind, page: Page, world: World, size: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  const add = (name: string, value: number, unit: string, bound: { most?: number } = {}): unknown =>
    figures.push({ name: `${name}, ${size}`, value, unit, ...bound });
  const pages = world.pages(PAGES + WARMING + WAKES + 1, size);
  const [first, ...others] = pages.slice(PAGES + WARMING);
  const judge = (each: typeof first) =>
    page.evaluate(async (article) => (article ? (await inWorker.call('judge', article)).all : Number.NaN), each);

  add('knowledge, loaded by a worker', await page.evaluate(() => inWorker.call('knowledge')), 'ms');
  add('first page, browser just started', await judge(first), 'ms', { most: 250 });
  const woken: number[] = [];
  for (const each of others) {
    await page.evaluate(async () => {
      inWorker.restart();
      await inWorker.call('knowledge');
    });
    woken.push(await judge(each));
  }
  add('first page, worker just woken', quantile(woken, 0.5), 'ms', { most: 250 });

  await page.evaluate((all) => inWorker.call('judgeAll', all), pages.slice(PAGES, PAGES + WARMING));
  const judged = await page.evaluate((all) => inWorker.call('judgeAndRead', all), pages.slice(0, PAGES));
  const of = (what: 'all' | 'lookup' | 'bare' | 'reads' | 'bytes', share: number): number =>
    quantile(
      judged.map((each) => each[what]),
      share,
    );
  add('lookup and verdict p50', of('all', 0.5), 'ms');
  add('lookup and verdict p95', of('all', 0.95), 'ms', { most: boundFor(size) });
  add('lookup p50', of('lookup', 0.5), 'ms');
  add('lookup p95', of('lookup', 0.95), 'ms');
  add('bare reads p50', of('bare', 0.5), 'ms');
  add('bare reads p95', of('bare', 0.95), 'ms');
  add('records read p95', of('reads', 0.95), 'records');
  add('bytes read p95', of('bytes', 0.95), 'bytes');
  add('lookup and verdict / bare, p95', of('all', 0.95) / of('bare', 0.95), 'times', size > 200_000 ? { most: 3 } : {});
  add('lookup / bare reads, p50', of('lookup', 0.5) / of('bare', 0.5), 'times');
  const flagged = judged.filter(({ verdict }) => verdict !== 'none' && verdict !== 'related').length;
  add('pages flagged', (100 * flagged) / judged.length, '%');

  // Firefox tells nobody.
  if (kind === 'chrome') add("worker's heap", (await heapOf(page)) / 1e6, 'MB', { most: 60 });
  const learned = await page.evaluate((all) => inWorker.call('learn', all), world.newArticles(LEARNED));
  add('learning an original p95', quantile(learned, 0.95), 'ms', { most: 50 });

  const { texts = 0, ...stores } = await page.evaluate(() => inWorker.call('bytes'));
  const { originals } = await page.evaluate(() => inWorker.call('summary'));
  const bytes = Object.values(stores).reduce((sum, each) => sum + each, 0);
  add('disk, an original without text', bytes / originals, 'bytes', { most: 1000 });
  add('of these in postings', (stores.postings ?? 0) / originals, 'bytes');
  add('disk, a text', texts / LEARNED, 'bytes');
  add('disk as the browser counts it', (await page.evaluate(() => inWorker.call('usage'))) / originals, 'bytes');
  await page.evaluate(() => inWorker.call('forgetLearned'));
  return figures;
}
