const MINUTE = 60_000;
/** No feed is asked more often than this, none less often (before the jitter). Milliseconds. */
export const SHORTEST_INTERVAL = 15 * MINUTE;
export const LONGEST_INTERVAL = 24 * 60 * MINUTE;

/** What a check of a feed brought. */
export interface Harvest {
  /** Articles that were not seen before, and all that it announces. */
  readonly fresh: number;
  readonly shown: number;
}

/**
 * Milliseconds until a feed is worth asking again, from how often it brought news so far: an adaptive time to live, as
 * caches have it (V. Cate, "Alex - a global filesystem", 1992), that grows by half while nothing comes, stays while one
 * or two articles come at a time, and shrinks when more do. When half of what it shows is new, articles may soon fall
 * out of it unseen.
 */
export function nextInterval(interval: number, { fresh, shown }: Harvest): number {
  const crowded = shown > 2 && fresh * 2 >= shown;
  const factor = fresh === 0 ? 3 / 2 : crowded ? 1 / 3 : fresh > 2 ? 2 / 3 : 1;
  return Math.min(Math.max(interval * factor, SHORTEST_INTERVAL), LONGEST_INTERVAL);
}

/** An interval up to a quarter longer, so that many readers who began at one moment do not ask at one moment. */
export const jittered = (interval: number, random: number): number => Math.round(interval * (1 + random / 4));

/** Milliseconds to wait after so many failures in a row: doubled by each, up to a day. */
export function backOff(failures: number): number {
  return Math.min(SHORTEST_INTERVAL * 2 ** Math.min(Math.max(failures, 1) - 1, 7), LONGEST_INTERVAL);
}

/** The day in the reader's own time zone that a time falls on, as "2026-11-03". */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** When the day after begins there, in milliseconds since 1970. */
export function nextDay(time: number): number {
  const date = new Date(time);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}

/** The last so many days up to the one that a time falls on, that one last. */
export function daysUpTo(time: number, count: number): string[] {
  const date = new Date(time);
  const before = (days: number) => new Date(date.getFullYear(), date.getMonth(), date.getDate() - days, 12).getTime();
  return Array.from({ length: count }, (_, at) => dayOf(before(count - 1 - at)));
}
