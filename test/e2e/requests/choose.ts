import type { Browser } from 'puppeteer-core';
import type { Request } from '../../../src/browser/requests/requests.ts';
import type { Session } from '../../demo/session.ts';
import { until } from '../../demo/until.ts';
import type { WatchedTab } from '../../demo/watched-tab.ts';

/** How the reader asks: from the context menu of the page, or by the shortcut. */
export interface Choice {
  readonly by: 'menu' | 'key';
  readonly request: Request;
  /** What the menu item is called, and the letter of the shortcut as the manifest suggests it. */
  readonly label: string;
  readonly key: string;
}

/** Asks for something in the tab that is in front. */
export function choose({ kind, browser }: Session, tab: WatchedTab, choice: Choice): Promise<void> {
  return kind === 'chrome' ? inChrome(browser, tab, choice) : inFirefox(browser, tab, choice);
}

declare const chrome: {
  readonly tabs: { get(id: number): Promise<object> };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object): void } };
  readonly commands: { readonly onCommand: { dispatch(name: string, tab: object): void } };
};

/** Chromium draws its menus and takes its shortcuts outside of what a driver reaches: the worker is sent the event. */
async function inChrome(browser: Browser, { tabId }: WatchedTab, { by, request }: Choice): Promise<void> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('the worker cannot be reached');
  await worker.evaluate(
    async (id, name, fromMenu) => {
      const tab = await chrome.tabs.get(id);
      if (fromMenu) chrome.contextMenus.onClicked.dispatch({ menuItemId: name, frameId: 0 }, tab);
      else chrome.commands.onCommand.dispatch(name, tab);
    },
    tabId,
    request,
    by === 'menu',
  );
}

interface Bidi {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/** In Firefox the browser's own window can be scripted: its real menu is opened, its real key element is pressed. */
async function inFirefox(browser: Browser, { page }: WatchedTab, { by, label, key }: Choice): Promise<void> {
  const bidi: Bidi = Reflect.get(browser, 'connection');
  const { result } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const contexts: readonly { readonly context: string }[] = Reflect.get(Object(result), 'contexts');
  /** Whether the function, run in the browser's window, did what it was for. */
  const inWindow = async (body: string): Promise<true | null> => {
    const target = { context: contexts[0]?.context };
    const answer = await bidi.send('script.evaluate', {
      expression: `(() => {${body}})()`,
      target,
      awaitPromise: true,
    });
    return Reflect.get(Object(Reflect.get(Object(answer.result), 'result')), 'value') === true || null;
  };
  if (by === 'key') {
    await until(`the key ${key}`, () =>
      inWindow(`const found = document.querySelector('keyset[id^="ext-keyset"] key[key="${key}"]');
        found?.doCommand(); return found !== null;`),
    );
    return;
  }
  await page.mouse.click(300, 300, { button: 'right' });
  await until(`the menu item “${label}”`, () =>
    inWindow(`const menu = document.getElementById('contentAreaContextMenu');
      const item = [...menu.querySelectorAll('menuitem')].find((one) => one.getAttribute('label') === ${JSON.stringify(label)});
      item?.doCommand(); if (item) menu.hidePopup(); return item !== undefined;`),
  );
}
