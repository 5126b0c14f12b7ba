import type { Article } from '../../../src/core/article.ts';
import type { Feed, FeedEntry } from '../../../src/sources/feeds/entry.ts';
import type { Answer, Fetcher, Request } from '../../../src/sources/fetching/answer.ts';
import type { CompressedClock } from './compressed-clock.ts';

/** How a site behaves. */
export interface SitePlan {
  readonly host: string;
  /** When its articles come out, in milliseconds since 1970, ascending. */
  readonly published: readonly number[];
  /** Articles that its feed shows. */
  readonly shown: number;
  /** What the site does instead of answering, by time. */
  readonly trouble?: (now: number) => 'asks-for-peace' | 'fails' | 'is-down' | null;
}

/** What a host saw of one request. */
export interface Seen {
  readonly address: string;
  readonly at: number;
  readonly status: number | 'lost';
}

type Fetched = Extract<Answer, { kind: 'fetched' }>;

const MINUTE = 60_000;
/** How long a site wants to be left alone. */
export const PEACE = 40 * MINUTE;
/** Bytes of a page, of a feed and of all else. */
const PAGE_BYTES = 40_000;
const FEED_BYTES = 8000;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const feedOf = (host: string): string => `https://${host}/feed`;
export const articleOf = (host: string, at: number): string => `https://${host}/news/${at}`;

/** Sites that publish by a timetable and write down what they see. */
export class NewsWorld {
  readonly #sites: ReadonlyMap<string, SitePlan>;
  readonly #clock: CompressedClock;
  readonly #random: () => number;
  readonly #open = new Map<string, number>();
  /** What each host saw, in order. */
  readonly seen = new Map<string, Seen[]>();
  /** The most requests that one host saw at once. */
  mostAtOnce = 0;
  /** Requests of a host that began while it wanted to be left alone. */
  disturbed = 0;
  readonly #peaceUntil = new Map<string, number>();
  /** Requests that were under way when the worker died. */
  lost = 0;

  constructor(sites: readonly SitePlan[], clock: CompressedClock, random: () => number) {
    this.#sites = new Map(sites.map((site) => [site.host, site]));
    this.#clock = clock;
    this.#random = random;
  }

  /** The worker is dead: the browser breaks off its requests. */
  dropRequests(): void {
    for (const open of this.#open.values()) this.lost += open;
    this.#open.clear();
  }

  readonly fetcher: Fetcher = async (request) => {
    const { host } = new URL(request.address);
    const open = (this.#open.get(host) ?? 0) + 1;
    this.#open.set(host, open);
    this.mostAtOnce = Math.max(this.mostAtOnce, open);
    const at = this.#clock.now();
    if (at < (this.#peaceUntil.get(host) ?? 0)) this.disturbed++;
    const answer = this.#answer(host, request);
    const status =
      answer.kind === 'refused'
        ? answer.status
        : answer.kind === 'fetched'
          ? 200
          : answer.kind === 'unchanged'
            ? 304
            : 'lost';
    this.seen.set(host, [...(this.seen.get(host) ?? []), { address: request.address, at, status }]);
    await this.#clock.wait(50 + this.#random() * 1500);
    this.#open.set(host, (this.#open.get(host) ?? 1) - 1);
    return answer;
  };

  #answer(host: string, { address, etag }: Request): Answer {
    const site = this.#sites.get(host);
    const now = this.#clock.now();
    const trouble = site?.trouble?.(now) ?? null;
    if (!site || trouble === 'is-down') return { kind: 'failed', problem: 'unreachable', received: 0 };
    if (trouble === 'fails') return { kind: 'refused', status: 500, retryAfter: null, received: 100 };
    if (trouble === 'asks-for-peace') {
      this.#peaceUntil.set(host, now + PEACE);
      return { kind: 'refused', status: 429, retryAfter: PEACE, received: 100 };
    }
    const { pathname } = new URL(address);
    if (pathname === '/robots.txt') return { kind: 'refused', status: 404, retryAfter: null, received: 100 };
    const out = site.published.filter((time) => time <= now).length;
    if (pathname === '/feed') {
      if (etag === `"${out}"`) return { kind: 'unchanged', received: 100 };
      const entries = Array.from({ length: Math.min(out, site.shown) }, (_, n): FeedEntry => {
        const at = out - 1 - n;
        return { address: articleOf(host, at), guid: String(at), title: `Story ${at} of ${host}` };
      });
      return this.#fetched(address, JSON.stringify({ kind: 'rss', entries, sitemaps: [] }), FEED_BYTES, `"${out}"`);
    }
    const at = Number(pathname.split('/').at(-1));
    if (!(at < out)) return { kind: 'refused', status: 404, retryAfter: null, received: 100 };
    return this.#fetched(address, `Story ${at} of ${host}. ${'It goes on. '.repeat(30)}`, PAGE_BYTES, null);
  }

  #fetched(address: string, body: string, received: number, etag: string | null): Fetched {
    return {
      kind: 'fetched',
      address,
      contentType: '',
      body: encoder.encode(body),
      etag,
      lastModified: null,
      received,
    };
  }
}

/** What `NewsWorld` writes into its answers. */
export const readWorldFeed = async ({ body }: Fetched): Promise<Feed> => JSON.parse(decoder.decode(body));
export const readWorldPage = async (
  text: string,
  url: string,
): Promise<{ article: Article; lowConfidence: boolean }> => ({
  article: { text, url },
  lowConfidence: false,
});
