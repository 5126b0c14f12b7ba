import type { Browser } from 'webextension-polyfill';
import type { Text } from '../i18n.ts';
import { carryOut } from './carry-out.ts';
import { takeCommands } from './commands.ts';
import { offerMenu } from './menu.ts';
import { readSelection, type Selections } from './selections.ts';
import { openSmall, popupOpener } from './windows.ts';

interface Needs {
  readonly checkPage: (tabId: number) => Promise<unknown>;
  readonly rememberPage: (tabId: number) => Promise<unknown>;
  readonly selections: Selections;
  readonly text: Text;
  readonly report: (error: unknown) => void;
}

type Api = Pick<Browser, 'action' | 'commands' | 'contextMenus' | 'runtime' | 'scripting' | 'tabs' | 'windows'>;

/** Takes the reader's requests from the menu and the keyboard. Must be called when the worker starts. */
export function takeRequests(api: Api, { selections, text, report, ...needs }: Needs): void {
  const { action, commands, contextMenus, runtime, scripting, tabs, windows } = api;
  const own = (path: string): string => runtime.getURL(path);
  const open = openSmall({ windows, tabs, own });
  const ask = carryOut({
    ...needs,
    openPopup: popupOpener({ action, windows, tabs, own }),
    readSelection: (tabId, at) => readSelection(scripting, tabId, at),
    showSelection: async (selection) => open(`popup/index.html?selection=${await selections.keep(selection)}`),
  });
  offerMenu(contextMenus, runtime.onInstalled, text, (request, tab, at) => void ask(request, tab, at).catch(report));
  takeCommands(commands, tabs, (request, tab) => void ask(request, tab, null).catch(report));
}
