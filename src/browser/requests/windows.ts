import type { Action, Tabs, Windows } from 'webextension-polyfill';
import type { RequestTab } from './carry-out.ts';

interface Needs {
  readonly action: Pick<Action.Static, 'openPopup'>;
  /** Absent on phones. */
  readonly windows: Pick<Windows.Static, 'create'> | undefined;
  readonly tabs: Pick<Tabs.Static, 'create'>;
  /** The address of one of our own pages. */
  readonly own: (path: string) => string;
}

const SIZE = { width: 420, height: 680 };

/** Opens one of our own pages in a small window, or in a tab where there are no windows. */
export function openSmall({ windows, tabs, own }: Omit<Needs, 'action'>) {
  return async (path: string): Promise<void> => {
    if (windows) await windows.create({ url: own(path), type: 'popup', ...SIZE });
    else await tabs.create({ url: own(path) });
  };
}

/** Opens the popup over a tab; in a window of its own where the browser does not let us. */
export function popupOpener(needs: Needs) {
  const open = openSmall(needs);
  return async ({ id, windowId }: RequestTab): Promise<void> => {
    try {
      await needs.action.openPopup(windowId === undefined ? undefined : { windowId });
    } catch {
      await open(`popup/index.html?tab=${id}`);
    }
  };
}
