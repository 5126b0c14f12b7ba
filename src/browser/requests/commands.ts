import type { Commands, Tabs } from 'webextension-polyfill';
import { isRequest, type Request } from './requests.ts';

/**
 * Listens to the keyboard shortcuts.
 * @param commands absent where there are none, as on phones
 */
export function takeCommands(
  commands: Pick<Commands.Static, 'onCommand'> | undefined,
  tabs: Pick<Tabs.Static, 'query'>,
  asked: (request: Request, tab: Tabs.Tab) => void,
): void {
  commands?.onCommand.addListener((name, tab) => {
    if (!isRequest(name)) return;
    // The tab comes along where the browser is new enough. It is not waited for then: the popup opens in the same turn.
    if (tab) asked(name, tab);
    else void tabs.query({ active: true, currentWindow: true }).then(([active]) => active && asked(name, active));
  });
}
