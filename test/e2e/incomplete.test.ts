import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPopup, press, says, visibleText } from '../demo/own-page.ts';
import { until } from '../demo/until.ts';
import { openTab, type WatchedTab } from '../demo/watched-tab.ts';
import { type Bench, BROWSERS, builtExtension, startBench, temporaryFolder } from './bench.ts';

const FILES = ['frequencies.bin', 'meanings.bin'];
const CASES = BROWSERS.flatMap((kind) => FILES.map((file) => ({ kind, file })));

describe.each(CASES)('an extension without its $file, in $kind', ({ kind, file }) => {
  const extension = temporaryFolder();
  let bench: Bench;
  let tab: WatchedTab;
  let popup: Page;

  beforeAll(async () => {
    cpSync(builtExtension(kind), extension.path, { recursive: true });
    rmSync(join(extension.path, 'data', file));
    bench = await startBench(kind, { extension: extension.path });
    tab = await openTab(bench.session, bench.address('daily-relay', 'port-ellery-ferries-vote'));
    popup = await openPopup(bench.session, tab.tabId);
  });
  afterAll(async () => {
    await bench?.close();
    extension.remove();
  });

  test('says in the popup what is wrong', async () => {
    const { words } = bench;
    await says(popup, words('stateIncompleteTitle'));
    await says(popup, words('stateIncompleteHelp'));
    expect(await visibleText(popup)).not.toContain(words('popupUnavailable'));
  });

  test('still leaves a site alone when asked to, and says so', async () => {
    const { session, words } = bench;
    await press(popup, words('actionMute'));
    await until('the site to be muted', async () => {
      const { settings } = await session.call<{ settings?: { values: { mutedSites: string[] } } }>(
        'storage.local.get',
        'settings',
      );
      return settings?.values.mutedSites.includes('daily-relay.example') || null;
    });
    await says(popup, words('stateMutedSiteTitle'));
  });
});
