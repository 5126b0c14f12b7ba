import type { Action, Tabs } from 'webextension-polyfill';
import type { ToolbarLook } from './toolbar-look.ts';

type ActionApi = Pick<Action.Static, 'setIcon' | 'setTitle' | 'setBadgeText' | 'setBadgeBackgroundColor'>;

/** Shows a look over one tab; a tab that was closed in the meantime is no error. */
export type ShowLook = (tabId: number, look: ToolbarLook) => Promise<void>;

export function toolbar(action: ActionApi, tabs: Pick<Tabs.Static, 'get'>): ShowLook {
  const exists = (tabId: number): Promise<boolean> =>
    tabs.get(tabId).then(
      () => true,
      () => false,
    );
  return async (tabId, { icon, title, badge, colour }) => {
    const path = { 16: `/icons/${icon}-16.png`, 32: `/icons/${icon}-32.png` };
    try {
      await Promise.all([
        action.setIcon({ tabId, path }),
        action.setTitle({ tabId, title }),
        action.setBadgeText({ tabId, text: badge }),
        action.setBadgeBackgroundColor({ tabId, color: colour }),
      ]);
    } catch (error) {
      if (await exists(tabId)) throw error;
    }
  };
}
