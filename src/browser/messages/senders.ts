import type { Runtime } from 'webextension-polyfill';
import { webUrl } from '../web-url.ts';

/** The top frame of a web page in a tab, as the browser itself describes it. */
export interface PageSender {
  readonly tabId: number;
  /** Address of the tab, http(s). */
  readonly url: string;
  readonly incognito: boolean;
}

type Sender = Pick<Runtime.MessageSender, 'id' | 'url' | 'frameId' | 'tab'>;

/** What the browser says of ourselves: `runtime.id` and `runtime.getURL('')`. */
export interface OwnIdentity {
  readonly id: string;
  readonly baseUrl: string;
}

/**
 * The sender as one of our content scripts in a tab's top frame, or null if it is anything else. Its document and the
 * tab must be of one origin: a message may arrive after the tab has moved on.
 */
export function pageSender(sender: Sender, own: OwnIdentity): PageSender | null {
  const { tab } = sender;
  if (sender.id !== own.id || sender.frameId !== 0 || tab?.id === undefined) return null;
  const page = webUrl(tab.url);
  if (!page || webUrl(sender.url)?.origin !== page.origin) return null;
  return { tabId: tab.id, url: page.href, incognito: tab.incognito };
}

/** Whether the sender is one of the extension's own pages. */
export function isOwnPage(sender: Sender, own: OwnIdentity): boolean {
  return sender.id === own.id && sender.url !== undefined && sender.url.startsWith(own.baseUrl);
}
