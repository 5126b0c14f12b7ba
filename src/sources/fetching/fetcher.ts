import type { Answer, Expected, Fetcher, FetchProblem, Request } from './answer.ts';
import { BOUNDS, type Bounds, MOST_REDIRECTS, retryAfter } from './bounds.ts';
import { type Deadline, deadline } from './deadline.ts';
import { ACCEPT, isTaken } from './media-types.ts';
import { isPublicHost, publicAddress, webAddress } from './network.ts';
import { gunzip, isGzip, readStart, readWithin, TooLarge } from './read-body.ts';

export interface FetcherParts {
  /** The platform's own `fetch`, bound to its global. */
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /**
   * Who follows redirects. `fetcher`: hop by hop, each address checked before it is asked; that takes a `fetch` that shows
   * redirects when told not to follow them, as Node's does. `platform`: browsers hide where a redirect leads from whoever
   * does not follow it, so the browser follows, without cookies, and the address where it came out is checked before
   * anything of the answer is read. The browser bounds their number (20) and refuses other schemes by itself, then, but
   * says only that the request failed.
   */
  readonly redirects: 'fetcher' | 'platform';
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /**
   * The numbers that a host name leads to, where the platform lets them be looked up: a public name may lead into the own
   * network. A name that changes its mind between this look-up and the request's own is not caught. May reject where
   * there is no such name.
   */
  readonly lookUp?: (hostname: string) => Promise<readonly string[]>;
  /** Headers of one's own, such as a User-Agent where the platform lets one be set. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Asks addresses in the own network too. Off unless who runs this asked for it. */
  readonly ownNetwork?: boolean;
  /** Other bounds than the usual ones. */
  readonly bounds?: Readonly<Partial<Record<Expected, Partial<Bounds>>>>;
}

/** An answer whose head is there, and the address that gave it. */
type Head = { readonly response: Response; readonly address: string } | FetchProblem;

/** A fetcher without cookies, referrers or caches of its own, bounded in redirects, size and time. */
export function createFetcher(parts: FetcherParts): Fetcher {
  const checked = (text: string, base?: string): URL | null =>
    parts.ownNetwork === true ? webAddress(text, base) : publicAddress(text, base);

  async function head(request: Request, { signal }: Deadline): Promise<Head> {
    const init: RequestInit = {
      method: 'GET',
      headers: { ...parts.headers, ...headersOf(request) },
      credentials: 'omit',
      referrer: '',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: parts.redirects === 'fetcher' ? 'manual' : 'follow',
      signal,
    };
    let url = checked(request.address);
    for (let hops = 0; url !== null; hops++) {
      url.hash = '';
      if (!(await leadsOutside(url, parts, signal))) return 'address-refused';
      const response = await parts.fetch(url.href, init);
      if (parts.redirects === 'platform') {
        const end = checked(response.url === '' ? url.href : response.url);
        return end === null ? refusing(response, 'address-refused') : { response, address: withoutHash(end) };
      }
      const onward = REDIRECTS.includes(response.status) ? response.headers.get('location') : null;
      if (onward === null) return { response, address: url.href };
      if (hops === MOST_REDIRECTS) return refusing(response, 'too-many-redirects');
      letGo(response);
      url = checked(onward, url.href);
    }
    return 'address-refused';
  }

  return async (request, signal) => {
    signal.throwIfAborted();
    const bounds = boundsFor(request, parts.bounds);
    const time = deadline(bounds, signal);
    let received = 0;
    const count = (bytes: number): void => {
      received += bytes;
      time.heard();
    };
    const failed = (problem: FetchProblem): Answer => ({ kind: 'failed', problem, received });
    try {
      const found = await head(request, time);
      if (typeof found === 'string') return failed(found);
      time.heard();
      const { response, address } = found;
      if (response.status >= 400) {
        letGo(response);
        const wait = retryAfter(response.headers.get('retry-after'), parts.now());
        return { kind: 'refused', status: response.status, retryAfter: wait, received };
      }
      if (response.status === 304) return asksAgain(request) ? { kind: 'unchanged', received } : failed('unreachable');
      if (!response.ok) return failed('unreachable');
      const contentType = response.headers.get('content-type') ?? '';
      if (!isTaken(contentType, request.expected)) return failed(refusing(response, 'wrong-type'));
      const body = await bodyOf(response, request.expected, bounds, count);
      const etag = response.headers.get('etag');
      const lastModified = response.headers.get('last-modified');
      return { kind: 'fetched', address, contentType, body, etag, lastModified, received };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof TooLarge) return failed('too-large');
      return failed(time.passed ? 'too-slow' : 'unreachable');
    } finally {
      time.over();
    }
  };
}

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

const asksAgain = (request: Request): boolean => request.etag !== undefined || request.lastModified !== undefined;

async function leadsOutside(
  { hostname }: URL,
  { lookUp, ownNetwork }: FetcherParts,
  signal: AbortSignal,
): Promise<boolean> {
  if (lookUp === undefined || ownNetwork === true || hostname.startsWith('[')) return true;
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const numbers = await Promise.race([lookUp(hostname), over]);
  return numbers.every((number) => isPublicHost(number.includes(':') ? `[${number.split('%')[0]}]` : number));
}

function headersOf({ expected, etag, lastModified }: Request): Record<string, string> {
  return {
    Accept: ACCEPT[expected],
    ...(etag !== undefined && { 'If-None-Match': etag }),
    ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
  };
}

function boundsFor({ expected, atMost }: Request, others: FetcherParts['bounds']): Bounds {
  const bounds = { ...BOUNDS[expected], ...others?.[expected] };
  if (atMost === undefined) return bounds;
  return { ...bounds, received: Math.min(bounds.received, atMost), unpacked: Math.min(bounds.unpacked, atMost) };
}

async function bodyOf(
  response: Response,
  expected: Expected,
  bounds: Bounds,
  count: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (response.body === null) return new Uint8Array();
  if (expected === 'robots') return readStart(response.body, bounds.received, count);
  // What a server says of the length is believed where it is too much, never where it is little.
  if (Number(response.headers.get('content-length')) > bounds.received) {
    letGo(response);
    throw new TooLarge(`more than ${bounds.received} bytes announced`);
  }
  const body = await readWithin(response.body, bounds.received, count);
  // Sitemaps are stored packed, and servers do not agree on what to call them.
  return expected === 'feed' && isGzip(body) ? gunzip(body, bounds.unpacked) : body;
}

function withoutHash(url: URL): string {
  url.hash = '';
  return url.href;
}

function refusing(response: Response, problem: FetchProblem): FetchProblem {
  letGo(response);
  return problem;
}

/** Reads nothing more of an answer; how the stream takes that does not matter any more. */
function letGo(response: Response): void {
  response.body?.cancel().catch(() => {});
}
