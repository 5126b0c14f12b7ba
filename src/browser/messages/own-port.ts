import browser from 'webextension-polyfill';
import { tabKey } from '../tabs/tab-records.ts';
import { sender } from './envelope.ts';
import type { OwnMessages, ShownMessages } from './protocol.ts';

/** Asks the worker from one of the extension's own pages; rejects with the worker's error. */
export const askWorker = sender<OwnMessages & ShownMessages>((message) => browser.runtime.sendMessage(message));

/** Calls back whenever the worker learns something new of a tab, until the returned function is called. */
export function onTabChanged(tabId: number, callback: () => void): () => void {
  const listener = (changes: Readonly<Record<string, unknown>>): void => {
    if (tabKey(tabId) in changes) callback();
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
