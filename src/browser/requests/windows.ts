import type { RequestTab } from './carry-out.ts';

interface SmallWindow {
  readonly url: string;
  readonly type: 'popup';
  readonly width: number;
  readonly height: number;
}

interface Needs {
  readonly action: { openPopup(options?: { readonly windowId: number }): Promise<void> };
  /** Absent on phones. */
  readonly windows: { create(asked: SmallWindow): Promise<unknown> } | undefined;
  readonly tabs: { create(asked: { readonly url: string }): Promise<unknown> };
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
