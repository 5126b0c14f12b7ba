import type { Tabs } from 'webextension-polyfill';
import type { PageState } from '../messages/protocol.ts';
import { refusal } from '../messages/refusal.ts';
import type { Settings } from '../settings/settings.ts';
import { webUrl } from '../web-url.ts';
import type { MayRead } from './site-access.ts';
import type { TabPage, TabPages } from './tab-pages.ts';

/** A tab as the browser describes it; without the host permission it does not tell the address. */
export interface OpenTab {
  readonly tabId: number;
  readonly url: string | undefined;
  readonly incognito: boolean;
}

/** Asks the browser for a tab; rejects where there is none. */
export const openTab =
  (tabs: Pick<Tabs.Static, 'get'>) =>
  async (tabId: number): Promise<OpenTab> => {
    const { url, incognito } = await tabs.get(tabId);
    return { tabId, url, incognito };
  };

interface Needs {
  readonly pages: TabPages;
  readonly mayRead: MayRead;
  /** Has the page in the tab looked at anew; rejects where no script may run. */
  readonly lookAgain: (tabId: number) => Promise<void>;
}

/** The tab's page if it is an http(s) one. */
export function webPage({ tabId, url, incognito }: OpenTab): TabPage | null {
  const page = webUrl(url);
  return page && { tabId, url: page.href, incognito };
}

/** What is known of a tab right now; has the page looked at if nothing is. */
export type CurrentState = (tab: OpenTab, settings: Settings) => Promise<PageState>;

export function currentState({ pages, mayRead, lookAgain }: Needs): CurrentState {
  return async (tab, settings) => {
    const page = webPage(tab);
    const hidden = page !== null || tab.url === undefined;
    if (hidden && !(await mayRead(tab.url))) {
      return { kind: 'permission-missing', origin: page ? new URL(page.url).origin : '' };
    }
    if (!page) return { kind: 'unsupported' };
    const known = await pages.get(page);
    if (known) return known.page;
    const refused = refusal(page, settings);
    if (refused) return refused;
    try {
      // The tab is older than the extension, or its record had to make room.
      await lookAgain(tab.tabId);
      return { kind: 'checking' };
    } catch {
      // The browser lets no extension into this page, such as its own store.
      return { kind: 'unsupported' };
    }
  };
}
