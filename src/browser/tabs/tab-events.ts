import type { PageState } from '../messages/protocol.ts';
import { refusal } from '../messages/refusal.ts';
import type { TabPort } from '../messages/tab-port.ts';
import type { Settings } from '../settings/settings.ts';
import { samePage } from '../web-url.ts';
import type { MayRead } from './site-access.ts';
import type { TabPages } from './tab-pages.ts';
import type { TabStore } from './tab-store.ts';

interface Needs {
  readonly store: Pick<TabStore, 'get' | 'remove' | 'all'>;
  readonly pages: TabPages;
  readonly tabPort: TabPort;
  readonly mayRead: MayRead;
}

/** What becomes of the tabs' records when something happens around the pages rather than in them. */
export interface TabEvents {
  /** The tab's address changed, by navigation or in the page. The old page's verdict must not outlive it. */
  moved(tabId: number, url: string): Promise<void>;
  closed(tabId: number): Promise<void>;
  settingsChanged(settings: Settings): Promise<void>;
  permissionsChanged(): Promise<void>;
}

/** States that came from settings or permissions, and end with them. */
const LEFT_ALONE: ReadonlySet<PageState['kind']> = new Set(['muted', 'private', 'permission-missing']);

export function tabEvents({ store, pages, tabPort, mayRead }: Needs): TabEvents {
  return {
    async moved(tabId, url) {
      const known = await store.get(tabId);
      if (known && samePage(known.url, url)) return;
      if (known) await pages.leave(tabId);
      // Nobody hears it after a navigation: the new page's script looks when it starts.
      await tabPort.tell(tabId, 'hide-badge', {});
      await tabPort.tell(tabId, 'hide-passages', {});
      await tabPort.tell(tabId, 'look-again', { forced: false });
    },

    closed: (tabId) => store.remove(tabId),

    async settingsChanged(settings) {
      for (const [tabId, { url, incognito, page, asked }] of await store.all()) {
        const refused = asked ? null : refusal({ url, incognito }, settings);
        if (refused) {
          await pages.enter({ tabId, url, incognito }, refused);
          await tabPort.tell(tabId, 'hide-badge', {});
          await tabPort.tell(tabId, 'hide-passages', {});
        } else if (LEFT_ALONE.has(page.kind)) {
          await tabPort.tell(tabId, 'look-again', { forced: true });
        } else if (!settings.showBadge) {
          await tabPort.tell(tabId, 'hide-badge', {});
        }
      }
    },

    async permissionsChanged() {
      for (const [tabId, { url, incognito, page }] of await store.all()) {
        const readable = await mayRead(url);
        if (!readable) {
          const state = { kind: 'permission-missing', origin: new URL(url).origin } as const;
          await pages.enter({ tabId, url, incognito }, state);
          await tabPort.tell(tabId, 'hide-badge', {});
        } else if (page.kind === 'permission-missing') {
          await tabPort.tell(tabId, 'look-again', { forced: true });
        }
      }
    },
  };
}
