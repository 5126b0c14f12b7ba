import type { Entry } from '../entry.ts';
import { type Counts, isCopying, noCounts } from '../standing.ts';

export interface CopyingSite {
  readonly site: string;
  readonly counts: Counts;
  readonly total: number;
}

export interface CopyingSites {
  /** Those with most copies first; among equals by name. */
  readonly sites: readonly CopyingSite[];
  /** How many more sites there are. */
  readonly more: number;
}

/**
 * Which sites copy most. Only pages that have their text from elsewhere count: a reprint that credits its source is none, and
 * neither is a page that may have been first.
 */
export function copyingSites(entries: readonly Entry[], most: number): CopyingSites {
  const counts = new Map<string, Record<keyof Counts, number>>();
  for (const { site, standing } of entries) {
    if (!isCopying(standing)) continue;
    const known = counts.get(site) ?? noCounts();
    known[standing]++;
    counts.set(site, known);
  }
  const sites = [...counts]
    .map(([site, each]) => ({ site, counts: each, total: Object.values(each).reduce((sum, count) => sum + count, 0) }))
    .sort((a, b) => b.total - a.total || (a.site < b.site ? -1 : 1));
  return { sites: sites.slice(0, most), more: Math.max(0, sites.length - most) };
}
