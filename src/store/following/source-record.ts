import { addressIn, isFields, numberIn, textIn } from './stored-fields.ts';

/** Why a source brings nothing at the moment. */
export const SOURCE_PROBLEMS = [
  /** The browser does not let us fetch from this site; it goes on by itself once it does. */
  'permission',
  /** Neither a feed nor a sitemap was found at the site. */
  'no-feed',
  /** No connection, no such host, a broken certificate, an answer cut off. */
  'unreachable',
  'too-slow',
  'too-large',
  'too-many-redirects',
  /** An address that is never asked: not of the web, or of the reader's own network. */
  'address-refused',
  /** Something came, but neither a feed nor a sitemap. */
  'not-a-feed',
  /** The server says that there is nothing there any more. */
  'gone',
  /** The server wants a log-in, or does not serve us. */
  'refused',
  /** The server asks to be left alone for a while. */
  'busy',
  /** The server has a fault of its own. */
  'server-error',
  /** The site's robots.txt asks programs not to read its articles. */
  'robots',
  /** Pages were fetched, but no whole article could be read there: behind a log-in, or made by scripts. */
  'nothing-readable',
] as const;

export type SourceProblem = (typeof SOURCE_PROBLEMS)[number];

export const MAX_SOURCES = 2000;
/** Feeds of one source, sitemaps that an index names among them. */
export const MAX_FEEDS = 6;
/** Days for which it is kept how many articles were learned. */
export const DAYS_KEPT = 30;
const LONGEST_NAME = 200;
const LONGEST_VALIDATOR = 500;
export const HOUR = 3_600_000;

/** A feed or sitemap and how it was last found. Times are milliseconds since 1970. */
export interface FeedRecord {
  readonly address: string;
  /** The index of sitemaps that names it; null for one of the source's own. */
  readonly index: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly due: number;
  /** Milliseconds between two checks, as last chosen. */
  readonly interval: number;
  /** Checks in a row that failed. */
  readonly failures: number;
  /** What it announces was taken in before. */
  readonly read: boolean;
}

/** A followed source. Times are milliseconds since 1970. */
export interface SourceRecord {
  /** The address that the reader gave, in one way of writing it. */
  readonly id: string;
  /** Empty until the reader, the directory or the feed gives one. */
  readonly name: string;
  readonly paused: boolean;
  readonly addedAt: number;
  readonly feeds: readonly FeedRecord[];
  /** When feeds are next looked for at the address; null where they are known. */
  readonly searchAt: number | null;
  /** Searches in a row that failed. */
  readonly searches: number;
  /** When something is next to be done; null while it is paused. */
  readonly due: number | null;
  readonly lastCheck: number | null;
  /** When the check that is under way began; one that began long ago was cut off. */
  readonly checking: number | null;
  /** Checks in a row that were cut off before anything came of them. */
  readonly cutOffs: number;
  readonly problem: SourceProblem | null;
  /** Pages in a row of which no article could be read. */
  readonly unread: number;
  readonly learned: number;
  /** Days on which something was learned, the latest last. */
  readonly days: readonly { readonly day: string; readonly learned: number }[];
  /** Articles that are announced and not fetched yet, and when the first of them may be. */
  readonly waiting: number;
  readonly waitUntil: number;
  /** Where the next announced articles are put: the later, the lower, so that the newest are fetched first. */
  readonly place: number;
}

/** A source that was just begun to be followed. */
export function newSource(id: string, name: string, now: number): SourceRecord {
  const nothingYet = { feeds: [], searches: 0, lastCheck: null, checking: null, cutOffs: 0, problem: null, unread: 0 };
  const counts = { learned: 0, days: [], waiting: 0, waitUntil: 0, place: 0 };
  return {
    id,
    name: name.slice(0, LONGEST_NAME),
    paused: false,
    addedAt: now,
    searchAt: now,
    due: now,
    ...nothingYet,
    ...counts,
  };
}

/** The source in a stored record: a bad field is what it was at first. Null where not even the address is good. */
export function readSource(value: unknown): SourceRecord | null {
  if (!isFields(value)) return null;
  const id = addressIn(value.id);
  if (id === null) return null;
  const feeds = listIn(value.feeds, MAX_FEEDS, readFeed);
  const searchAt = numberIn(value.searchAt);
  return {
    id,
    name: textIn(value.name, LONGEST_NAME) ?? '',
    paused: value.paused === true,
    addedAt: numberIn(value.addedAt) ?? 0,
    feeds,
    searchAt: feeds.length === 0 ? (searchAt ?? 0) : searchAt,
    searches: numberIn(value.searches) ?? 0,
    due: value.paused === true ? null : (numberIn(value.due) ?? 0),
    lastCheck: numberIn(value.lastCheck),
    checking: numberIn(value.checking),
    cutOffs: numberIn(value.cutOffs) ?? 0,
    problem: SOURCE_PROBLEMS.find((known) => known === value.problem) ?? null,
    unread: numberIn(value.unread) ?? 0,
    learned: numberIn(value.learned) ?? 0,
    days: listIn(value.days, DAYS_KEPT, readDay),
    waiting: numberIn(value.waiting) ?? 0,
    waitUntil: numberIn(value.waitUntil) ?? 0,
    place: Number.isSafeInteger(value.place) ? Number(value.place) : 0,
  };
}

function readFeed(value: unknown): FeedRecord | null {
  const address = isFields(value) ? addressIn(value.address) : null;
  if (!isFields(value) || address === null) return null;
  return {
    address,
    index: addressIn(value.index),
    etag: textIn(value.etag, LONGEST_VALIDATOR),
    lastModified: textIn(value.lastModified, LONGEST_VALIDATOR),
    due: numberIn(value.due) ?? 0,
    interval: numberIn(value.interval) ?? HOUR,
    failures: numberIn(value.failures) ?? 0,
    read: value.read === true,
  };
}

/** A feed that was just found; with an interval of an hour to begin with. */
export const newFeed = (address: string, index: string | null, now: number): FeedRecord => {
  return { address, index, etag: null, lastModified: null, due: now, interval: HOUR, failures: 0, read: false };
};

/** A validator that is short enough to be kept. */
export const keptValidator = (value: string | null): string | null => textIn(value, LONGEST_VALIDATOR);

function readDay(value: unknown): { day: string; learned: number } | null {
  const day = isFields(value) ? textIn(value.day, 10) : null;
  return isFields(value) && day !== null ? { day, learned: numberIn(value.learned) ?? 0 } : null;
}

function listIn<T>(value: unknown, most: number, read: (item: unknown) => T | null): readonly T[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, most).flatMap((item: unknown) => read(item) ?? []);
}
