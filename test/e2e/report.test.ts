import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPopup, press, says } from '../demo/own-page.ts';
import { until } from '../demo/until.ts';
import { openTab, settledState } from '../demo/watched-tab.ts';
import { objections } from './axe.ts';
import { type Bench, BROWSERS, rememberOriginal, startBench, temporaryFolder } from './bench.ts';
import { type Dresser, dresserFor } from './colour-scheme.ts';

const ORIGINAL = 'harbour-engineer-guilty';
const COPY = 'engineer-convicted-phantom-dredging';

describe.each(BROWSERS)('the evidence in %s', (kind) => {
  const downloads = temporaryFolder();
  let bench: Bench;
  let popup: Page;
  let dress: Dresser;

  /** The one file with this ending among the downloads, once it is whole. */
  const downloaded = (ending: string): Promise<string> =>
    until(`a download that ends in ${ending}`, async () => {
      const [name] = readdirSync(downloads.path).filter((file) => file.endsWith(ending));
      const path = name === undefined ? null : join(downloads.path, name);
      return path !== null && readFileSync(path, 'utf8').trim() !== '' ? path : null;
    });

  beforeAll(async () => {
    bench = await startBench(kind, { downloads: downloads.path });
    dress = await dresserFor(bench.session.browser, kind);
    await rememberOriginal(bench, ORIGINAL);
    const tab = await openTab(bench.session, bench.address('daily-relay', COPY));
    await settledState(bench.session, tab, ['rewritten']);
    popup = await openPopup(bench.session, tab.tabId);
  });
  afterAll(async () => {
    await bench?.close();
    downloads.remove();
  });

  test('is saved as a report that opens without the extension and runs nothing', async () => {
    await press(popup, bench.words('actionReport'));
    await says(popup, bench.words('reportSaved'));
    const path = await downloaded('.html');
    expect(path).toMatch(/firstprint-daily-relay\.example-\d{4}-\d{2}-\d{2}\.html$/);
    const page = await bench.session.browser.newPage();
    await page.goto(pathToFileURL(path).href);
    const shown = await page.evaluate(() => ({
      text: document.body.innerText,
      scripts: document.scripts.length,
      title: document.title,
      rows: document.querySelectorAll('.passages tbody tr').length,
      marks: document.querySelectorAll('mark').length,
      wide: document.documentElement.scrollWidth - innerWidth,
      links: [...document.querySelectorAll('a')].map(({ href }) => href),
    }));
    const original = bench.world.get('harbour-times')?.articles.find(({ slug }) => slug === ORIGINAL);
    expect(shown.scripts).toBe(0);
    expect(shown.title).toContain(bench.words('reportTitle'));
    expect(shown.text).toContain(original?.title ?? 'no title');
    expect(shown.text).toContain('The Harbour Times');
    expect(shown.rows).toBeGreaterThan(20);
    expect(shown.marks).toBeGreaterThan(20);
    expect(shown.wide).toBeLessThanOrEqual(0);
    expect(shown.links).toEqual([bench.address('daily-relay', COPY), bench.address('harbour-times', ORIGINAL)]);

    for (const scheme of ['dark', 'light'] as const) {
      await dress(page, scheme);
      expect(await objections(page), scheme).toEqual([]);
    }
    // The links are all that the keyboard has to reach, and each shows that it was.
    const focused: unknown[] = [];
    for (const _ of shown.links) {
      await page.keyboard.press('Tab');
      focused.push(
        await page.evaluate(() => {
          const { activeElement: at } = document;
          return at instanceof HTMLAnchorElement ? [at.href, getComputedStyle(at).outlineStyle] : null;
        }),
      );
    }
    expect(focused).toEqual(shown.links.map((link) => [link, 'solid']));
    await page.close();
  });

  test('is saved as data with every passage', async () => {
    await press(popup, bench.words('actionReportData'));
    const data = JSON.parse(readFileSync(await downloaded('.json'), 'utf8'));
    expect(data).toMatchObject({
      format: 'firstprint-evidence',
      formatVersion: 1,
      verdict: 'rewritten',
      page: { url: bench.address('daily-relay', COPY) },
      original: { url: bench.address('harbour-times', ORIGINAL), site: 'The Harbour Times' },
    });
    const text = bench.world
      .get('daily-relay')
      ?.articles.find(({ slug }) => slug === COPY)
      ?.paragraphs.join('\n');
    for (const passage of data.passages) expect(text).toContain(passage.page);
    expect(data.passages.length).toBeGreaterThan(20);
  });

  test('gives a citation to paste elsewhere', async () => {
    await press(popup, bench.words('actionCite'));
    await says(popup, 'Copied:');
    const title = bench.world.get('harbour-times')?.articles.find(({ slug }) => slug === ORIGINAL)?.title;
    const pasted = await popup.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus();
      return field.value;
    });
    expect(pasted).toBe('');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('KeyV');
    await popup.keyboard.up('Control');
    const value = await until('the citation in the field', () =>
      popup.evaluate(() => document.querySelector('textarea')?.value || null),
    );
    expect(value).toContain(`${title}, The Harbour Times, `);
    expect(value.endsWith(bench.address('harbour-times', ORIGINAL))).toBe(true);
  });
});
