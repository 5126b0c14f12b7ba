import browser from 'webextension-polyfill';
import { originPatterns } from '../tabs/site-access.ts';
import { type HeldPermissions, heldPermissions } from './held-permissions.ts';

/** What one of the extension's own pages asks of the browser's permissions. */
export interface PagePermissions {
  held(): Promise<HeldPermissions>;
  /** Asks the browser to let Firstprint read all web pages; false when the reader declines. Must run inside the click. */
  allowSites(): Promise<boolean>;
  /** Calls back after any was given or withdrawn, until the returned function is called. */
  onChanged(callback: () => void): () => void;
}

export function pagePermissions(): PagePermissions {
  const { onAdded, onRemoved } = browser.permissions;
  return {
    held: () => heldPermissions(browser.permissions, () => browser.extension.isAllowedIncognitoAccess()),
    allowSites: () => browser.permissions.request({ origins: originPatterns(undefined) }),
    onChanged(callback) {
      const heard = (): void => callback();
      onAdded.addListener(heard);
      onRemoved.addListener(heard);
      return () => {
        onAdded.removeListener(heard);
        onRemoved.removeListener(heard);
      };
    },
  };
}
