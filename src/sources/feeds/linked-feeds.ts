import { webAddress } from '../fetching/network.ts';
import { attribute, markupIn } from './markup.ts';

/** How much of a page is looked through; its head ends long before. */
const LONGEST_SCAN = 1_000_000;
const MOST_TAGS = 20_000;
/** Feeds of a page that are looked at, at most: sites name one for each section. */
const MOST_FEEDS = 20;

const FEED_TYPE =
  /^(?:application\/(?:(?:rss|atom|rdf|feed)\+(?:xml|json)|x-rss\+xml|x-atom\+xml)|text\/(?:rss|atom)(?:\+xml)?)$/;
/** What is said under articles is no article, and podcasts have no text. */
const OTHER_FEED = /comments?(?:\/|\b)|kommentare?|commentaires|comentarios|podcast/i;

/**
 * The addresses of feeds that a page names by `<link rel="alternate">`, in its order: the main one comes first as a rule.
 * Feeds of comments and podcasts are left out.
 * @param html as `decodeText` gives it
 * @param address where the page was fetched; relative addresses are so to it, or to the page's `<base>`
 */
export function linkedFeeds(html: string, address: string): string[] {
  const feeds = new Set<string>();
  let base = address;
  let tags = 0;
  for (const piece of markupIn(html.slice(0, LONGEST_SCAN), 'html')) {
    if (piece.kind !== 'open') continue;
    if (++tags > MOST_TAGS || feeds.size === MOST_FEEDS) break;
    if (piece.name === 'base') {
      // Only the first one counts.
      const href = base === address ? attribute(piece.attributes, 'href') : undefined;
      base = (href !== undefined && webAddress(href, address)?.href) || base;
    }
    if (piece.name !== 'link') continue;
    const rel = attribute(piece.attributes, 'rel')?.toLowerCase().split(/\s+/) ?? [];
    const type = attribute(piece.attributes, 'type')?.toLowerCase().split(';')[0]?.trim() ?? '';
    if (!rel.includes('alternate') || !FEED_TYPE.test(type)) continue;
    const href = attribute(piece.attributes, 'href')?.trim() ?? '';
    const url = href === '' ? null : webAddress(href, base);
    if (url === null || OTHER_FEED.test(`${url.pathname} ${attribute(piece.attributes, 'title') ?? ''}`)) continue;
    url.hash = '';
    feeds.add(url.href);
  }
  return [...feeds];
}
