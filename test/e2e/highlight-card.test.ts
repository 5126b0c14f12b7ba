import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { obtainBrowser } from '../setup/find-browser.mjs';
import { temporaryFolder } from './bench.ts';

const folder = temporaryFolder();
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Card</title>
<body><main><h1>Card</h1></main><script src="card.js"></script></body></html>`;

let browser: Browser;
let page: Page;
let axe: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await mkdir(folder.path, { recursive: true });
  const entry = 'test/e2e/highlight/draw-card.ts';
  await build({ entryPoints: { card: entry }, outdir: folder.path, bundle: true, format: 'iife', logLevel: 'error' });
  await writeFile(join(folder.path, 'index.html'), HTML);
  browser = await puppeteer.launch({ executablePath: obtainBrowser('chrome'), args: ['--no-sandbox'] });
  page = await browser.newPage();
  await page.setViewport({ width: 320, height: 600 });
});
afterAll(async () => {
  await browser?.close();
  folder.remove();
});

describe.each(['?verbatim', '?reworded', '?moved', '?moved&rtl', '?verbatim&unknown'])('the card %s', (state) => {
  test.each(['light', 'dark'] as const)('has nothing that axe objects to in the %s, and fits', async (scheme) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(pathToFileURL(join(folder.path, 'index.html')).href + state);
    await page.waitForSelector('html[data-ready=yes]');
    await page.evaluate(axe);
    const { violations, passes } = await page.evaluate((): Promise<AxeResults> => window.axe.run({}));
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['button-name', 'color-contrast']));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
