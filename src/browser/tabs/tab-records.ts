import type { PageState } from '../messages/protocol.ts';
import { samePage } from '../web-url.ts';

/** What the worker knows of the page in one tab. It lives in `storage.session`, for the worker may stop at any time. */
export interface TabRecord {
  /** Address of the page when it was looked at. */
  readonly url: string;
  readonly incognito: boolean;
  readonly page: PageState;
  /** The reader closed the in-page badge on this page. */
  readonly badgeClosed: boolean;
  /** The reader asked for this page to be checked, whatever gate and settings say. */
  readonly asked: boolean;
}

type Place = Pick<TabRecord, 'url' | 'incognito'>;

/** Key of a tab's record in `storage.session`. */
export const tabKey = (tabId: number): string => `tab:${tabId}`;

/** States that came of reading the page, and stay on show while the same page is read again. */
const RESULTS: ReadonlySet<PageState['kind']> = new Set(['judged', 'library-empty', 'storage-unavailable', 'failed']);

/**
 * The record once the page at a place has come to the state `page`.
 *
 *     other page ──► any state            a new page starts clean
 *     result ──checking──► result         reading again keeps what is on show: no flicker
 *     result ──not-article──► result      a page that hides its text later is still the page that was read
 *     anything else ──► the new state
 */
export function next(previous: TabRecord | undefined, { url, incognito }: Place, page: PageState): TabRecord {
  if (!previous || !samePage(previous.url, url)) return { url, incognito, page, badgeClosed: false, asked: false };
  const keeps = RESULTS.has(previous.page.kind) && (page.kind === 'checking' || page.kind === 'not-article');
  return { ...previous, url, page: keeps ? previous.page : page };
}
