import type { Browser, Page } from 'puppeteer-core';
import { openInternalPage } from '../demo/session.ts';
import { until } from '../demo/until.ts';
import type { BrowserKind } from '../setup/find-browser.mjs';

export type ColourScheme = 'light' | 'dark';

/** Dresses a page for readers who like it light or dark, and waits until it is. */
export type Dresser = (page: Page, scheme: ColourScheme) => Promise<void>;

/** What Firefox's own pages have; this is sent there as text. */
declare const Services: { readonly prefs: { setIntPref(name: string, value: number): void } };

/** In Firefox a preference of the whole browser says which scheme pages are told of; its own page of preferences may set it. */
function prefer(scheme: ColourScheme): void {
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1);
}

/**
 * The way to dress the pages of a browser. A Firefox has to be started with `--remote-allow-system-access`, and no page in it that
 * is to have the focus may be open yet: the tab that this opens takes it.
 */
export async function dresserFor(browser: Browser, kind: BrowserKind): Promise<Dresser> {
  if (kind === 'chrome')
    return (page, scheme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const preferences = await openInternalPage(browser, kind, 'about:config');
  return async (page, scheme) => {
    await preferences.evaluate(prefer, scheme);
    await until(`the page to be ${scheme}`, async () => {
      const worn = await page.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme);
      return worn || null;
    });
  };
}
