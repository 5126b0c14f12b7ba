import type { Entry } from '../entry.ts';
import { isCopying } from '../standing.ts';

/** Whom sites copy: how many pages of each site come from each source. */
export interface CopyMatrix {
  /** The sites and sources with most copies, most first; null stands for all others together. */
  readonly sites: readonly (string | null)[];
  readonly sources: readonly (string | null)[];
  /** `cells[site][source]`, in the orders above. */
  readonly cells: readonly (readonly number[])[];
  /** The largest cell. */
  readonly peak: number;
}

/** Counts pages that have their text from elsewhere, with the `most` leading sites and sources told apart. */
export function copyMatrix(entries: readonly Entry[], most: number): CopyMatrix {
  const copies = entries.filter(({ standing }) => isCopying(standing));
  const sites = leading(copies, ({ site }) => site, most);
  const sources = leading(copies, ({ source }) => source, most);
  const cells = sites.map(() => sources.map(() => 0));
  const placeIn = (names: readonly (string | null)[], name: string): number => {
    const at = names.indexOf(name);
    return at < 0 ? names.length - 1 : at;
  };
  let peak = 0;
  for (const { site, source } of copies) {
    const row = cells[placeIn(sites, site)];
    const column = placeIn(sources, source);
    if (row === undefined) continue;
    row[column] = (row[column] ?? 0) + 1;
    peak = Math.max(peak, row[column]);
  }
  return { sites, sources, cells, peak };
}

function leading(entries: readonly Entry[], nameOf: (entry: Entry) => string, most: number): (string | null)[] {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(nameOf(entry), (counts.get(nameOf(entry)) ?? 0) + 1);
  const names = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
  return names.length <= most ? names : [...names.slice(0, most), null];
}
