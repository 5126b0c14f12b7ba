import type { Spent } from '../../store/following/following-records.ts';
import type { SourceRecord } from '../../store/following/source-record.ts';
import { DAYS_TOLD, type Followed, type Traffic } from './followed.ts';
import { dayOf, daysUpTo } from './schedule.ts';

/** A check that began longer ago was cut off: no turn of the worker lasts so long. Milliseconds. */
const LONGEST_CHECK = 3 * 60_000;

const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';

/** What pages are told of a source. */
export function toldOf(source: SourceRecord, now: number): Followed {
  const { id, feeds, paused, addedAt, lastCheck, learned, waiting, problem, checking } = source;
  const site = hostOf(id);
  const byDay = new Map(source.days.map((each) => [each.day, each.learned]));
  return {
    id,
    address: id,
    site,
    name: source.name === '' ? site : source.name,
    feeds: feeds.map(({ address }) => address),
    paused,
    addedAt,
    lastCheck,
    nextCheck: source.due,
    learned,
    learnedByDay: daysUpTo(now, DAYS_TOLD).map((day) => byDay.get(day) ?? 0),
    waiting,
    problem,
    checking: checking !== null && now - checking < LONGEST_CHECK,
  };
}

/** What pages are told of the traffic. */
export function trafficTold(days: ReadonlyMap<string, Spent>, now: number): Traffic {
  const sum = (of: readonly string[]): Spent =>
    of.reduce(
      (total, day) => {
        const { requests = 0, bytes = 0 } = days.get(day) ?? {};
        return { requests: total.requests + requests, bytes: total.bytes + bytes };
      },
      { requests: 0, bytes: 0 },
    );
  return { today: sum([dayOf(now)]), month: sum(daysUpTo(now, DAYS_TOLD)) };
}
