import { normaliseAddress } from '../../store/documents/identity.ts';
import { webAddress } from '../fetching/network.ts';
import { feedDate, timeOf } from './dates.ts';
import type { FeedEntry } from './entry.ts';
import { plainLine } from './plain-text.ts';
import type { FeedBody } from './whole-article.ts';

/** An entry as a feed has it, whatever its format; nothing of it is to be trusted. */
export interface RawEntry {
  /** Addresses that may be the article's, the likeliest first. */
  readonly links: readonly (string | undefined)[];
  /** What relative addresses are relative to, itself perhaps relative. */
  readonly base?: string | undefined;
  readonly guid?: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly authors?: readonly (string | undefined)[];
  readonly language?: string | undefined;
  readonly body?: FeedBody;
}

/** What all entries of a feed share. */
export interface FeedContext {
  /** Absolute address that the feed was read at. */
  readonly address: string;
  readonly base?: string | undefined;
  readonly language?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Entries kept of one feed, the newest; a busy agency publishes some 1,500 a day. */
export const MOST_ENTRIES = 2000;
/** Entries that one guid may stand for before it is none: careless software gives all of them the same. */
const MOST_ALIKE = 3;
const LONGEST_GUID = 500;
const LONGEST_ADDRESS = 2000;
const MOST_AUTHORS = 5;

/** Entries cleaned, each article once, the first of several alike; entries that lead nowhere are left out. */
export function cleanEntries(raw: readonly RawEntry[], context: FeedContext): FeedEntry[] {
  const base = resolved(context.base, context.address);
  const entries = raw.flatMap((each) => cleanEntry(each, { ...context, base }) ?? []);
  return newest(once(entries));
}

function cleanEntry(raw: RawEntry, { address, base, language: feedLanguage, now }: FeedContext): FeedEntry | null {
  const own = resolved(raw.base, base ?? address);
  const link = firstLink(raw.links, own);
  if (link === null) return null;
  const guid = raw.guid?.trim();
  const title = plainLine(raw.title);
  const published = feedDate(raw.published, now);
  const updated = feedDate(raw.updated, now);
  const byline = bylineOf(raw.authors ?? []);
  const language = languageTag(raw.language) ?? languageTag(feedLanguage);
  const { body } = raw;
  return {
    address: link,
    ...(guid !== undefined && guid !== '' && guid.length <= LONGEST_GUID && { guid }),
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
    ...(byline !== undefined && { byline }),
    ...(language !== undefined && { language }),
    ...(body !== undefined && (body.content ?? body.summary) !== undefined && { body }),
  };
}

function resolved(base: string | undefined, against: string): string {
  return base === undefined ? against : (webAddress(base.trim(), against)?.href ?? against);
}

function firstLink(links: readonly (string | undefined)[], base: string): string | null {
  for (const link of links) {
    const text = link?.trim();
    if (text === undefined || text === '' || text.length > LONGEST_ADDRESS) continue;
    const url = webAddress(text, base);
    if (url === null) continue;
    url.hash = '';
    return url.href;
  }
  return null;
}

/** A BCP 47 tag in its usual spelling; undefined where it is none. */
export function languageTag(value: string | undefined): string | undefined {
  const tag = value?.trim().replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // Well-formed to the eye only, such as a tag that says a part twice.
    return undefined;
  }
}

/** Names out of "jane@example.org (Jane Doe)", "Jane Doe <jane@example.org>" and plain names; addresses are nobody's name. */
function bylineOf(authors: readonly (string | undefined)[]): string | undefined {
  const names = authors.slice(0, MOST_AUTHORS).flatMap((author) => {
    const line = author?.slice(0, 500).trim() ?? '';
    const named = /^[^\s@()]+@[^\s@()]+\s*\((.+)\)$/.exec(line)?.[1] ?? line.replace(/<[^<>\s]+@[^<>\s]+>/, '');
    const name = plainLine(named, 120)?.replace(/^(?:by|von|par|por|di|door|av)\s+(?=\p{Lu})/iu, '');
    return name === undefined || /@|:\/\/|^www\./.test(name) ? [] : [name];
  });
  return names.length === 0 ? undefined : [...new Set(names)].join(', ');
}

function once(entries: readonly FeedEntry[]): FeedEntry[] {
  const uses = new Map<string, number>();
  for (const { guid } of entries) if (guid !== undefined) uses.set(guid, (uses.get(guid) ?? 0) + 1);
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const { guid, ...rest } = entry;
    const meaningful = guid !== undefined && (uses.get(guid) ?? 0) <= MOST_ALIKE;
    const names = [`address ${normaliseAddress(entry.address)}`, ...(meaningful ? [`guid ${guid}`] : [])];
    if (names.some((name) => seen.has(name))) return [];
    for (const name of names) seen.add(name);
    return meaningful || guid === undefined ? [entry] : [rest];
  });
}

/** As the feed has them; where there are too many, the newest of them first. */
function newest(entries: readonly FeedEntry[]): FeedEntry[] {
  return entries.length <= MOST_ENTRIES ? [...entries] : newestFirst(entries).slice(0, MOST_ENTRIES);
}

/** In the order of their dates, the latest first, and those without one last as they were. */
export function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  const time = ({ published, updated }: FeedEntry): number => timeOf(published ?? updated);
  return entries
    .map((entry) => ({ entry, at: time(entry) }))
    .sort((a, b) => b.at - a.at)
    .map(({ entry }) => entry);
}
