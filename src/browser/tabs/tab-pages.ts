import type { PageState } from '../messages/protocol.ts';
import { samePage } from '../web-url.ts';
import { next, type TabRecord } from './tab-records.ts';
import type { TabStore } from './tab-store.ts';

/** A page in a tab: what a message from it, or the browser, tells us. */
export interface TabPage {
  readonly tabId: number;
  readonly url: string;
  readonly incognito: boolean;
}

/** The states of the tabs' pages: remembered and shown in one step, so that the two cannot differ. */
export interface TabPages {
  get(page: Pick<TabPage, 'tabId' | 'url'>): Promise<TabRecord | undefined>;
  /** The page has come to this state. */
  enter(page: TabPage, state: PageState): Promise<TabRecord>;
  /** The reader asks for this page to be checked from the start. */
  restart(page: TabPage): Promise<void>;
  /** Changes the record if the tab still shows this page; undefined if it has moved on. */
  amend(
    page: Pick<TabPage, 'tabId' | 'url'>,
    edit: (record: TabRecord) => Partial<TabRecord>,
  ): Promise<TabRecord | undefined>;
  /** The tab shows another page, of which nothing is known yet. */
  leave(tabId: number): Promise<void>;
}

export type RecordStore = Pick<TabStore, 'get'>;

/** The record of a page, if the tab's record is of this one. */
export async function recordOf(
  store: RecordStore,
  { tabId, url }: Pick<TabPage, 'tabId' | 'url'>,
): Promise<TabRecord | undefined> {
  const record = await store.get(tabId);
  return record && samePage(record.url, url) ? record : undefined;
}

/** `show` puts a state on the toolbar. */
export function tabPages(
  store: TabStore,
  show: (tabId: number, state: PageState | undefined) => Promise<void>,
): TabPages {
  const put = async (tabId: number, change: (record: TabRecord | undefined) => TabRecord): Promise<TabRecord> => {
    const record = await store.change(tabId, change);
    if (!record) throw new Error('a record that was put is missing');
    await show(tabId, record.page);
    return record;
  };

  return {
    get: (page) => recordOf(store, page),
    enter: ({ tabId, ...place }, state) => put(tabId, (record) => next(record, place, state)),
    async restart({ tabId, url, incognito }) {
      await put(tabId, () => ({ url, incognito, page: { kind: 'checking' }, badgeClosed: false, asked: true }));
    },
    async amend({ tabId, url }, edit) {
      const changed = await store.change(tabId, (record) =>
        record && samePage(record.url, url) ? { ...record, ...edit(record) } : undefined,
      );
      if (changed) await show(tabId, changed.page);
      return changed;
    },
    async leave(tabId) {
      await store.remove(tabId);
      await show(tabId, undefined);
    },
  };
}
