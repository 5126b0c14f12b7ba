import type { ChosenAt } from './menu.ts';
import type { Request } from './requests.ts';
import type { Selection } from './selections.ts';

interface Needs {
  /** Opens the popup over the tab, in the same turn: browsers allow it only right after a click or a key. */
  readonly openPopup: (tab: RequestTab) => Promise<void>;
  readonly checkPage: (tabId: number) => Promise<unknown>;
  readonly rememberPage: (tabId: number) => Promise<unknown>;
  readonly readSelection: (tabId: number, at: ChosenAt | null) => Promise<string>;
  /** Shows the window in which a selected text is compared. */
  readonly showSelection: (selection: Selection, tab: RequestTab) => Promise<void>;
}

/** The tab that a request is about. */
export interface RequestTab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly url?: string | undefined;
}

/** Does what the reader asked for from the menu (`at` says where) or by a shortcut. The popup shows how it went. */
export type CarryOut = (request: Request, tab: RequestTab, at: ChosenAt | null) => Promise<void>;

export function carryOut(needs: Needs): CarryOut {
  return async (request, tab, at) => {
    const { id } = tab;
    if (id === undefined) return;
    if (request === 'check-selection') {
      const text = await needs.readSelection(id, at);
      await needs.showSelection({ text, url: tab.url ?? '' }, tab);
      return;
    }
    const opening = needs.openPopup(tab);
    await (request === 'check-page' ? needs.checkPage(id) : needs.rememberPage(id));
    await opening;
  };
}
