import type { Permissions } from 'webextension-polyfill';
import { webUrl } from './web-url.ts';

/** Whether the browser lets us see the page; `undefined` asks about all web pages. */
export type MayRead = (url: string | undefined) => Promise<boolean>;

/** The reader can withdraw the host permission at any time, in Firefox for single sites too. */
export function siteAccess(permissions: Pick<Permissions.Static, 'contains'>): MayRead {
  return (address) => {
    const url = webUrl(address);
    const origins = url ? [`${url.protocol}//${url.hostname}/*`] : ['http://*/*', 'https://*/*'];
    return permissions.contains({ origins });
  };
}
