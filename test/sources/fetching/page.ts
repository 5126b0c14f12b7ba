import { readFeed } from '../../../src/sources/feeds/read-feed.ts';
import type { Answer, Request } from '../../../src/sources/fetching/answer.ts';
import type { Bounds } from '../../../src/sources/fetching/bounds.ts';
import { decodeText } from '../../../src/sources/fetching/decode-text.ts';
import { createFetcher } from '../../../src/sources/fetching/fetcher.ts';

/** An answer as it can be told to the test: its body as text. */
export type Told =
  | (Omit<Extract<Answer, { kind: 'fetched' }>, 'body'> & { body: string })
  | Exclude<Answer, { kind: 'fetched' }>;

const harness = {
  /** Fetches as the extension does; the own machine is where the tests serve. */
  async ask(request: Request, bounds: Partial<Bounds> = {}): Promise<Told> {
    const fetcher = createFetcher({
      fetch: (address, init) => fetch(address, init),
      redirects: 'platform',
      now: Date.now,
      ownNetwork: true,
      bounds: { feed: bounds },
    });
    const answer = await fetcher(request, new AbortController().signal);
    return answer.kind === 'fetched' ? { ...answer, body: decodeText(answer.body, answer.contentType) } : answer;
  },
  /** Addresses of the entries of a feed of so many pieces; null where it cannot be read. */
  read(before: string, piece: string, times: number, after: string): string[] | null {
    const feed = readFeed(before + piece.repeat(times) + after, 'https://harbour.example/feed', Date.UTC(2026, 10, 4));
    return feed?.entries.map(({ address }) => address) ?? null;
  },
};

declare global {
  /** What the page offers to the tests. */
  var fetching: typeof harness;
}
globalThis.fetching = harness;
