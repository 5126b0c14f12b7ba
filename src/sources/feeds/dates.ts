import { isoDate } from '../../page/extract/facts/dates.ts';

/** A server's clock may be ahead of ours by this much, in milliseconds; what is written then is taken for now. */
const CLOCK_SKEW = 15 * 60_000;
/** East of Greenwich a day begins up to this much earlier, in milliseconds. */
const EARLIEST_ZONE = 14 * 3_600_000;
const EARLIEST = Date.UTC(1990, 0);

/** RFC 822 with what feeds make of it, by the zones that `Date.parse` knows in every engine. */
const RFC_822 =
  /^(?:[a-z]{3,9},?\s+)?\d{1,2}[\s-][a-z]{3,9}\.?[\s-](?:19|20)\d\d,?\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:Z|UTC?|GMT|[ECMP][SD]T|(?:GMT|UTC)?[+-]\d{2}:?\d{2})$/i;
/** The whole of ISO 8601 with a zone. */
const ISO_ZONED = /^(?:19|20)\d\d-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)$/i;

/**
 * A date of a feed in ISO 8601: a date-time in UTC, or a date where no time or no zone can be made out. Undefined where
 * it cannot be read, lies in the future or before 1990.
 * @param now milliseconds since 1970
 */
export function feedDate(value: string | undefined, now: number): string | undefined {
  const text = value?.slice(0, 100).trim() ?? '';
  if (text === '') return undefined;
  const zoned = RFC_822.test(text) || ISO_ZONED.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(zoned)) return instant(zoned, now);
  const read = isoDate(text, null, now);
  if (read === null) return undefined;
  if (/T.*(?:Z|[+-]\d\d:\d\d)$/.test(read)) return instant(Date.parse(read), now);
  // A time without a zone is true to half a day only.
  const day = read.slice(0, 10);
  return Date.parse(day) - EARLIEST_ZONE > now ? undefined : day;
}

function instant(time: number, now: number): string | undefined {
  if (Number.isNaN(time) || time < EARLIEST || time > now + CLOCK_SKEW) return undefined;
  return new Date(Math.min(time, now)).toISOString();
}

/** The instant of a date that `feedDate` gave, for putting entries in order; 0 for none. */
export const timeOf = (date: string | undefined): number => (date === undefined ? 0 : Date.parse(date));
