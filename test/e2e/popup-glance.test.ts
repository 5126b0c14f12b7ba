import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSaidAtOnce } from '../../src/ui/popup/popup-view.tsx';
import { says, visibleText } from '../demo/own-page.ts';
import { openTab, settledState } from '../demo/watched-tab.ts';
import { obtainBrowser } from '../setup/find-browser.mjs';
import { buildGallery } from '../ui/gallery/build-gallery.ts';
import { POPUP_STATES } from '../ui/gallery/popup-states.ts';
import { type Bench, rememberOriginal, startBench } from './bench.ts';

const GLANCED = Object.keys(POPUP_STATES).filter((name) => {
  const page = POPUP_STATES[name]?.page;
  return page !== undefined && isSaidAtOnce(page);
});

describe('what the popup shows at a glance', () => {
  let browser: Browser;
  let page: Page;
  let addressOf: (state: string) => string;

  beforeAll(async () => {
    addressOf = await buildGallery('dist/gallery-glance');
    browser = await puppeteer.launch({ executablePath: obtainBrowser('chrome'), args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.setViewport({ width: 384, height: 600 });
  });
  afterAll(() => browser?.close());

  /** Every piece of text with its place, from the top of the page to its end. */
  async function pieces(name: string): Promise<string[]> {
    await page.goto(addressOf(`popup/${name}`));
    await page.waitForSelector('html[data-ready=yes] h1');
    return page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        range.selectNodeContents(node);
        const { x, y, width, height } = range.getBoundingClientRect();
        found.push(`${node.textContent} at ${[x, y, width, height].join()}`);
      }
      return found;
    });
  }

  test.each(GLANCED)('%s stays where it is when the rest arrives', async (name) => {
    const glance = await pieces(`${name}&glance`);
    const whole = await pieces(name);
    expect(glance.length).toBeGreaterThan(1);
    expect(glance.length).toBeLessThan(whole.length);
    expect(whole).toEqual(expect.arrayContaining(glance));
  });
});

describe('a worker that does not answer', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench('chrome');
  });
  afterAll(() => bench?.close());

  test('is not waited for before the popup names the original', async () => {
    const { session, address, words } = bench;
    await rememberOriginal(bench, 'harbour-engineer-guilty');
    const copy = await openTab(session, address('daily-relay', 'engineer-convicted-phantom-dredging'));
    await settledState(session, copy, ['rewritten']);

    const popup = await session.browser.newPage();
    await popup.evaluateOnNewDocument(() => {
      const { runtime } = Reflect.get(globalThis, 'chrome') ?? {};
      if (runtime) runtime.sendMessage = () => new Promise(() => {});
    });
    await popup.goto(`${session.ownBase}popup/index.html?tab=${copy.tabId}`);
    await says(popup, words('labelRewritten'));
    await says(popup, 'The Harbour Times');
    await says(popup, words('openOriginal'));
    expect(await visibleText(popup)).not.toContain(words('actionsHeading'));

    // Once the tab shows something else, nothing of the copy is said of it.
    await copy.page.goto(address('harbour-times', 'harbour-engineer-guilty'));
    await settledState(session, copy, ['none']);
    await popup.reload();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await visibleText(popup)).toBe('');
  });
});
