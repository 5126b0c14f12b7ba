// Renders the mark into the toolbar icons: `node icons/render.mjs` (Chromium from $CHROMIUM or /usr/bin/chromium).
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const STATES = ['default', 'flagged', 'clear', 'off'];
/** Small sizes are whole multiples of the small mark's grid, so that its edges fall on pixels. */
const SIZES = { 16: 'mark-small.svg', 32: 'mark-small.svg', 48: 'mark.svg', 128: 'mark.svg' };

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const [size, source] of Object.entries(SIZES)) {
    await page.setViewport({ width: Number(size), height: Number(size) });
    const drawing = await readFile(here(source), 'utf8');
    for (const state of STATES) {
      const svg = drawing.replace('data-state="default"', `data-state="${state}"`);
      await page.setContent(
        `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await writeFile(here(`${state}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
