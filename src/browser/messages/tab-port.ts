import type { Scripting, Tabs } from 'webextension-polyfill';
import type { Carried } from './envelope.ts';
import type { TabMessages } from './protocol.ts';

/** How the worker reaches the scripts in a tab's top frame. */
export interface TabPort {
  /** Whether a script of ours heard it. A tab without one is no error: it looks at the page when it starts. */
  tell<K extends keyof TabMessages>(tabId: number, message: K, carried: Carried<TabMessages, K>): Promise<boolean>;
  /** Has the page looked at anew even in a tab that was open before the extension was. Rejects where no script may run. */
  lookAgain(tabId: number): Promise<void>;
  /** Runs the reader. */
  read(tabId: number): Promise<void>;
}

export function tabPort(
  tabs: Pick<Tabs.Static, 'sendMessage'>,
  scripting: Pick<Scripting.Static, 'executeScript'>,
): TabPort {
  const tell: TabPort['tell'] = (tabId, message, carried) =>
    tabs.sendMessage(tabId, { message, carried }, { frameId: 0 }).then(
      () => true,
      () => false,
    );
  const run = async (tabId: number, file: string): Promise<void> => {
    await scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
  };
  return {
    tell,
    async lookAgain(tabId) {
      if (!(await tell(tabId, 'look-again', { forced: true }))) await run(tabId, '/content.js');
    },
    read: (tabId) => run(tabId, '/reader.js'),
  };
}
