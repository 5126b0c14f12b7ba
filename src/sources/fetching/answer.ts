/** `feed` stands for sitemaps too. */
export type Expected = 'feed' | 'page' | 'robots' | 'list' | 'pack';

/** What is asked of a web server. */
export interface Request {
  /** Absolute http(s) address. */
  readonly address: string;
  /** What is expected there; it sets the bound of the size and what types are taken. */
  readonly expected: Expected;
  /** Largest body taken, in bytes, where it is known to be less than the bound of its kind. */
  readonly atMost?: number;
  /** Validators of the last answer, to be told "unchanged" at the price of a header. */
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Why nothing usable came, each with its own plain words for the reader. */
export type FetchProblem =
  /** Not http(s), or an address inside the reader's own network. */
  | 'address-refused'
  | 'too-many-redirects'
  | 'too-large'
  | 'too-slow'
  /** No connection, no such host, a broken certificate, an answer cut off. */
  | 'unreachable'
  /** Of another type than what was expected. */
  | 'wrong-type';

/** How a request ended. It never rejects but for a cancelled signal. */
export type Answer =
  | {
      readonly kind: 'fetched';
      /** Where the redirects led. */
      readonly address: string;
      readonly contentType: string;
      readonly body: Uint8Array<ArrayBuffer>;
      readonly etag: string | null;
      readonly lastModified: string | null;
      /** Bytes that came over the line, as far as can be told. */
      readonly received: number;
    }
  | { readonly kind: 'unchanged'; readonly received: number }
  | {
      readonly kind: 'refused';
      /** The HTTP status, 400 and above. */
      readonly status: number;
      /** Milliseconds that the server asks us to wait; null where it does not say. */
      readonly retryAfter: number | null;
      readonly received: number;
    }
  | { readonly kind: 'failed'; readonly problem: FetchProblem; readonly received: number };

/** Sends one request without cookies and reads its answer within bounds. */
export type Fetcher = (request: Request, signal: AbortSignal) => Promise<Answer>;
