import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { obtainBrowser } from '../setup/find-browser.mjs';
import { objections } from './axe.ts';
import { BROWSERS, temporaryFolder } from './bench.ts';
import { type Dresser, dresserFor } from './colour-scheme.ts';
import { LAUNCH_ARGUMENTS } from './launch-arguments.ts';

const folder = temporaryFolder();
const CARDS = { badge: 'test/e2e/badge/draw-card.ts', passages: 'test/e2e/highlight/draw-card.ts' };
const STATES = [
  'badge.html?rewritten',
  'badge.html?partial',
  'badge.html?rewritten&rtl',
  'badge.html?partial&unlinked',
  'passages.html?verbatim',
  'passages.html?reworded',
  'passages.html?moved',
  'passages.html?moved&rtl',
  'passages.html?verbatim&unknown',
];
const documentWith = (
  script: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Card</title>
<body><main><h1>Card</h1></main><script src="${script}.js"></script></body></html>`;

beforeAll(async () => {
  await build({ entryPoints: CARDS, outdir: folder.path, bundle: true, format: 'iife', logLevel: 'error' });
  for (const card of Object.keys(CARDS)) await writeFile(join(folder.path, `${card}.html`), documentWith(card));
});
afterAll(() => folder.remove());

describe.each(BROWSERS)('the cards that are put into pages, in %s', (kind) => {
  let browser: Browser;
  let page: Page;
  let dress: Dresser;

  beforeAll(async () => {
    browser = await launch({ browser: kind, executablePath: obtainBrowser(kind), args: LAUNCH_ARGUMENTS[kind] });
    dress = await dresserFor(browser, kind);
    page = await browser.newPage();
    await page.setViewport({ width: 320, height: 600 });
  });
  afterAll(() => browser?.close());

  test.each(STATES)('%s has nothing that axe objects to in light and dark, and fits', async (state) => {
    await page.goto(pathToFileURL(join(folder.path, '/')).href + state);
    await page.waitForSelector('html[data-ready=yes]');
    const ground = () =>
      page.evaluate(() => {
        const card = [...document.querySelectorAll('div')].at(-1)?.shadowRoot?.querySelector('.card');
        return card ? getComputedStyle(card).backgroundColor : null;
      });
    const grounds: (string | null)[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      await dress(page, scheme);
      grounds.push(await ground());
      expect(await objections(page, ['button-name', 'color-contrast']), scheme).toEqual([]);
    }
    expect(grounds).not.toContain(null);
    expect(new Set(grounds).size).toBe(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
