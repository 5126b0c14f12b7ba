import type { PopupState } from '../messages/protocol.ts';
import { type OpenTab, webPage } from '../tabs/current-state.ts';
import type { MayRead } from '../tabs/site-access.ts';
import { type RecordStore, recordOf } from '../tabs/tab-pages.ts';
import { siteOf } from '../web-url.ts';

/** What the popup can say of a tab before the worker has answered. */
export type Glance = Pick<PopupState, 'site' | 'page'>;

interface Needs {
  readonly mayRead: MayRead;
  readonly records: RecordStore;
}

/**
 * Reads what is written down of the page that a tab shows: the same that the worker would answer, without waking it. Null
 * where it has to be asked, because nothing is known of this page or it may not be read.
 */
export function popupGlances({ mayRead, records }: Needs): (tab: OpenTab) => Promise<Glance | null> {
  return async (tab) => {
    const page = webPage(tab);
    if (!page) return null;
    const [readable, record] = await Promise.all([mayRead(page.url), recordOf(records, page)]);
    if (!readable || !record) return null;
    return { site: siteOf(new URL(page.url)), page: record.page };
  };
}
