import { readDate } from '../../words/dates.ts';
import type { Entry } from '../entry.ts';
import { type Counts, isCopying, noCounts } from '../standing.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long after the original a copy appeared, in steps that a person would name; `until` is the first that is longer. */
const STEPS = [
  { step: 'hour', until: HOUR },
  { step: 'sixHours', until: 6 * HOUR },
  { step: 'day', until: DAY },
  { step: 'twoDays', until: 2 * DAY },
  { step: 'week', until: 7 * DAY },
  { step: 'month', until: 30 * DAY },
  { step: 'longer', until: Number.POSITIVE_INFINITY },
] as const;

/** `sameDay` where one of the two tells no more than its day. */
export const DELAY_STEPS = ['hour', 'sixHours', 'day', 'sameDay', 'twoDays', 'week', 'month', 'longer'] as const;
export type DelayStep = (typeof DELAY_STEPS)[number];

/** The step between two stated dates; `earlier` for a copy that is dated before its original, `unknown` without dates. */
export function delayOf(original: string | undefined, page: string | undefined): DelayStep | 'earlier' | 'unknown' {
  const [first, second] = [readDate(original), readDate(page)];
  if (!first || !second) return 'unknown';
  const exact = first.hasTime && second.hasTime;
  const delay = exact ? second.time - first.time : DAY * (dayOf(second.time) - dayOf(first.time));
  if (delay < 0) return 'earlier';
  if (!exact && delay < DAY) return 'sameDay';
  return STEPS.find(({ until }) => delay < until)?.step ?? 'longer';
}

const dayOf = (time: number): number => Math.floor(time / DAY);

export interface Delays {
  readonly steps: readonly { readonly step: DelayStep; readonly counts: Counts }[];
  /** Copies in none of the steps. */
  readonly earlier: number;
  readonly unknown: number;
}

/** How long copies take, by what the pages themselves say of their dates. */
export function delays(entries: readonly Entry[]): Delays {
  const outside = { earlier: 0, unknown: 0 };
  const counts = new Map(DELAY_STEPS.map((step) => [step, noCounts()]));
  for (const { finding, standing } of entries) {
    if (!isCopying(standing)) continue;
    const delay = delayOf(finding.original.published, finding.page.published);
    if (delay === 'earlier' || delay === 'unknown') outside[delay]++;
    else {
      const step = counts.get(delay);
      if (step) step[standing]++;
    }
  }
  return { steps: DELAY_STEPS.map((step) => ({ step, counts: counts.get(step) ?? noCounts() })), ...outside };
}
