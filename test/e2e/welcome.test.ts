import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press, says, visibleText } from '../demo/own-page.ts';
import { until } from '../demo/until.ts';
import { objections } from './axe.ts';
import { type Bench, BROWSERS, startBench } from './bench.ts';
import { focused, walkTo } from './keyboard.ts';

describe.each(BROWSERS)('the welcome page in %s', (kind) => {
  let bench: Bench;
  let page: Page;

  const tabTo = (name: string): Promise<void> => walkTo(page, name);
  const headingIs = (heading: string): Promise<true> =>
    until(`“${heading}” to have the focus`, async () => ((await focused(page)) === heading ? true : null));
  const tabs = async (): Promise<number> =>
    (await bench.session.call<{ url?: string }[]>('tabs.query', {})).filter(
      ({ url }) => url === `${bench.session.ownBase}welcome/index.html`,
    ).length;
  /** Presses Enter on what closes the page, which may be gone before the key is up again. */
  const enterToClose = async (): Promise<void> => {
    const before = await tabs();
    await page.bringToFront();
    await page.keyboard.press('Enter').catch(() => undefined);
    await until('the page to close', async () => ((await tabs()) === before - 1 ? true : null));
  };

  beforeAll(async () => {
    bench = await startBench(kind);
  });
  afterAll(() => bench?.close());

  test('opens by itself once Firstprint is installed', async () => {
    await until('the welcome page', async () => ((await tabs()) === 1 ? true : null));
    page = await bench.session.openOwn('welcome/index.html');
    await says(page, bench.words('welcomeTitle'));
    expect(await objections(page)).toEqual([]);
  });

  test('leads by keyboard alone to sources, of which none is chosen for the reader', async () => {
    const { words } = bench;
    await tabTo(words('welcomeNext'));
    await page.keyboard.press('Enter');
    await headingIs(words('welcomeSourcesTitle'));
    expect(await page.$$eval('.choosing :checked', (boxes) => boxes.length)).toBe(0);
    expect(await page.$$eval('.choosing input', (boxes) => boxes.length)).toBeGreaterThan(5);
    expect(await objections(page)).toEqual([]);

    await page.focus('.welcome input[type=search]');
    await page.keyboard.type('nytimes');
    await until('one publisher', async () =>
      (await page.$$eval('.choosing input', (boxes) => boxes.length)) === 1 ? true : null,
    );
    await tabTo('The New York Times');
    await page.keyboard.press(' ');
    await says(page, words('welcomeFollow_one', '1'));
  });

  test('follows what was chosen', async () => {
    const { words, session } = bench;
    // The publisher is a real one, which no test may trouble.
    const options = await session.openOwn('options/index.html');
    await press(options, words('sourcesSwitch'));
    await says(options, words('sourcesStandingOff'));
    await options.close();
    await page.bringToFront();
    await tabTo(words('welcomeFollow_one', '1'));
    await page.keyboard.press('Enter');
    await headingIs(words('welcomeTryTitle'));
    await tabTo(words('welcomeBack'));
    await page.keyboard.press('Enter');
    await says(page, words('welcomeFollowed_one', '1'));
    await tabTo(words('welcomeNext'));
    await page.keyboard.press('Enter');
    await headingIs(words('welcomeTryTitle'));
  });

  test('judges the example for real: a copy, what the reader makes of it, and an honest report', async () => {
    const { words } = bench;
    expect(await objections(page)).toEqual([]);
    await tabTo(words('welcomeTryAction'));
    await page.keyboard.press('Enter');
    await says(page, words('labelRewritten'));
    await says(page, words('passagesHeading'));
    expect(await page.$$eval('.passages > li', (pairs) => pairs.length)).toBe(3);
    expect(await objections(page)).toEqual([]);

    const original = await page.$eval('.sheet-of-news', (sheet) =>
      [...sheet.querySelectorAll('p')].slice(2).map(({ textContent }) => textContent),
    );
    await page.focus('.trial textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type(original.slice(0, 2).join(' '));
    await tabTo(words('welcomeTryAction'));
    await page.keyboard.press('Enter');
    await says(page, words('labelCopied'));

    await page.focus('.trials input');
    await page.keyboard.press('ArrowDown');
    await tabTo(words('welcomeTryAction'));
    await page.keyboard.press('Enter');
    await says(page, words('labelRelated'));
    expect(await page.$('.passages')).toBeNull();
    expect(await objections(page)).toEqual([]);
  });

  test('leaves nothing of the example in the library, and closes', async () => {
    const { session, words } = bench;
    const options = await session.openOwn('options/index.html');
    await says(options, words('libraryHolds_other', '0'));
    await options.close();
    await page.bringToFront();
    await tabTo(words('welcomeDone'));
    await enterToClose();
  });

  test('is skipped with one key', async () => {
    page = await bench.session.openOwn('welcome/index.html');
    await until('the page', async () => ((await visibleText(page)).length > 0 ? true : null));
    await tabTo(bench.words('welcomeSkip'));
    await enterToClose();
  });
});
