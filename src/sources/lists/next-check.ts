const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
/** So that not all subscribers ask in the same minute. */
const JITTER_MS = 2 * HOUR_MS;

/**
 * When to look at a list again after all went well, in milliseconds since 1970: a day later, or when its maker means to
 * publish again where that is later still, but within a week. `random` is 0..1.
 */
export function nextDaily(now: number, nextUpdate: number | null, random: number): number {
  const wait = Math.min(Math.max((nextUpdate ?? 0) - now, DAY_MS), WEEK_MS);
  return now + wait + Math.floor(random * JITTER_MS);
}

/**
 * When to try again after so many failures in a row (at least 1): after about an hour, each time after about twice as
 * long, a day at most; not before the server wants it (`retryAfter`, milliseconds), which counts for a week at most.
 */
export function nextTry(now: number, failures: number, retryAfter: number | null, random: number): number {
  const wait = Math.min(HOUR_MS * 2 ** Math.min(failures - 1, 10), DAY_MS) * (0.75 + random / 2);
  return now + Math.floor(Math.max(wait, Math.min(retryAfter ?? 0, WEEK_MS)));
}
