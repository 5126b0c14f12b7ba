import { isFields, numberIn } from './stored-fields.ts';

/** Longer files of rules are cut, as RFC 9309 lets a crawler do (it asks for 500 KiB at least). */
export const LONGEST_ROBOTS = 512 * 1024;

/** Hosts that are remembered, about; beyond it those go whose rules are the oldest. */
export const MAX_HOSTS = 3000;

/** What is remembered of a host. Times are milliseconds since 1970. */
export interface HostRecord {
  /** Its robots.txt; empty where it has none; null where it was not had yet. */
  readonly robots: string | null;
  readonly robotsAt: number;
  /** Until when it asked to be left alone. */
  readonly busyUntil: number;
  /** Answers in a row by which it asked for that without saying how long. */
  readonly refusals: number;
}

export const UNKNOWN_HOST: HostRecord = { robots: null, robotsAt: 0, busyUntil: 0, refusals: 0 };

/** The host in a stored record; a bad field is as if the host were unknown. */
export function readHost(value: unknown): HostRecord {
  if (!isFields(value)) return UNKNOWN_HOST;
  const robots = typeof value.robots === 'string' && value.robots.length <= LONGEST_ROBOTS ? value.robots : null;
  return {
    robots,
    robotsAt: numberIn(value.robotsAt) ?? 0,
    busyUntil: numberIn(value.busyUntil) ?? 0,
    refusals: numberIn(value.refusals) ?? 0,
  };
}
