import type { Finding, FoundArticle } from '../../core/finding.ts';
import { cleanForeign } from '../words/foreign.ts';
import { hostOf } from '../words/web-address.ts';
import { type Standing, standingOf } from './standing.ts';

/** A finding with all that it is listed, filtered and counted by, worked out once. */
export interface Entry {
  readonly finding: Finding;
  readonly standing: Standing;
  /** Host of the page: unlike the name that a page gives itself, nobody can take another's. */
  readonly site: string;
  /** Host of the original; the name it gives itself where it has no address; empty where it has neither. */
  readonly source: string;
  /** The reader's own day on which the page was first flagged: `2026-11-03`. */
  readonly day: string;
}

export function entryOf(finding: Finding): Entry {
  return {
    finding,
    standing: standingOf(finding),
    site: outletIn(finding.page),
    source: outletIn(finding.original),
    day: localDay(new Date(finding.firstSeen)),
  };
}

const LONGEST_OUTLET = 80;

function outletIn({ url, site }: FoundArticle): string {
  return hostOf(url) ?? cleanForeign(site ?? '', LONGEST_OUTLET);
}

/** A moment's day in the reader's time zone, as a date field has it. */
export function localDay(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** All that a finding can be searched by. */
export function searchText({ finding: { page, original } }: Entry): string {
  return [page, original].map(({ title, site, url }) => [title, site, url].join('\n')).join('\n');
}
