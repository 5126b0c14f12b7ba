import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPopup, press, says, visibleText } from '../demo/own-page.ts';
import { until } from '../demo/until.ts';
import { openTab, settledState } from '../demo/watched-tab.ts';
import { objections } from './axe.ts';
import { type Bench, BROWSERS, rememberOriginal, startBench, temporaryFolder } from './bench.ts';
import { type Dresser, dresserFor } from './colour-scheme.ts';
import { focused, walkTo } from './keyboard.ts';

const SPUN = { original: 'harbour-engineer-guilty', copy: 'engineer-convicted-phantom-dredging' };
const COPIED = { original: 'ferries-return-to-the-city', copy: 'port-ellery-ferries-vote' };

/** The findings listed, as a reader sees them: the verdict, the titles, and where they lead. */
function listed(page: Page): Promise<{ verdict: string; titles: string[]; links: string[] }[]> {
  return page.$$eval('.finding', (rows) =>
    rows.map((row) => ({
      verdict: row.querySelector('.stamp')?.textContent ?? '',
      titles: [...row.querySelectorAll('.finding-title bdi')].map(({ textContent }) => textContent ?? ''),
      links: [...row.querySelectorAll('a')].map(({ href }) => href),
    })),
  );
}

/** Writes many findings of one kind into the store, behind the page's back. */
function fill(page: Page, count: number): Promise<void> {
  return page.evaluate(async (many) => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('findings'));
    const tx = database.transaction('findings', 'readwrite');
    const done = new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onerror = () => reject(tx.error);
    });
    for (let nth = 0; nth < many; nth++) {
      const seen = Date.UTC(2026, 10, 24) - nth * 1_800_000;
      const page = { url: `https://site-${nth % 900}.example/${nth}`, title: `Story ${nth} <b>of many</b>` };
      tx.objectStore('findings').put(
        {
          page: { ...page, site: `Site ${nth % 900}`, published: new Date(seen).toISOString() },
          original: { id: `original-${nth}`, url: `https://source-${nth % 40}.example/${nth}`, title: `First ${nth}` },
          verdict: nth % 3 ? 'rewritten' : 'copied',
          score: 0.95,
          coverage: 0.8,
          credit: 'none',
          relation: 'page-is-copy',
          sharedBy: null,
          dismissed: false,
          firstSeen: seen,
          lastSeen: seen,
        },
        `site-${nth % 900}.example/${nth}`,
      );
    }
    await done;
    database.close();
  }, count);
}

describe.each(BROWSERS)('the findings page in %s', (kind) => {
  const downloads = temporaryFolder();
  let bench: Bench;
  let page: Page;
  let dress: Dresser;

  const openFindings = async (): Promise<void> => {
    await page?.close();
    page = await bench.session.openOwn('findings/index.html');
    await until('the findings page', async () => ((await visibleText(page)).length > 0 ? true : null));
  };
  const read = async (slug: string, outcome: string) => {
    const tab = await openTab(bench.session, bench.address('daily-relay', slug));
    await settledState(bench.session, tab, [outcome]);
    return tab;
  };
  const downloaded = (ending: string): Promise<string> =>
    until(`a download that ends in ${ending}`, async () => {
      const [name] = readdirSync(downloads.path).filter((file) => file.endsWith(ending));
      const text = name === undefined ? '' : readFileSync(join(downloads.path, name), 'utf8');
      return text.trim() === '' ? null : text;
    });
  const listIs = (count: number): Promise<true> =>
    until(`${count} findings in the list`, async () => ((await listed(page)).length === count ? true : null));

  beforeAll(async () => {
    bench = await startBench(kind, { downloads: downloads.path });
    dress = await dresserFor(bench.session.browser, kind);
  });
  afterAll(async () => {
    await bench?.close();
    downloads.remove();
  });

  test('says what it is for while it is empty', async () => {
    await openFindings();
    await says(page, bench.words('findingsEmptyTitle'));
    expect(await page.$$('form, figure, .finding')).toEqual([]);
  });

  test('lists a spun copy with its original, and is reached from the popup', async () => {
    await rememberOriginal(bench, SPUN.original);
    await rememberOriginal(bench, COPIED.original);
    const tab = await read(SPUN.copy, 'rewritten');
    const popup = await openPopup(bench.session, tab.tabId);
    await press(popup, bench.words('findingsTitle'));
    await until('the findings to open', async () => {
      const tabs = await bench.session.call<{ url?: string }[]>('tabs.query', {});
      return tabs.some(({ url }) => url?.endsWith('/findings/index.html')) || null;
    });
    await tab.page.reload();
    await settledState(bench.session, tab, ['rewritten']);
    await tab.page.close();
    await (await read(COPIED.copy, 'copied')).page.close();
    await openFindings();
    await listIs(2);
    const [copied, spun] = await listed(page);
    const titleOf = (outlet: string, slug: string) =>
      bench.world.get(outlet)?.articles.find((each) => each.slug === slug)?.title;
    expect(copied?.verdict).toBe(bench.words('labelCopied'));
    expect(spun).toEqual({
      verdict: bench.words('labelRewritten'),
      titles: [titleOf('daily-relay', SPUN.copy), titleOf('harbour-times', SPUN.original)],
      links: [bench.address('daily-relay', SPUN.copy), bench.address('harbour-times', SPUN.original)],
    });
    const stored = await page.evaluate(async () => JSON.stringify(await indexedDB.databases()));
    expect(stored).toContain('findings');
  });

  test('draws its pictures, whose numbers are tables too', async () => {
    const drawn = await page.evaluate(() => ({
      pictures: [...document.querySelectorAll('figure')].map((each) => each.querySelector('h2')?.textContent),
      sites: [...document.querySelectorAll('.bar')].map(({ textContent }) => textContent),
      matrix: [...document.querySelectorAll('.matrix tbody tr')].map(({ textContent }) => textContent),
      tables: document.querySelectorAll('figure table').length,
    }));
    expect(drawn.pictures).toEqual(
      (['findingsWeeks', 'findingsDelays', 'findingsSites', 'findingsMatrix'] as const).map((key) => bench.words(key)),
    );
    expect(drawn.sites).toHaveLength(1);
    expect(drawn.sites[0]).toMatch(/^daily-relay\.example2/);
    expect(drawn.matrix).toEqual([expect.stringMatching(/^daily-relay\.\u200bexample2$/)]);
    expect(drawn.tables).toBe(4);
  });

  test('has nothing that axe objects to, in light and dark', async () => {
    for (const scheme of ['dark', 'light'] as const) {
      await dress(page, scheme);
      expect(await objections(page), scheme).toEqual([]);
    }
  });

  test('is narrowed by what is typed and by a verdict, and saves what is left', async () => {
    await page.type('[type=search]', 'phantom');
    await listIs(1);
    await press(page, bench.words('findingsSaveTable'));
    const table = await downloaded('.csv');
    expect(table.split('\r\n')).toHaveLength(3);
    expect(table).toContain(bench.address('daily-relay', SPUN.copy));
    await press(page, bench.words('findingsFilterClear'));
    await listIs(2);
    await page.select('.filter-bar .field:nth-of-type(4) select', 'copied');
    await listIs(1);
    await press(page, bench.words('findingsSaveData'));
    const data = JSON.parse(await downloaded('.json'));
    expect(data).toMatchObject({ format: 'firstprint-findings', formatVersion: 1 });
    expect(data.findings).toHaveLength(1);
    expect(data.findings[0]).toMatchObject({
      page: { url: bench.address('daily-relay', COPIED.copy), site: 'Daily Relay' },
      original: { url: bench.address('harbour-times', COPIED.original), site: 'The Harbour Times' },
      verdict: 'copied',
      relation: 'page-is-copy',
      dismissed: false,
    });
    await page.select('.filter-bar .field:nth-of-type(4) select', 'partial');
    await says(page, bench.words('findingsNoneFit'));
    await press(page, bench.words('findingsFilterClear'));
    await listIs(2);
  });

  test('“not a copy” in the popup marks the finding, and no picture counts it', async () => {
    const tab = await read(COPIED.copy, 'copied');
    const popup = await openPopup(bench.session, tab.tabId);
    await press(popup, bench.words('actionNotACopy'));
    await says(popup, bench.words('verdictDismissed'));
    await popup.close();
    await tab.page.close();
    await until('the finding to be marked', async () => {
      await openFindings();
      return (await visibleText(page)).includes(bench.words('labelDismissed')) || null;
    });
    await listIs(2);
    expect((await listed(page)).map(({ verdict }) => verdict)).toContain(bench.words('labelDismissed'));
    expect(await page.$$eval('.bar-value', (bars) => bars.map(({ textContent }) => textContent))).toEqual(['1']);
  });

  test('is used by keyboard alone: pictures, deleting, undoing, deleting all', async () => {
    await openFindings();
    await listIs(2);
    await page.focus('[type=search]');
    await walkTo(page, bench.words('findingsWeeks'));
    const week = () => page.$eval('.columns-says', ({ textContent }) => textContent);
    const last = await week();
    await page.keyboard.press('ArrowLeft');
    expect(await week()).not.toBe(last);
    await walkTo(page, 'Delete the finding');
    await page.keyboard.press('Enter');
    await listIs(1);
    await says(page, '1 finding deleted.');
    await until('the focus on what comes next', async () => ((await focused(page)).startsWith('Delete') ? true : null));
    await walkTo(page, bench.words('findingsUndo'));
    await page.keyboard.press('Enter');
    await listIs(2);
    await page.focus('[type=search]');
    await walkTo(page, bench.words('findingsDeleteAll'));
    await page.keyboard.press('Enter');
    await says(page, 'Delete 2 findings?');
    await until(
      'the safe answer to have the focus',
      async () => (await focused(page)) === bench.words('clearKeep') || null,
    );
    await page.keyboard.press('Enter');
    await until('the focus back', async () => (await focused(page)) === bench.words('findingsDeleteAll') || null);
    await page.keyboard.press('Enter');
    await walkTo(page, bench.words('findingsDeleteConfirm'));
    await page.keyboard.press('Enter');
    await says(page, bench.words('findingsEmptyTitle'));
    await walkTo(page, bench.words('findingsUndo'));
    await page.keyboard.press('Enter');
    await listIs(2);
  });

  test('emptying the library leaves the findings, or takes them along if the reader says so', async () => {
    let options = await bench.session.openOwn('options/index.html');
    await press(options, bench.words('clearAction'));
    await says(options, 'Also delete the 2 findings');
    await press(options, bench.words('clearConfirm'));
    await says(options, bench.words('clearDone'));
    await options.close();
    await openFindings();
    await listIs(2);
    await rememberOriginal(bench, SPUN.original);
    options = await bench.session.openOwn('options/index.html');
    await press(options, bench.words('clearAction'));
    await press(options, 'Also delete the 2 findings');
    await press(options, bench.words('clearConfirm'));
    await says(options, bench.words('clearDone'));
    await openFindings();
    await says(page, bench.words('findingsEmptyTitle'));
    await options.close();
  });

  test('keeps nothing more once it is switched off', async () => {
    const switchKeeping = async (): Promise<void> => {
      const options = await bench.session.openOwn('options/index.html');
      await press(options, bench.words('findingsKeep'));
      await says(options, bench.words('optionsSaved'));
      await options.close();
    };
    await switchKeeping();
    // An open page may have been judged anew while all was emptied, and noted after it.
    await openFindings();
    await says(page, bench.words('findingsOff'));
    if ((await listed(page)).length > 0) {
      await press(page, bench.words('findingsDeleteAll'));
      await press(page, bench.words('findingsDeleteConfirm'));
      await listIs(0);
    }
    await rememberOriginal(bench, SPUN.original);
    await (await read(SPUN.copy, 'rewritten')).page.close();
    await openFindings();
    await says(page, bench.words('findingsOff'));
    expect(await listed(page)).toEqual([]);
    await switchKeeping();
    await (await read(SPUN.copy, 'rewritten')).page.close();
    await openFindings();
    await listIs(1);
  });

  test('shows twenty thousand findings a page at a time, all of them counted and found', async () => {
    await fill(page, 19_999);
    await openFindings();
    await says(page, '20,000 findings');
    expect(await listed(page)).toHaveLength(25);
    await says(page, 'Page 1 of 800');
    await press(page, bench.words('findingsPageNext'));
    await says(page, 'Page 2 of 800');
    await page.type('[type=search]', 'story 19998 ');
    await says(page, '1 finding');
    await listIs(1);
    expect((await listed(page))[0]?.titles[0]).toBe('Story 19998 <b>of many</b>');
    expect(await page.$$('.finding b')).toEqual([]);
  });
});
