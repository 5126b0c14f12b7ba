import { discover } from '../feeds/discover.ts';
import type { Answer } from '../fetching/answer.ts';
import type { Ask, Asked, Turn } from './line.ts';
import { problemOf } from './poll.ts';
import type { Found, FoundSource } from './search-step.ts';

type Fetched = Extract<Answer, { kind: 'fetched' }>;
type Withheld = Exclude<Asked, Answer>;

/** Sitemaps that are read beside feeds, if they are of news; and where a site has no feed. */
const MOST_SITEMAPS = 2;

const isWithheld = (asked: Asked): asked is Withheld =>
  asked.kind === 'forbidden' || asked.kind === 'budget-spent' || asked.kind === 'busy' || asked.kind === 'not-now';

/** Looks for feeds at an address with the manners of the line: what it does not let through ends the search. */
export async function findFeeds(address: string, ask: Ask, turn: Turn, now: number): Promise<Found> {
  const fetched = new Map<string, Fetched>();
  let withheld: Withheld | undefined;
  let first: Asked | undefined;
  const politely = async (wanted: string, expected: 'feed' | 'page' | 'robots' | 'list' | 'pack'): Promise<Answer> => {
    const asked: Asked = withheld ?? (await ask({ address: wanted, expected }, turn));
    first ??= asked;
    if (isWithheld(asked)) {
      withheld = asked;
      return { kind: 'failed', problem: 'unreachable', received: 0 };
    }
    if (asked.kind === 'fetched') fetched.set(asked.address, asked);
    return asked;
  };
  const { feeds, sitemaps } = await discover(address, politely, now);

  if (withheld?.kind === 'budget-spent' || withheld?.kind === 'not-now') return { kind: 'stopped', why: withheld.kind };
  const news = sitemaps.filter((sitemap) => feeds.length === 0 || /news/i.test(new URL(sitemap).pathname));
  const itself = first?.kind === 'fetched' && feeds[0]?.address === first.address;
  const found: FoundSource[] = feeds.map(({ address: at, feed }) => {
    const { etag = null, lastModified = null } = fetched.get(at) ?? {};
    // What the reader gave is a feed: it stays the one that was given, wherever it redirects to.
    return { address: itself ? address : at, fetched: { read: feed, etag, lastModified } };
  });
  found.push(...news.slice(0, MOST_SITEMAPS).map((sitemap) => ({ address: sitemap, fetched: null })));
  if (found.length > 0) return { kind: 'found', feeds: found };
  return nothingFound(withheld ?? first);
}

function nothingFound(asked: Asked | undefined): Found {
  if (asked?.kind === 'busy') return { kind: 'problem', problem: 'busy', until: asked.until };
  if (asked?.kind === 'failed' || asked?.kind === 'refused' || asked?.kind === 'forbidden')
    return { kind: 'problem', problem: problemOf(asked) };
  return { kind: 'found', feeds: [] };
}
