import type { Settings } from '../settings/settings.ts';
import { isUnder, webUrl } from '../web-url.ts';
import type { PageState } from './protocol.ts';

/** Why a page is left alone, or null if it may be checked. */
export function refusal(
  page: { readonly url: string; readonly incognito: boolean },
  settings: Pick<Settings, 'checkPages' | 'privateWindows' | 'mutedSites'>,
): PageState | null {
  const host = webUrl(page.url)?.hostname;
  if (host === undefined) return { kind: 'unsupported' };
  if (!settings.checkPages) return { kind: 'muted', scope: 'everywhere' };
  if (page.incognito && !settings.privateWindows) return { kind: 'private' };
  return settings.mutedSites.some((site) => isUnder(host, site)) ? { kind: 'muted', scope: 'site' } : null;
}
