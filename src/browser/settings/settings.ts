import type { Sensitivity } from '../../core/verdict/sensitivity.ts';
import { BADGE_CORNERS } from '../messages/protocol.ts';

/** Every setting with its default; the type of the settings is the type of this object. */
export const defaults = {
  /** Check news articles while browsing. */
  checkPages: true,
  /** How sure Firstprint has to be before it flags a page. */
  sensitivity: 'usual' as Sensitivity,
  /** Show the badge inside the page (the toolbar badge is always there). */
  showBadge: true,
  badgeCorner: BADGE_CORNERS[0] as (typeof BADGE_CORNERS)[number],
  /** Remember articles read on trusted publishers' sites as originals. */
  rememberTrusted: true,
  /** Check pages in private windows. Nothing is ever remembered from them. */
  privateWindows: false,
  /** Keep a list of the pages that were flagged. */
  keepFindings: true,
  /** Bytes that the library may take; beyond it the oldest originals leave (see the library's housekeeping). */
  libraryLimit: 500_000_000,
  /** Fetch new articles of the sites that the reader follows. */
  followSites: true,
  /** What following may take in a day: requests, and bytes that come over the line. */
  followRequests: 2000,
  followBytes: 200_000_000,
  /** Host names that are never checked. */
  mutedSites: [] as readonly string[],
  /** Registrable domains that the reader trusts beyond the built-in list. */
  trustedSites: [] as readonly string[],
  /** Built-in publishers that the reader does not trust. */
  distrustedSites: [] as readonly string[],
};

export type Settings = Readonly<typeof defaults>;
