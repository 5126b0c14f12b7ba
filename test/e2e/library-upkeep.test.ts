import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPopup, press, says } from '../demo/own-page.ts';
import { openTab, outcomeOf, settledState } from '../demo/watched-tab.ts';
import { type Bench, BROWSERS, rememberOriginal, startBench } from './bench.ts';

/** Changes a byte of the list of newest originals, behind the extension's back, as a bad disk would. */
async function spoilHead(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('originals'));
    const head = database.transaction('head', 'readwrite').objectStore('head');
    const bytes = new Uint8Array(await answer(head.get(1)));
    bytes[9] = (bytes[9] ?? 0) ^ 1;
    await answer(head.put(bytes.buffer, 1));
    database.close();
  });
}

describe.each(BROWSERS)('the upkeep of the library, in %s', (kind) => {
  let bench: Bench;
  let options: Page;
  const copy = async () => {
    const tab = await openTab(bench.session, bench.address('daily-relay', 'port-ellery-ferries-vote'));
    const state = await settledState(bench.session, tab, ['copied', 'storage-unavailable', 'library-empty']);
    return { tab, outcome: outcomeOf(state), state };
  };

  beforeAll(async () => {
    bench = await startBench(kind);
    await rememberOriginal(bench, 'brannock-yard-tugs');
    await rememberOriginal(bench, 'ferries-return-to-the-city');
    options = await bench.session.openOwn('options/index.html');
  });
  afterAll(() => bench?.close());

  test('the settings show what takes room, and keep the limit that is chosen', async () => {
    await says(options, bench.words('roomFree'));
    const sizes = await options.$$eval('.room dd', (all) =>
      all.map((each) => Number.parseFloat(each.textContent ?? '')),
    );
    expect(sizes).toHaveLength(4);
    for (const size of sizes) expect(size).toBeGreaterThan(0);
    await options.select('#library select', '100000000');
    await says(options, bench.words('optionsSaved'));
    await options.close();
    options = await bench.session.openOwn('options/index.html');
    await says(options, bench.words('roomFree'));
    expect(await options.$eval('#library select', (field) => (field as HTMLSelectElement).value)).toBe('100000000');
  });

  test('a sound library is told to be so', async () => {
    await press(options, bench.words('verifyAction'));
    await says(options, 'Everything is in order: 2 originals and 2 texts were read.');
  });

  test('a damaged one is never taken for one that knows nothing, and is repaired without loss', async () => {
    await spoilHead(options);
    const { tab, outcome, state } = await copy();
    expect(outcome).toBe('storage-unavailable');
    expect(state).toMatchObject({ trouble: 'damaged' });
    const popup = await openPopup(bench.session, tab.tabId);
    await says(popup, bench.words('stateDamagedTitle'));
    await says(popup, bench.words('actionLibrarySettings'));
    await popup.close();
    await tab.page.close();

    await press(options, bench.words('verifyAction'));
    await says(options, 'Damaged: 1 part of the index.');
    await press(options, bench.words('repairAction'));
    await says(options, bench.words('repairDone_other', '2'));
    const again = await copy();
    expect(again.outcome).toBe('copied');
    await again.tab.page.close();
  });

  test('a site is forgotten when that is asked for twice, and nothing else is', async () => {
    const field = await options.$('[data-setting=forget] form input[type=text]');
    await field?.type('daily-relay.example');
    await press(options, bench.words('forgetAction'));
    await press(options, bench.words('clearConfirm'));
    await says(options, bench.words('forgetDone_other', '0'));
    await says(options, bench.words('libraryHolds_other', '2'));
    await field?.evaluate((input) => (input as HTMLInputElement).select());
    await field?.type('harbour-times.example');
    await press(options, bench.words('forgetAction'));
    await press(options, bench.words('clearConfirm'));
    await says(options, bench.words('forgetDone_other', '2'));
    await says(options, bench.words('libraryHolds_other', '0'));
  });
});
