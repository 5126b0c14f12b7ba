import { discover } from '../feeds/discover.ts';
import type { Answer, Expected } from '../fetching/answer.ts';
import { type Asked, isFarOff, type Turn } from './line.ts';
import { problemOf } from './poll.ts';
import { type RobotsNeeds, robotsRules } from './robots-rules.ts';
import type { Found, FoundSource } from './search-step.ts';

type Fetched = Extract<Answer, { kind: 'fetched' }>;
type Withheld = Exclude<Asked, Answer>;

/** Sitemaps that are read beside feeds, if they are of news; and where a site has no feed. */
const MOST_SITEMAPS = 2;

const isWithheld = (asked: Asked): asked is Withheld =>
  asked.kind === 'forbidden' || asked.kind === 'budget-spent' || asked.kind === 'busy' || asked.kind === 'not-now';

/** Looks for feeds at an address with the manners of the line: what it does not let through ends the search. */
export async function findFeeds(address: string, needs: RobotsNeeds, turn: Turn): Promise<Found> {
  const fetched = new Map<string, Fetched>();
  let withheld: Withheld | undefined;
  let first: Asked | undefined;
  const politely = async (wanted: string, expected: Expected): Promise<Answer> => {
    // The rules are kept for the articles that come after.
    const send = () =>
      expected === 'robots' ? rulesAsked(needs, wanted, turn) : needs.ask({ address: wanted, expected }, turn);
    const asked: Asked = withheld ?? (await send());
    first ??= asked;
    if (isWithheld(asked)) {
      withheld = asked;
      return { kind: 'failed', problem: 'unreachable', received: 0 };
    }
    if (asked.kind === 'fetched') fetched.set(asked.address, asked);
    return asked;
  };
  const { feeds, sitemaps } = await discover(address, politely, needs.now());

  if (withheld?.kind === 'not-now' && isFarOff(withheld, needs.now()))
    return { kind: 'problem', problem: 'busy', until: withheld.until };
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

/** A host's robots.txt as an answer, asked for where it is not known. */
async function rulesAsked(needs: RobotsNeeds, address: string, turn: Turn): Promise<Asked> {
  const rules = await robotsRules(needs, address, turn);
  if (rules.kind === 'none-yet') return rules.asked;
  const body = new TextEncoder().encode(rules.text);
  return { kind: 'fetched', address, contentType: 'text/plain', body, etag: null, lastModified: null, received: 0 };
}

function nothingFound(asked: Asked | undefined): Found {
  if (asked?.kind === 'busy') return { kind: 'problem', problem: 'busy', until: asked.until };
  if (asked?.kind === 'failed' || asked?.kind === 'refused' || asked?.kind === 'forbidden')
    return { kind: 'problem', problem: problemOf(asked) };
  return { kind: 'found', feeds: [] };
}
