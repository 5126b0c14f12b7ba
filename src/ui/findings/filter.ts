import type { Entry } from './entry.ts';
import type { Standing } from './standing.ts';

/** What the reader wants to see; an empty text asks for nothing. */
export interface Filter {
  readonly query: string;
  readonly site: string;
  readonly source: string;
  readonly standing: Standing | '';
  /** First and last day, both included: `2026-11-03`. */
  readonly from: string;
  readonly to: string;
}

export const NO_FILTER: Filter = { query: '', site: '', source: '', standing: '', from: '', to: '' };

/** Whether anything is asked for. */
export const isFiltering = (filter: Filter): boolean => Object.values(filter).some((asked) => asked.trim() !== '');

/** The entries that fit; `search` finds those that a query fits (see `textSearch`). */
export function filtered(search: (query: string) => readonly Entry[], filter: Filter): readonly Entry[] {
  const { query, site, source, standing, from, to } = filter;
  return search(query).filter(
    (entry) =>
      (site === '' || entry.site === site) &&
      (source === '' || entry.source === source) &&
      (standing === '' || entry.standing === standing) &&
      (from === '' || entry.day >= from) &&
      (to === '' || entry.day <= to),
  );
}

/** Outlets to choose among, at most: a longer list helps nobody, and the search finds the rest. */
const MOST_CHOICES = 300;

/** The outlets that most entries have, by name. The one that is chosen is always among them. */
export function choices(outlets: readonly string[], chosen: string, locale: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const outlet of outlets) if (outlet !== '') counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_CHOICES);
  const offered = new Set(most.map(([outlet]) => outlet));
  if (chosen !== '') offered.add(chosen);
  const { compare } = new Intl.Collator(locale);
  return [...offered].sort(compare);
}
