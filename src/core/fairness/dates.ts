import type { FairnessReason } from './fairness.ts';
import { isOutranked, type Side } from './side.ts';
import { TIE_MINUTES } from './tie.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** A stated date: some moment between `from` and `to`, milliseconds since 1970. */
interface Stated {
  readonly from: number;
  readonly to: number;
  /** Only the calendar day is known. */
  readonly day: boolean;
}

/** A moment without a zone may be anywhere on the globe; a bare day is compared with the other's calendar day. */
export function readStated(iso: string | undefined): Stated | null {
  const parts = iso === undefined ? null : ISO.exec(iso);
  if (parts === null || iso === undefined) return null;
  const day = iso.length === 10;
  const zoned = day || parts[2] !== undefined;
  const time = Date.parse(zoned ? iso : `${iso}Z`);
  if (Number.isNaN(time)) return null;
  const slack = zoned ? 0 : 12 * HOUR;
  return { from: time - slack, to: time + slack, day };
}

/** Minutes by which the second date is surely later than the first (negative: earlier); 0 where they may be at one time. */
export function minutesBetween(first: Stated, second: Stated): number {
  if (first.day || second.day) {
    const days = Math.floor(second.from / DAY) - Math.floor(first.from / DAY);
    return (days * DAY) / MINUTE;
  }
  if (second.from > first.to) return Math.round((second.from - first.to) / MINUTE);
  return second.to < first.from ? Math.round((second.to - first.from) / MINUTE) : 0;
}

/** What the dates of a page and of an original say: points for "the page is the copy", negative for the contrary. */
export interface Observation {
  readonly points: number;
  readonly reason: FairnessReason;
}

/** Compares when the two say that they were published. A claim to be earlier is believed of those with a name to lose. */
export function dateObservations(page: Side, original: Side): Observation[] {
  const { earliest, latest, disagree } = publishedOf(page);
  const theirs = readStated(original.published);
  const seen = readStated(original.firstSeen);
  const found: Observation[] = [];
  const afterSeen = earliest !== null && seen !== null && !seen.day && minutesBetween(seen, earliest) > TIE_MINUTES;
  if (afterSeen) found.push({ points: 4, reason: { code: 'dated-after-first-seen' } });
  if (!earliest || !latest || !theirs) return [...found, { points: 0, reason: { code: 'dates-unknown' } }];
  const later = minutesBetween(theirs, earliest);
  const earlier = minutesBetween(theirs, latest);
  if (later > TIE_MINUTES) {
    // Later than when we had it is later than it was published: one thing said twice.
    found.push({ points: afterSeen ? 0 : weightOf(later), reason: { code: 'page-dated-later', minutes: later } });
  } else if (earlier < -TIE_MINUTES) {
    found.push(...earlierClaim(page, original, earlier, disagree));
  } else {
    const reason: FairnessReason = disagree
      ? { code: 'date-not-believed', why: 'dates-disagree' }
      : { code: 'dates-tie' };
    found.push({ points: 0, reason });
  }
  return found;
}

function earlierClaim(page: Side, original: Side, minutes: number, disagree: boolean): Observation[] {
  const claim: FairnessReason = { code: 'page-dated-earlier', minutes };
  const distrusted = disagree ? 'dates-disagree' : isOutranked(page, original) ? 'seen-first' : null;
  if (distrusted === null) return [{ points: -weightOf(minutes), reason: claim }];
  return [{ points: 0, reason: { code: 'date-not-believed', why: distrusted } }];
}

const weightOf = (minutes: number): number => (Math.abs(minutes) * MINUTE > DAY ? 3 : 2);

/** The earliest and the latest date of publication that a side gives itself, and whether they are more than a day apart. */
function publishedOf({ published, claims }: Side): {
  readonly earliest: Stated | null;
  readonly latest: Stated | null;
  readonly disagree: boolean;
} {
  const main = readStated(published);
  if (main === null) return { earliest: null, latest: null, disagree: false };
  const others = claims
    .filter(({ what }) => what === 'published')
    .map(({ value }) => readStated(value))
    .filter((stated) => stated !== null)
    // Within a day of each other it is the zone or the rounding that differs.
    .filter((stated) => Math.abs(stated.from - main.from) > DAY + 12 * HOUR);
  const stated = [main, ...others].sort((a, b) => a.from - b.from);
  return { earliest: stated[0] ?? main, latest: stated.at(-1) ?? main, disagree: others.length > 0 };
}

/** Who of the two was in the library first, by our own clock. */
export function seenObservations(page: Side, original: Side): Observation[] {
  const mine = readStated(page.firstSeen);
  const theirs = readStated(original.firstSeen);
  if (mine === null && theirs === null) return [];
  if (mine === null) return [{ points: 1, reason: { code: 'original-seen-first' } }];
  if (theirs === null) return [{ points: -1, reason: { code: 'page-seen-first' } }];
  const minutes = minutesBetween(theirs, mine);
  if (Math.abs(minutes) * MINUTE <= HOUR) return [];
  return minutes > 0
    ? [{ points: 2, reason: { code: 'original-seen-first' } }]
    : [{ points: -2, reason: { code: 'page-seen-first' } }];
}
