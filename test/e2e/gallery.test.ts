import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { obtainBrowser } from '../setup/find-browser.mjs';
import { buildGallery } from '../ui/gallery/build-gallery.ts';
import { STATE_NAMES } from '../ui/gallery/state-names.ts';
import { objections } from './axe.ts';
import { BROWSERS } from './bench.ts';
import { type Dresser, dresserFor } from './colour-scheme.ts';
import { LAUNCH_ARGUMENTS } from './launch-arguments.ts';
import { walkThrough } from './tab-walk.ts';

const NARROWEST = 320;

let addressOf: (state: string) => string;
beforeAll(async () => {
  addressOf = await buildGallery('dist/gallery');
});

// Nothing here waits for a clock, so that both browsers may be at work at the same time, each at one state after the other.
describe.concurrent.each(BROWSERS)('the gallery in %s', (kind) => {
  let browser: Browser;
  let page: Page;
  let dress: Dresser;
  let opened: string;

  beforeAll(async () => {
    browser = await launch({ browser: kind, executablePath: obtainBrowser(kind), args: LAUNCH_ARGUMENTS[kind] });
    dress = await dresserFor(browser, kind);
    page = await browser.newPage();
    page.on('dialog', (dialog) => {
      opened = dialog.message();
      dialog.dismiss().catch(() => undefined);
    });
    await page.setViewport({ width: NARROWEST, height: 600 });
  });
  afterAll(() => browser?.close());

  const open = async (name: string): Promise<void> => {
    opened = '';
    await dress(page, 'light');
    await page.goto(addressOf(name));
    await page.waitForSelector('html[data-ready=yes] h1');
  };
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  // Each state is opened once; the tests look at it and change nothing that another one looks at.
  describe.sequential.each(STATE_NAMES)('%s', (name) => {
    beforeAll(() => open(name));

    test('has nothing that axe objects to', async () => {
      expect(await objections(page)).toEqual([]);
    });

    test('fits the narrowest window', async () => {
      const { wide, window } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        window: innerWidth,
      }));
      expect(wide).toBeLessThanOrEqual(window);
    });

    test('has nothing that axe objects to in the dark', async () => {
      const light = await ground();
      await dress(page, 'dark');
      expect(await ground(), 'the ground is the same in the dark').not.toBe(light);
      expect(await objections(page)).toEqual([]);
    });

    test('is walked through by the tab key, every control visibly focused and named', async () => {
      const { controls, outlines } = await walkThrough(page);
      expect(outlines.size, [...outlines.keys()].join('\n')).toBe(controls);
      expect([...outlines].filter(([, outline]) => outline !== 'solid')).toEqual([]);
    });

    test('opens no dialog', () => {
      expect(opened).toBe('');
    });
  });

  describe.sequential('hostile text', () => {
    test('text from pages cannot become markup', async () => {
      await open('popup/hostile');
      const found = await page.evaluate(() => ({
        images: document.images.length,
        says: document.querySelector('.card-title')?.textContent ?? '',
        strayControls: /[\p{Cc}\u202a-\u202e]/u.test(document.querySelector('.popup')?.textContent ?? ''),
      }));
      expect(found.images).toBe(0);
      expect(found.says).toContain('<img src=x onerror=alert(1)>');
      expect(found.strayControls).toBe(false);
    });

    test('no text of a finding becomes markup, turns what stands beside it, or spills', async () => {
      await open('findings/hostile');
      const found = await page.evaluate(() => ({
        images: document.images.length,
        titles: [...document.querySelectorAll('.finding-title')].map(({ textContent }) => textContent ?? ''),
        strayControls: /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(
          [...document.querySelectorAll('.finding-article, figure')].map(({ textContent }) => textContent).join(''),
        ),
        longest: Math.max(
          ...[...document.querySelectorAll('bdi')].map(({ textContent }) => (textContent ?? '').length),
        ),
      }));
      expect(found.images).toBe(0);
      expect(found.titles.join('\n')).toContain('<img src=x onerror=alert(1)>');
      expect(found.strayControls).toBe(false);
      expect(found.longest).toBeLessThanOrEqual(160);
    });
  });
});
