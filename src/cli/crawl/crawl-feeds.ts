import { discover } from '../../sources/feeds/discover.ts';
import type { Feed } from '../../sources/feeds/entry.ts';
import { readFeed } from '../../sources/feeds/read-feed.ts';
import type { Answer } from '../../sources/fetching/answer.ts';
import { decodeText } from '../../sources/fetching/decode-text.ts';
import type { CrawlState, Validators } from './crawl-state.ts';
import { type Asked, isAnswer, type Manners } from './manners.ts';

/** What a source's feeds gave. */
export interface FeedsRead {
  readonly feeds: readonly { readonly address: string; readonly feed: Feed }[];
  /** To be noted once all that the feeds announced is done with. */
  readonly validators: ReadonlyMap<string, Validators>;
  /** Why nothing was read, in words; null where something was, or nothing is new. */
  readonly problem: string | null;
}

export interface CrawlNeeds {
  readonly manners: Manners;
  readonly state: CrawlState;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Feeds of a site are looked for anew after this long, in milliseconds. */
const FEEDS_KEPT = 30 * 86_400_000;
/** Sitemaps read of a site that has no feed, beside those for news; and of an index of sitemaps. */
const MOST_SITEMAPS = 2;

/** Reads the feeds of a listed source, having looked for them where they are not known. */
export async function readFeeds(needs: CrawlNeeds, source: string): Promise<FeedsRead> {
  const { state, now } = needs;
  const collected = new Collected(needs);
  const known = state.sources.get(source);
  if (known !== undefined && now() - known.searched < FEEDS_KEPT) {
    for (const address of known.feeds) await collected.poll(address, state.validators.get(address));
    // All of them gone: the site has moved them.
    if (collected.feeds.length > 0 || collected.problem === null) return collected.result();
  }
  const addresses = await collected.search(source);
  if (addresses.length > 0) state.sources.set(source, { searched: now(), feeds: addresses });
  return collected.result();
}

type Fetched = Extract<Answer, { kind: 'fetched' }>;

class Collected {
  readonly feeds: { address: string; feed: Feed }[] = [];
  readonly #validators = new Map<string, Validators>();
  readonly #needs: CrawlNeeds;
  #failure: string | null = null;
  #unchanged = false;

  constructor(needs: CrawlNeeds) {
    this.#needs = needs;
  }

  get problem(): string | null {
    return this.feeds.length > 0 || this.#unchanged ? null : (this.#failure ?? 'no feed found');
  }

  result(): FeedsRead {
    return { feeds: this.feeds, validators: this.#validators, problem: this.problem };
  }

  /** Looks for the feeds of a source; gives back the addresses to ask from now on. */
  async search(source: string): Promise<string[]> {
    const { manners, now } = this.#needs;
    const fetched = new Map<string, Fetched>();
    const { feeds, sitemaps } = await discover(
      source,
      async (address, expected) => {
        const asked = await manners.ask({ address, expected });
        if (asked.kind === 'fetched') fetched.set(asked.address, asked);
        else if (asked.kind !== 'unchanged' && address === source) this.#failure = inWords(asked);
        return isAnswer(asked) ? asked : { kind: 'failed', problem: 'unreachable', received: 0 };
      },
      now(),
    );
    this.feeds.push(...feeds);
    for (const { address } of feeds) this.#note(address, fetched.get(address));
    const news = sitemaps.filter((sitemap) => /news/i.test(new URL(sitemap).pathname));
    const wanted = news.length > 0 || feeds.length > 0 ? news : sitemaps;
    for (const sitemap of wanted.slice(0, MOST_SITEMAPS)) await this.poll(sitemap);
    for (const { address, feed } of feeds) await this.#followIndex(address, feed);
    return [...feeds.map(({ address }) => address), ...wanted.slice(0, MOST_SITEMAPS)];
  }

  /** Asks a feed or sitemap, and of an index the newest sitemaps. */
  async poll(address: string, { etag, lastModified }: Validators = {}, inIndex = false): Promise<void> {
    const { manners, now } = this.#needs;
    const asked = await manners.ask({
      address,
      expected: 'feed',
      ...(etag !== undefined && { etag }),
      ...(lastModified !== undefined && { lastModified }),
    });
    if (asked.kind === 'unchanged') this.#unchanged = true;
    else if (asked.kind !== 'fetched') this.#failure ??= inWords(asked);
    else {
      const feed = readFeed(decodeText(asked.body, asked.contentType), asked.address, now());
      if (feed === null) {
        this.#failure ??= 'no feed';
        return;
      }
      this.#note(address, asked);
      this.feeds.push({ address, feed });
      if (!inIndex) await this.#followIndex(address, feed);
    }
  }

  async #followIndex(index: string, { sitemaps }: Feed): Promise<void> {
    // An index changes with its sitemaps only where it says when they did: they are asked each time.
    if (sitemaps.length > 0) this.#validators.delete(index);
    for (const sitemap of sitemaps.slice(0, MOST_SITEMAPS))
      await this.poll(sitemap, this.#needs.state.validators.get(sitemap), true);
  }

  #note(address: string, { etag = null, lastModified = null }: Partial<Fetched> = {}): void {
    if (etag === null && lastModified === null) return;
    this.#validators.set(address, { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) });
  }
}

/** Why nothing came, for whoever runs the crawl. */
function inWords(asked: Exclude<Asked, { kind: 'fetched' | 'unchanged' }>): string {
  switch (asked.kind) {
    case 'forbidden':
      return 'robots.txt forbids it';
    case 'spent':
      return 'the budget was spent before';
    case 'left-alone':
      return 'the server wants to be left alone for now';
    case 'refused':
      return `the server answered ${asked.status}`;
    case 'failed':
      return PROBLEMS[asked.problem];
  }
}

const PROBLEMS = {
  'address-refused': 'leads into the own network or to no web page',
  'too-many-redirects': 'redirects too often',
  'too-large': 'the answer is too large',
  'too-slow': 'the server is too slow',
  unreachable: 'cannot be reached',
  'wrong-type': 'is no feed',
} as const;
