import type { Answer, Expected } from '../fetching/answer.ts';
import { decodeText } from '../fetching/decode-text.ts';
import { webAddress } from '../fetching/network.ts';
import { readRobots } from '../fetching/robots.ts';
import { publisherOf } from '../publishers.ts';
import type { Feed } from './entry.ts';
import { linkedFeeds } from './linked-feeds.ts';
import { readFeed } from './read-feed.ts';

/** Fetches an address with whatever manners its owner has. */
export type Ask = (address: string, expected: Expected) => Promise<Answer>;

/** A feed or sitemap that was fetched and could be read. */
export interface FoundFeed {
  readonly address: string;
  readonly feed: Feed;
}

export interface Discovery {
  /** Feeds that have entries, the likeliest main one first. */
  readonly feeds: readonly FoundFeed[];
  /** Sitemaps that robots.txt names, those for news first; not fetched yet. */
  readonly sitemaps: readonly string[];
}

/** Feeds that are tried and kept, at most. */
const MOST_FEEDS = 3;
const MOST_TRIED = 6;
const MOST_SITEMAPS = 20;

/** Where feeds and news sitemaps are on many sites, by how often. */
const USUAL_PATHS = [
  '/feed/',
  '/rss.xml',
  '/feed.xml',
  '/rss',
  '/atom.xml',
  '/feed.json',
  '/index.xml',
  '/news-sitemap.xml',
  '/sitemap-news.xml',
  '/sitemap_news.xml',
  '/sitemap.xml',
];

/**
 * Finds what to follow of a site, in as few requests as it takes: the feeds that the directory of publishers knows, those
 * that the home page names, sitemaps that robots.txt names; and only where there is none of all these, the usual places.
 * @param address of the home page, of any page with feeds of its own, or of a feed or sitemap itself
 */
export async function discover(address: string, ask: Ask, now: number): Promise<Discovery> {
  const tried = new Set<string>();
  const feeds: FoundFeed[] = [];
  const attempt = async (candidate: string): Promise<void> => {
    if (tried.has(candidate)) return;
    tried.add(candidate);
    const found = feedIn(await ask(candidate, 'feed'), now);
    if (found !== null && isOfUse(found.feed) && !feeds.some((feed) => feed.address === found.address))
      feeds.push(found);
  };

  const start = await ask(address, 'feed');
  tried.add(address);
  const itself = feedIn(start, now);
  if (itself !== null) return { feeds: [itself], sitemaps: [] };

  const { host, hostname } = new URL(address);
  // A server that cannot be reached, or not now, is not asked for one thing after the other.
  const silent = isSilent(start);
  const known = (publisherOf(hostname)?.feeds ?? []).filter((feed) => !silent || new URL(feed).host !== host);
  const linked = start.kind === 'fetched' ? linkedFeeds(textOf(start), start.address) : [];
  for (const candidate of [...known, ...linked].slice(0, MOST_TRIED)) {
    if (feeds.length === MOST_FEEDS) break;
    await attempt(candidate);
  }
  if (silent) return { feeds, sitemaps: [] };
  const home = start.kind === 'fetched' ? start.address : address;
  const sitemaps = await namedSitemaps(home, ask);
  if (feeds.length > 0 || sitemaps.length > 0) return { feeds, sitemaps };
  for (const path of USUAL_PATHS) {
    await attempt(new URL(path, home).href);
    if (feeds.length > 0) break;
  }
  return { feeds, sitemaps };
}

async function namedSitemaps(home: string, ask: Ask): Promise<string[]> {
  const robots = new URL('/robots.txt', home).href;
  const answer = await ask(robots, 'robots');
  if (answer.kind !== 'fetched') return [];
  const sitemaps = readRobots(textOf(answer)).sitemaps.flatMap((each) => webAddress(each, robots)?.href ?? []);
  const isNews = (sitemap: string): boolean => /news/i.test(new URL(sitemap).pathname);
  return [...new Set(sitemaps)].sort((a, b) => Number(isNews(b)) - Number(isNews(a))).slice(0, MOST_SITEMAPS);
}

function isSilent(answer: Answer): boolean {
  if (answer.kind === 'refused') return answer.status === 429 || answer.status >= 500;
  return answer.kind === 'failed' && ['unreachable', 'too-slow', 'address-refused'].includes(answer.problem);
}

type Fetched = Extract<Answer, { kind: 'fetched' }>;

const textOf = ({ body, contentType }: Fetched): string => decodeText(body, contentType);

function feedIn(answer: Answer, now: number): FoundFeed | null {
  if (answer.kind !== 'fetched') return null;
  const feed = readFeed(textOf(answer), answer.address, now);
  return feed === null ? null : { address: answer.address, feed };
}

const isOfUse = ({ entries, sitemaps }: Feed): boolean => entries.length > 0 || sitemaps.length > 0;
