// Takes a picture of every state of every page into screenshots/: `node dist/tools/screenshots.mjs [part of a name]`.
import { mkdir } from 'node:fs/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { buildGallery } from './gallery/build-gallery.ts';
import { STATE_NAMES } from './gallery/state-names.ts';

const WIDTHS = {
  popup: { normal: 384, narrow: 320 },
  options: { wide: 1100, narrow: 390 },
  findings: { wide: 1280, narrow: 390 },
  welcome: { wide: 1100, narrow: 390 },
};
const SCHEMES = ['light', 'dark'] as const;

/** States that differ enough between widths to be worth a narrow picture too. */
const NARROW = new Set([
  'popup/copied',
  'popup/hostile',
  'popup/library-empty',
  'options/busy',
  'options/lists',
  'options/list-offered',
  'options/sources',
  'welcome/meaning',
  'welcome/chosen',
  'welcome/spun',
  'findings/plain',
  'findings/pointed',
]);

async function shoot(page: Page, addressOf: (state: string) => string, name: string): Promise<void> {
  const [room = ''] = name.split('/');
  const kind = Object.entries(WIDTHS).find(([of]) => of === room)?.[1] ?? WIDTHS.popup;
  for (const [size, width] of Object.entries(kind)) {
    if (size === 'narrow' && !NARROW.has(name)) continue;
    await page.setViewport({ width, height: 600 });
    for (const scheme of SCHEMES) await take(page, addressOf(name), `${name}-${size}-${scheme}`, scheme);
    // Written from right to left, at one width and in one scheme: what can go wrong there is the same in the others.
    if (size !== 'narrow') await take(page, addressOf(`${name}&ar`), `${name}-${size}-arabic`, 'light');
  }
}

async function take(page: Page, address: string, name: string, scheme: (typeof SCHEMES)[number]): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'yes');
  const path = `screenshots/${name.replace('/', '-')}.png` as const;
  // Beyond the viewport Chromium takes short pages from right to left at a wrong place.
  await page.screenshot({ path, fullPage: true, captureBeyondViewport: false });
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (spill > 0) console.error(`${path}: ${spill} pixels wider than the window`);
}

async function main(wanted: string): Promise<void> {
  await mkdir('screenshots', { recursive: true });
  const addressOf = await buildGallery('dist/gallery');
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser: Browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    for (const name of STATE_NAMES) if (name.includes(wanted)) await shoot(page, addressOf, name);
  } finally {
    await browser.close();
  }
}

await main(process.argv[2] ?? '');
