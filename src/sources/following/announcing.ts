import type { SeenEntries } from '../../store/following/seen-entries.ts';
import { addressKey, guidKey } from '../../store/following/seen-entries.ts';
import type { SourceRecord } from '../../store/following/source-record.ts';
import type { WaitingRecord } from '../../store/following/waiting-record.ts';
import type { Feed, FeedEntry } from '../feeds/entry.ts';
import { wholeArticle } from '../feeds/whole-article.ts';
import { sameOwner } from '../same-owner.ts';

/** Entries of one feed that are looked at, as it has them: the newest, as a rule. */
const MOST_ENTRIES = 500;
/** Articles of one source that wait; what is announced beyond is taken when the feed shows it again. */
const MOST_WAITING = 1000;

/** UTF-16 units of the whole articles that are taken out of one feed; of others the page is fetched. */
const MOST_TEXT = 3_000_000;

/** What a feed brought. */
export interface Announced {
  readonly waiting: readonly WaitingRecord[];
  /** Entries that were looked at. */
  readonly shown: number;
}

const hostIn = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : '');

/** Whether the reader gave the feed itself, and not a site where it was found. */
export const isOwnFeed = (source: SourceRecord, feedAddress: string): boolean => source.id === feedAddress;

/** How a feed is read. */
export interface Reading {
  readonly feedAddress: string;
  /** Nothing of it was read before. */
  readonly first: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Sitemaps that are not for news list all that a site ever had: what is older is no news, for the first reading. */
const OLD = 14 * 24 * 60 * 60_000;

/** Whether an entry is listed rather than announced: without a title, and not of late as far as is said. */
function isListed({ title, published, updated }: FeedEntry, now: number): boolean {
  if (title !== undefined) return false;
  const date = published ?? updated;
  return date === undefined || now - Date.parse(date) > OLD;
}

/**
 * The articles of a feed that were not seen before, noted as seen. One is known again by its address or by what the feed
 * calls it, unless the feed calls several so. A feed speaks for its own site only: of a followed site, articles elsewhere
 * are left alone; of a feed that the reader gave, they are taken from where they are, whatever text the feed has for them.
 */
export function takeEntries(
  feed: Feed,
  { feedAddress, first, now }: Reading,
  source: SourceRecord,
  seen: SeenEntries,
): Announced {
  const entries = feed.entries.slice(0, MOST_ENTRIES);
  const names = new Map<string, number>();
  for (const { guid } of entries) if (guid !== undefined) names.set(guid, (names.get(guid) ?? 0) + 1);
  const site = hostIn(source.id);
  const own = isOwnFeed(source, feedAddress);
  const waiting: WaitingRecord[] = [];
  let room = MOST_TEXT;
  for (const entry of entries) {
    const belongs = sameOwner(hostIn(entry.address), site);
    if (!belongs && !own) continue;
    const keys = [addressKey(entry.address)];
    if (entry.guid !== undefined && names.get(entry.guid) === 1) keys.push(guidKey(feedAddress, entry.guid));
    const known = keys.some((key) => seen.has(key));
    if (!known && source.waiting + waiting.length >= MOST_WAITING) continue;
    for (const key of keys) seen.note(key);
    const old = first && feed.kind === 'sitemap' && isListed(entry, now);
    if (known || old) continue;
    const text = belongs && entry.body ? wholeArticle(entry.body) : undefined;
    const taken = text !== undefined && text.length <= room ? text : undefined;
    room -= taken?.length ?? 0;
    waiting.push(waitingOf(entry, feed, taken));
  }
  return { waiting, shown: entries.length };
}

function waitingOf(entry: FeedEntry, { kind, language }: Feed, text: string | undefined): WaitingRecord {
  const { guid: _, body: __, ...facts } = entry;
  const from = kind === 'sitemap' || kind === 'sitemap-index' ? 'sitemap' : 'feed';
  const spoken = facts.language ?? language;
  return {
    ...facts,
    from,
    ...(spoken !== undefined && { language: spoken }),
    ...(text !== undefined && { text }),
    attempts: 0,
    notBefore: 0,
  };
}
