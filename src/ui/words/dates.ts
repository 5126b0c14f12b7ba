import { TIE_MINUTES } from '../../core/fairness/tie.ts';

/** A publication date as a page states it: often only a day. */
export interface StatedDate {
  /** Milliseconds since 1970, UTC; the start of the day where only the day is known. */
  readonly time: number;
  readonly hasTime: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const TIE_MS = TIE_MINUTES * MINUTE_MS;

/** Reads an ISO 8601 date or date-time; null for anything else. */
export function readDate(iso: string | undefined): StatedDate | null {
  if (iso === undefined || !(DAY.test(iso) || MOMENT.test(iso))) return null;
  const time = Date.parse(iso);
  return Number.isNaN(time) ? null : { time, hasTime: !DAY.test(iso) };
}

/** How the original's date stands to the page's. */
export type Lead =
  | { readonly kind: 'earlier'; readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number }
  | { readonly kind: 'tie' | 'same-day' | 'later' | 'unknown' | 'page-unknown' };

/** How much earlier the original appeared, as coarsely as the two dates allow. */
export function leadOf(original: string | undefined, page: string | undefined): Lead {
  const first = readDate(original);
  const second = readDate(page);
  if (!first) return { kind: 'unknown' };
  if (!second) return { kind: 'page-unknown' };
  return first.hasTime && second.hasTime
    ? leadOfMoments(second.time - first.time)
    : leadOfDays(first.time, second.time);
}

function leadOfMoments(lead: number): Lead {
  if (Math.abs(lead) < TIE_MS) return { kind: 'tie' };
  if (lead < 0) return { kind: 'later' };
  if (lead < 2 * HOUR_MS) return { kind: 'earlier', unit: 'minutes', count: Math.round(lead / MINUTE_MS) };
  if (lead < 2 * DAY_MS) return { kind: 'earlier', unit: 'hours', count: Math.round(lead / HOUR_MS) };
  return { kind: 'earlier', unit: 'days', count: Math.round(lead / DAY_MS) };
}

function leadOfDays(first: number, second: number): Lead {
  const days = Math.floor(second / DAY_MS) - Math.floor(first / DAY_MS);
  if (days === 0) return { kind: 'same-day' };
  return days < 0 ? { kind: 'later' } : { kind: 'earlier', unit: 'days', count: days };
}
