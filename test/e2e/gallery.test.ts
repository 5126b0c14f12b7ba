import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { obtainBrowser } from '../setup/find-browser.mjs';
import { buildGallery } from '../ui/gallery/build-gallery.ts';
import { FINDINGS_STATES } from '../ui/gallery/findings-states.ts';
import { OPTIONS_STATES } from '../ui/gallery/options-states.ts';
import { POPUP_STATES } from '../ui/gallery/popup-states.ts';
import { SELECTION_STATES } from '../ui/gallery/selection-states.ts';
import { WELCOME_STATES } from '../ui/gallery/welcome-states.ts';

declare global {
  interface Window {
    readonly axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

const NAMES = [
  ...Object.keys(POPUP_STATES).map((name) => `popup/${name}`),
  ...Object.keys(SELECTION_STATES).map((name) => `selection/${name}`),
  ...Object.keys(WELCOME_STATES).map((name) => `welcome/${name}`),
  ...Object.keys(OPTIONS_STATES).map((name) => `options/${name}`),
  ...Object.keys(FINDINGS_STATES).map((name) => `findings/${name}`),
];
const NARROWEST = 320;

let browser: Browser;
let page: Page;
let address: string;
let axe: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  address = await buildGallery('dist/gallery');
  browser = await puppeteer.launch({ executablePath: obtainBrowser('chrome'), args: ['--no-sandbox'] });
  page = await browser.newPage();
  page.on('dialog', (dialog) => {
    throw new Error(`A page opened a dialog: ${dialog.message()}`);
  });
  await page.setViewport({ width: NARROWEST, height: 600 });
});
afterAll(() => browser?.close());

const wear = (scheme: 'light' | 'dark'): Promise<void> =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);

async function open(name: string): Promise<void> {
  await wear('light');
  await page.goto(`${address}?${name}`);
  await page.waitForSelector('html[data-ready=yes] h1');
  await page.evaluate(axe);
}

/** What axe finds wrong with the page; `rule` asks for one of its rules alone. */
async function objections(rule?: string): Promise<string[]> {
  const { violations } = await page.evaluate(
    (options) => window.axe.run(options),
    rule ? { runOnly: { type: 'rule' as const, values: [rule] } } : {},
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

// Each state is opened once; the tests look at it and change nothing that another one looks at.
describe.each(NAMES)('%s', (name) => {
  beforeAll(() => open(name));

  test('has nothing that axe objects to', async () => {
    expect(await objections()).toEqual([]);
  });

  test('fits the narrowest window', async () => {
    const { wide, window } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      window: innerWidth,
    }));
    expect(wide).toBeLessThanOrEqual(window);
  });

  test('keeps its contrast in the dark', async () => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await wear('dark');
    expect(await ground(), 'the ground is the same in the dark').not.toBe(light);
    expect(await objections('color-contrast')).toEqual([]);
  });

  test('is walked through by the tab key, every control visibly focused and named', async () => {
    const controls = await page.$$eval(
      'a[href], button:not(:disabled), summary, [tabindex="0"], select:not(:disabled), textarea, input:not(:disabled, [hidden], [type=radio]), fieldset:not(:disabled) input:checked[type=radio]',
      (found) => found.filter((control) => control.checkVisibility()).length,
    );
    // Day, month, year and calendar of a date field are stops of their own within the one control.
    const stopsWithin =
      3 *
      (await page.$$eval(
        'input[type=date]:not(:disabled)',
        (found) => found.filter((field) => field.checkVisibility()).length,
      ));
    const walked = new Set<string>();
    // One step more than there are controls: past the last one the focus is on the page itself.
    for (let step = 0; step <= controls + stopsWithin; step++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement) || element === document.body) return null;
        const all = [...document.querySelectorAll('*')];
        return { where: `${all.indexOf(element)} ${element.tagName}`, outline: getComputedStyle(element).outlineStyle };
      });
      if (focus === null) continue;
      expect(focus.outline).toBe('solid');
      walked.add(focus.where);
    }
    expect(walked.size).toBe(controls);
  });
});

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
    longest: Math.max(...[...document.querySelectorAll('bdi')].map(({ textContent }) => (textContent ?? '').length)),
  }));
  expect(found.images).toBe(0);
  expect(found.titles.join('\n')).toContain('<img src=x onerror=alert(1)>');
  expect(found.strayControls).toBe(false);
  expect(found.longest).toBeLessThanOrEqual(160);
});
