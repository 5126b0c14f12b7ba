import type { Permissions } from 'webextension-polyfill';
import { originPatterns } from '../tabs/site-access.ts';

/** What the browser lets the extension do right now. */
export interface HeldPermissions {
  /** Web pages that may be read: all, those of `hosts` alone, or none. */
  readonly sites: 'all' | 'some' | 'none';
  /** Host names of single sites that were allowed, where not all are; sorted. */
  readonly hosts: readonly string[];
  /** Names of the other permissions, as the manifest has them; sorted. */
  readonly others: readonly string[];
  /** Whether the browser lets the extension into private windows. */
  readonly privateWindows: boolean;
}

/** @param isAllowedPrivately what `extension.isAllowedIncognitoAccess` says */
export async function heldPermissions(
  permissions: Pick<Permissions.Static, 'contains' | 'getAll'>,
  isAllowedPrivately: () => Promise<boolean>,
): Promise<HeldPermissions> {
  const [all, { origins = [], permissions: others = [] }, privateWindows] = await Promise.all([
    permissions.contains({ origins: originPatterns(undefined) }),
    permissions.getAll(),
    isAllowedPrivately(),
  ]);
  const hosts = all ? [] : hostsOf(origins);
  return { sites: all ? 'all' : hosts.length > 0 ? 'some' : 'none', hosts, others: [...others].sort(), privateWindows };
}

/** The hosts of match patterns ("https://*.example.org/*") that name one. */
function hostsOf(patterns: readonly string[]): readonly string[] {
  const hosts = patterns.map((pattern) => /^[a-z*]+:\/\/(?:\*\.)?([^/*]+)\//.exec(pattern)?.[1]);
  return [...new Set(hosts.filter((host) => host !== undefined))].sort();
}
