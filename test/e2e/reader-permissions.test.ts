import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPopup, press, says } from '../demo/own-page.ts';
import { until } from '../demo/until.ts';
import { badgeOf, openTab, outcomeOf, settledState, type WatchedTab } from '../demo/watched-tab.ts';
import { type Bench, BROWSERS, rememberOriginal, startBench } from './bench.ts';
import { allowInPrivateWindows, withdrawSites } from './reader-permissions.ts';

const ORIGINAL = 'ferries-return-to-the-city';
const COPY = 'port-ellery-ferries-vote';
/** Firefox asks before it grants a permission, in a window that no driver reaches; this answers yes. */
const SAYS_YES = { 'extensions.webextOptionalPermissionPrompts': false };

describe.each(BROWSERS)('what the reader permits, in %s', (kind) => {
  let bench: Bench;

  const badgeGoes = (page: Page): Promise<true> =>
    until('the badge to go', async () => (await badgeOf(page)) === null || null);

  const openPrivately = async (url: string): Promise<WatchedTab> => {
    const { session } = bench;
    const before = new Set(await session.browser.pages());
    const { tabs } = await session.call<{ tabs: { id: number }[] }>('windows.create', { incognito: true, url });
    const page = await until('the private window', async () => {
      const pages = await session.browser.pages();
      return pages.find((one) => !before.has(one) && one.url() === url) ?? null;
    });
    return { page, tabId: tabs[0]?.id ?? Number.NaN };
  };

  beforeAll(async () => {
    bench = await startBench(kind, { prefs: SAYS_YES });
    await allowInPrivateWindows(bench.session);
    await rememberOriginal(bench, ORIGINAL);
  });
  afterAll(() => bench?.close());

  test('a private window is left alone until the setting allows it, and never remembered', async () => {
    const { session, words, address } = bench;
    const tab = await openPrivately(address('daily-relay', COPY));
    expect(await settledState(session, tab, ['private'])).toEqual({ kind: 'private' });
    expect(await badgeOf(tab.page)).toBeNull();
    const popup = await openPopup(session, tab.tabId);
    await says(popup, words('statePrivateTitle'));
    await popup.close();

    const options = await session.openOwn('options/index.html');
    await press(options, words('privateWindows'));
    expect(outcomeOf(await settledState(session, tab, ['copied']))).toBe('copied');
    await until('the badge', () => badgeOf(tab.page));
    const carried = { tabId: tab.tabId };
    expect(await session.call('runtime.sendMessage', { message: 'remember-page', carried })).toMatchObject({
      value: { kind: 'refused', why: 'private' },
    });
    await options.close();
    await tab.page.close();
  });

  test('a withdrawn permission is said and obeyed at once, and given back in the popup', async () => {
    const { session, words, address } = bench;
    const open = await openTab(session, address('daily-relay', COPY));
    expect(outcomeOf(await settledState(session, open, ['copied']))).toBe('copied');
    await until('the badge', () => badgeOf(open.page));

    await withdrawSites(session);
    await badgeGoes(open.page);
    const later = await openTab(session, address('daily-relay', COPY));
    for (const { tabId } of [open, later]) {
      const popup = await openPopup(session, tabId);
      await says(popup, words('statePermissionTitle'));
      await popup.close();
    }
    expect(await badgeOf(later.page)).toBeNull();

    // Chromium asks in a window that no driver reaches.
    if (kind === 'firefox') {
      const popup = await openPopup(session, later.tabId);
      await press(popup, words('statePermissionAllAction'));
      await says(popup, words('permissionGranted'));
      await popup.close();
      await later.page.reload();
      expect(outcomeOf(await settledState(session, later, ['copied']))).toBe('copied');
    }
    await open.page.close();
    await later.page.close();
  });
});
