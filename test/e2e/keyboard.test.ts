import type { Page, ScreenshotClip } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPopup, says } from '../demo/own-page.ts';
import { until } from '../demo/until.ts';
import { badgeOf, openTab, outcomeOf, settledState, type WatchedTab } from '../demo/watched-tab.ts';
import { readWorld } from '../demo/world.ts';
import { type Bench, BROWSERS, rememberOriginal, startBench, temporaryFolder } from './bench.ts';
import { copyShop } from './highlight/copy-shop.ts';
import { focused, walkTo } from './keyboard.ts';
import { choose } from './requests/choose.ts';

const ORIGINAL = 'ferries-return-to-the-city';

/** Where the badge is once it is there; runs in the page. */
function place(): (ScreenshotClip & { readonly corner: string }) | null {
  const host = document.querySelector('firstprint-badge');
  if (!host) return null;
  const { x, y, width, height } = host.getBoundingClientRect();
  const corner = `${y < innerHeight / 2 ? 'top' : 'bottom'}-${x + width / 2 < innerWidth / 2 ? 'left' : 'right'}`;
  return { x, y, width, height, corner };
}

describe.each(BROWSERS)('by keyboard alone, in %s', (kind) => {
  const profile = temporaryFolder();
  let bench: Bench;
  let tab: WatchedTab;

  // Nothing on the shop's pages lies where the badge wants to be.
  const shop = copyShop(readWorld(new URL('../../', import.meta.url)).get('harbour-times')?.articles ?? []);
  const start = (port = 0): Promise<Bench> => startBench(kind, { profile: profile.path, outlets: [shop], port });
  const readCopy = async (): Promise<void> => {
    tab = await openTab(bench.session, bench.address('copy-shop', ORIGINAL));
    expect(outcomeOf(await settledState(bench.session, tab, ['copied']))).toBe('copied');
  };
  const hostWithFocus = (): Promise<string> => tab.page.evaluate(() => document.activeElement?.localName ?? '');
  const badgeIn = (corner: string) =>
    until(`the badge ${corner}`, async () => {
      const seen = await tab.page.evaluate(place);
      return seen?.corner === corner ? seen : null;
    });
  /** What is seen of the badge, which no script can look into. */
  const picture = async (clip: ScreenshotClip): Promise<string> =>
    Buffer.from(await tab.page.screenshot({ clip })).toString('base64');
  const stored = async (): Promise<Record<string, unknown>> => {
    const { settings } = await bench.session.call<{ settings?: { values: Record<string, unknown> } }>(
      'storage.local.get',
      'settings',
    );
    return settings?.values ?? {};
  };
  const addresses = async (): Promise<(string | undefined)[]> =>
    (await bench.session.call<{ url?: string }[]>('tabs.query', {})).map(({ url }) => url);

  beforeAll(async () => {
    bench = await start();
    await rememberOriginal(bench, ORIGINAL);
    await readCopy();
  });
  afterAll(async () => {
    await bench?.close();
    profile.remove();
  });

  test('the badge is reached, moved, and shows where the focus is', async () => {
    await badgeIn('bottom-right');
    for (let step = 0; step < 60 && (await hostWithFocus()) !== 'firstprint-badge'; step++)
      await tab.page.keyboard.press('Tab');
    expect(await hostWithFocus()).toBe('firstprint-badge');
    // A picture is cut out of the page from its top.
    await tab.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const at = await badgeIn('bottom-right');
    const onTitle = await picture(at);
    await tab.page.keyboard.press('Tab');
    expect(await picture(at)).not.toBe(onTitle);
    await tab.page.keyboard.press('Enter');
    await badgeIn('bottom-left');
    await tab.page.keyboard.press('Enter');
    await badgeIn('top-left');
    await until('the corner to be kept', async () => (await stored()).badgeCorner === 'top-left' || null);
  });

  test('the corner of the badge outlives the browser', async () => {
    const { port } = bench.server;
    await bench.close();
    bench = await start(port);
    await readCopy();
    await badgeIn('top-left');
  });

  test('the popup shows the passages in the page, and their card is stepped through and left', async () => {
    const { session, words } = bench;
    const popup = await openPopup(session, tab.tabId);
    await walkTo(popup, words('actionShowInPage'));
    await popup.keyboard.press('Enter');
    await says(popup, 'marked in the page');
    await popup.close();
    await tab.page.bringToFront();
    const current = (): Promise<string> =>
      tab.page.evaluate(() => [...(CSS.highlights.get('firstprint-current') ?? [])].map(String).join(''));
    const first = await until('the first passage', async () => (await current()) || null);
    expect(await hostWithFocus()).toBe('firstprint-passages');
    await tab.page.keyboard.press('Enter');
    await until('the next passage', async () => (await current()) !== first || null);
    await tab.page.keyboard.press('Escape');
    await until('the card to go', () =>
      tab.page.evaluate(() => document.querySelector('firstprint-passages') === null || null),
    );
  });

  test('a selected text is compared, and the article with it opened from the window', async () => {
    const { session, words, address } = bench;
    await tab.page.evaluate(() => {
      const [first, , third] = document.querySelectorAll('.entry-content p, article p');
      if (first && third) getSelection()?.setBaseAndExtent(first, 0, third, third.childNodes.length);
    });
    await choose(session, tab, { by: 'key', request: 'check-selection', label: '', key: 'S' });
    const shown: Page = await until('the window', async () => {
      // The driver does not always learn the address of a window that an extension opened.
      for (const page of await session.browser.pages()) {
        const at = await page.evaluate(() => location.href).catch(() => '');
        if (at.includes('?selection=')) return page;
      }
      return null;
    });
    await says(shown, 'The Harbour Times');
    await walkTo(shown, words('openArticle'));
    // The window closes by itself, and may be gone before the key is up again.
    await shown.keyboard.press('Enter').catch(() => undefined);
    const original = address('harbour-times', ORIGINAL);
    await until('the article', async () => (await addresses()).includes(original) || null);
    await shown.close().catch(() => undefined);
  });

  test('a verdict is taken back in the popup, and given again', async () => {
    const { session, words } = bench;
    await tab.page.bringToFront();
    const popup = await openPopup(session, tab.tabId);
    await walkTo(popup, words('actionNotACopy'));
    await popup.keyboard.press('Enter');
    await says(popup, words('verdictDismissed'));
    await until('the badge to go', async () => ((await badgeOf(tab.page)) === null ? true : null));
    await popup.bringToFront();
    await until('the focus on the way back', async () => {
      return (await focused(popup)) === words('actionNotACopyUndo') || null;
    });
    await popup.keyboard.press(' ');
    await says(popup, words('actionNotACopy'));
    await popup.close();
    await tab.page.reload();
    await badgeIn('top-left');
  });

  test('the settings choose another corner and switch the badge off', async () => {
    const { session, words } = bench;
    const options = await session.openOwn('options/index.html');
    await says(options, words('badgeHeading'));
    await walkTo(options, words('searchLabel'));
    await options.keyboard.type('badge');
    await walkTo(options, words('cornerTopLeft'));
    await options.keyboard.press('ArrowRight');
    expect(await focused(options)).toBe(words('cornerTopRight'));
    await until('the corner to be kept', async () => (await stored()).badgeCorner === 'top-right' || null);
    await options.bringToFront();
    await options.keyboard.down('Shift');
    await walkTo(options, words('showBadge'));
    await options.keyboard.up('Shift');
    await options.keyboard.press(' ');
    await until('the switch to be kept', async () => (await stored()).showBadge === false || null);
    await options.close();
    await tab.page.bringToFront();
    await until('the badge to go', async () => ((await badgeOf(tab.page)) === null ? true : null));
  });
});
