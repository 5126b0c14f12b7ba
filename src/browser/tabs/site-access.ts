import type { Permissions } from 'webextension-polyfill';
import { webUrl } from '../web-url.ts';

/** Whether the browser lets us see the page; `undefined` asks about all web pages. */
export type MayRead = (url: string | undefined) => Promise<boolean>;

/** What to ask the browser's permissions about for one page; for all web pages if the address is none. */
export function originPatterns(address: string | undefined): string[] {
  const url = webUrl(address);
  return url ? [`${url.protocol}//${url.hostname}/*`] : ['http://*/*', 'https://*/*'];
}

/** The reader can withdraw the host permission at any time, in Firefox for single sites too. */
export function siteAccess(permissions: Pick<Permissions.Static, 'contains'>): MayRead {
  return (address) => permissions.contains({ origins: originPatterns(address) });
}
