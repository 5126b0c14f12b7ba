import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPopup, press, says } from '../demo/own-page.ts';
import { FIREFOX_UUID } from '../demo/session.ts';
import { badgeOf, openTab, settledState, type WatchedTab } from '../demo/watched-tab.ts';
import type { BrowserKind } from '../setup/find-browser.mjs';
import { type Bench, BROWSERS, startBench, temporaryFolder } from './bench.ts';

/** Where the browser keeps the databases of IndexedDB in its profile. A file in the folder's place makes it fail for real. */
const DATABASES: Readonly<Record<BrowserKind, readonly [folder: string, name: string]>> = {
  chrome: ['Default', 'IndexedDB'],
  firefox: [`storage/default/moz-extension+++${FIREFOX_UUID}`, 'idb'],
};

describe.each(BROWSERS)('a browser that cannot open its databases, %s', (kind) => {
  const profile = temporaryFolder();
  let bench: Bench;
  let tab: WatchedTab;

  beforeAll(async () => {
    const [folder, name] = DATABASES[kind];
    mkdirSync(join(profile.path, folder), { recursive: true });
    writeFileSync(join(profile.path, folder, name), 'in the way');
    bench = await startBench(kind, { profile: profile.path });
    tab = await openTab(bench.session, bench.address('daily-relay', 'port-ellery-ferries-vote'));
  });
  afterAll(async () => {
    await bench?.close();
    profile.remove();
  });

  test('the popup says so, with the browser’s own words', async () => {
    const { session, words } = bench;
    const state = await settledState(session, tab, ['storage-unavailable']);
    expect(state?.kind).toBe('storage-unavailable');
    const popup = await openPopup(session, tab.tabId);
    await says(popup, words('stateStorageTitle'));
    await says(popup, state?.kind === 'storage-unavailable' ? state.detail : 'the state has changed');
    expect(await badgeOf(tab.page)).toBeNull();

    await press(popup, words('actionTryAgain'));
    await says(popup, words('stateStorageTitle'));
    await popup.close();
  });

  test('so do the settings', async () => {
    const options = await bench.session.openOwn('options/index.html');
    await says(options, bench.words('libraryFailed', ''));
    await options.close();
  });
});
