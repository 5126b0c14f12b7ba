import type { Settings } from '../settings/settings.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { withoutSite, withSite } from '../settings/site-lists.ts';
import type { Respond } from './dispatch.ts';
import { ownTier } from './own-tier.ts';
import { shownChecks } from './payloads.ts';
import type { PopupState, ShownMessages } from './protocol.ts';
import type { OwnIdentity } from './senders.ts';

interface Needs {
  readonly popupState: (tabId: number) => Promise<PopupState>;
  readonly settings: Pick<SettingsStore, 'change'>;
  /** The settings once a site is trusted as a publisher, or is not any more. */
  readonly withTrust: (settings: Settings, site: string, trusted: boolean) => Partial<Settings>;
  /** Brings every open tab in line with changed settings. */
  readonly applySettings: (settings: Settings) => Promise<void>;
}

/** Answers the extension's own pages in what needs no engine: while that one is not there yet, and where it never will be. */
export function shownTier({ popupState, settings, withTrust, applySettings }: Needs, own: OwnIdentity): Respond {
  return ownTier<ShownMessages>(own, {
    checks: shownChecks,
    handlers: {
      'popup-state': ({ tabId }) => popupState(tabId),

      async 'mute-site'({ site, muted }) {
        const changed = await settings.change(({ mutedSites }) => ({
          mutedSites: muted ? withSite(mutedSites, site) : withoutSite(mutedSites, site),
        }));
        await applySettings(changed);
      },

      async 'trust-site'({ site, trusted }) {
        await settings.change((current) => withTrust(current, site, trusted));
      },
    },
  });
}
