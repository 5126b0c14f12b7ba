import { timeMonday } from 'd3-time';
import type { Entry } from '../entry.ts';
import { type Counts, noCounts } from '../standing.ts';

export interface Week {
  /** Monday, 0:00 in the reader's time zone. */
  readonly start: Date;
  readonly counts: Counts;
}

export interface PerWeek {
  /** One after another, without a gap; empty where nothing was flagged. */
  readonly weeks: readonly Week[];
  /** Entries that are older than the first of the weeks. */
  readonly earlier: number;
}

/** A year and a bit is what a picture can show. */
const MOST_WEEKS = 53;
/** Fewer columns than this look like a mistake. */
const FEWEST_WEEKS = 12;

/** What was flagged first in each week up to the last one with a finding; dismissed findings are left out. */
export function flaggedPerWeek(entries: readonly Entry[]): PerWeek {
  const counted = entries.filter(({ standing }) => standing !== 'dismissed');
  const byWeek = new Map<number, Record<keyof Counts, number>>();
  for (const { finding, standing } of counted) {
    const week = timeMonday.floor(new Date(finding.firstSeen)).getTime();
    const counts = byWeek.get(week) ?? noCounts();
    counts[standing]++;
    byWeek.set(week, counts);
  }
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const week of byWeek.keys()) [first, last] = [Math.min(first, week), Math.max(last, week)];
  if (byWeek.size === 0) return { weeks: [], earlier: 0 };
  const end = timeMonday.offset(new Date(last), 1);
  const span = Math.min(MOST_WEEKS, Math.max(FEWEST_WEEKS, timeMonday.count(new Date(first), end)));
  const weeks = timeMonday
    .range(timeMonday.offset(end, -span), end)
    .map((start) => ({ start, counts: byWeek.get(start.getTime()) ?? noCounts() }));
  const begin = weeks[0]?.start.getTime() ?? first;
  return { weeks, earlier: counted.filter(({ finding }) => finding.firstSeen < begin).length };
}
