import type { Menus, Runtime, Tabs } from 'webextension-polyfill';
import type { MessageKey, Text } from '../i18n.ts';
import { isRequest, REQUESTS, type Request } from './requests.ts';

/** Where a menu item was chosen: the frame, and the selected text as the browser itself tells it, on one line. */
export interface ChosenAt {
  readonly frameId: number;
  readonly selection: string;
}

type MenuApi = Pick<Menus.Static, 'create' | 'removeAll' | 'onClicked'>;

const TITLES: Readonly<Record<Request, MessageKey>> = {
  'check-page': 'requestCheckPage',
  'check-selection': 'requestCheckSelection',
  'remember-page': 'requestRememberPage',
};

/**
 * Puts the requests into the context menu of web pages. The browser keeps the items; they are made anew when the extension
 * is installed or updated.
 * @param menus absent where the browser has no context menus, as on phones
 */
export function offerMenu(
  menus: MenuApi | undefined,
  installed: Pick<Runtime.Static, 'onInstalled'>['onInstalled'],
  text: Text,
  chosen: (request: Request, tab: Tabs.Tab, at: ChosenAt) => void,
): void {
  if (!menus) return;
  installed.addListener(() => {
    // Items that are there already must not be made again, and one that fails is missing without harm to the others.
    void menus.removeAll().then(() => {
      for (const id of REQUESTS) {
        menus.create({
          id,
          title: text(TITLES[id]),
          contexts: [id === 'check-selection' ? 'selection' : 'page'],
          documentUrlPatterns: ['http://*/*', 'https://*/*'],
        });
      }
    });
  });
  menus.onClicked.addListener(({ menuItemId, frameId, selectionText }, tab) => {
    if (tab && isRequest(menuItemId))
      chosen(menuItemId, tab, { frameId: frameId ?? 0, selection: selectionText ?? '' });
  });
}
