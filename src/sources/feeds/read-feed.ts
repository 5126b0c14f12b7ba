import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import { cleanEntries, languageTag, MOST_ENTRIES, type RawEntry } from './clean-entries.ts';
import type { Feed } from './entry.ts';
import { localName, rootOf } from './markup.ts';
import { plainLine } from './plain-text.ts';
import { fromAtom, fromJson, fromRdf, fromRss } from './raw-entries.ts';
import { LONGEST_FEED, screened, withoutPersons } from './screen.ts';
import { readSitemap } from './sitemap.ts';

/** Entries looked at, of which as many as are kept may be repetitions. */
const options = { maxItems: MOST_ENTRIES * 60 };
/** Where a root element has to begin. */
const LONGEST_PROLOGUE = 65_536;

/**
 * Reads a feed (RSS 0.9 to 2.0, RDF, Atom, JSON Feed), a sitemap, a news sitemap or an index of sitemaps. Nothing in it
 * is resolved, fetched or expanded. Null where it is none of these or broken.
 * @param text as `decodeText` gives it
 * @param address absolute address that it was fetched at
 * @param now milliseconds since 1970
 */
export function readFeed(text: string, address: string, now = Date.now()): Feed | null {
  try {
    return text.trimStart().startsWith('{') ? readJson(text, address, now) : readXml(text, address, now);
  } catch {
    // Not well-formed; or nested deeper than its reader goes.
    return null;
  }
}

function readXml(text: string, address: string, now: number): Feed | null {
  const root = rootOf(text.slice(0, LONGEST_PROLOGUE));
  const name = root === null ? '' : localName(root.name);
  if (name === 'urlset' || name === 'sitemapindex') return readSitemap(text, address, now);
  const body = root === null ? null : screened(text, root.at);
  if (body === null) return null;
  if (name === 'rss') {
    const { title, language, items, dc, xml } = parseRssFeed(withoutPersons(body), options);
    const head = { title, language: language ?? dc?.languages?.[0] ?? xml?.lang, base: xml?.base };
    return assembled('rss', head, items?.map(fromRss), address, now);
  }
  if (name === 'rdf') {
    const { title, items, dc, xml } = parseRdfFeed(body, options);
    return assembled(
      'rdf',
      { title, language: dc?.languages?.[0] ?? xml?.lang, base: xml?.base },
      items?.map(fromRdf),
      address,
      now,
    );
  }
  if (name === 'feed') {
    const { title, entries, xml } = parseAtomFeed(body, options);
    const head = { title: title?.value, language: xml?.lang, base: xml?.base };
    return assembled('atom', head, entries?.map(fromAtom), address, now);
  }
  return null;
}

function readJson(text: string, address: string, now: number): Feed | null {
  if (text.length > LONGEST_FEED) return null;
  const { title, language, items } = parseJsonFeed(text, options);
  return assembled('json', { title, language }, items?.map(fromJson), address, now);
}

interface FeedHead {
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly base?: string | undefined;
}

function assembled(
  kind: 'rss' | 'rdf' | 'atom' | 'json',
  head: FeedHead,
  raw: readonly RawEntry[] = [],
  address: string,
  now: number,
): Feed {
  const title = plainLine(head.title);
  const language = languageTag(head.language);
  return {
    kind,
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    entries: cleanEntries(raw, { address, base: head.base, language, now }),
    sitemaps: [],
  };
}
