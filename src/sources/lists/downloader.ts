import type { ListProblem } from '../../core/shared-list.ts';
import type { FetchProblem } from '../fetching/answer.ts';
import { retryAfter } from '../fetching/bounds.ts';
import { deadline } from '../fetching/deadline.ts';
import { publicAddress } from '../fetching/network.ts';
import { type Trouble, trouble } from './list-problem.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file that has begun to come. Its stream fails with a `DownloadBroken`, or with the reason of the caller's signal. */
export interface Download {
  readonly body: ReadableStream<Bytes>;
}

export type Downloader = (address: string, signal: AbortSignal) => Promise<Download | Trouble>;

/** The line broke, or nothing came any more. */
export class DownloadBroken extends Error {
  override readonly name = 'DownloadBroken';
  readonly problem: ListProblem;

  constructor(problem: ListProblem, options?: ErrorOptions) {
    super(problem, options);
    this.problem = problem;
  }
}

/** A pack may be large and a line slow; a server that falls silent is not waited for. Milliseconds. */
const TIMES = { whole: 6 * 60 * 60_000, silence: 60_000 };

export interface DownloaderParts {
  /** The platform's own `fetch`, bound to its global. */
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly times?: typeof TIMES;
}

/**
 * Opens large files as streams, where the fetcher hands over whole bodies: without cookies, referrer or cache, never in
 * the reader's own network. Browsers do not show where redirects lead on the way, so it is looked at where they ended.
 */
export function createDownloader({ fetch, now, times = TIMES }: DownloaderParts): Downloader {
  return async (address, caller) => {
    if (publicAddress(address) === null) return trouble('address-refused');
    const time = deadline(times, caller);
    try {
      const response = await fetch(address, {
        credentials: 'omit',
        referrer: '',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'follow',
        signal: time.signal,
      });
      time.heard();
      const refused = refusalOf(response, address, now());
      if (refused) time.over();
      return refused ?? { body: watched(response.body ?? new Blob([]).stream(), time, caller) };
    } catch {
      time.over();
      caller.throwIfAborted();
      return trouble(time.passed ? 'too-slow' : 'unreachable');
    }
  };
}

function refusalOf(response: Response, address: string, now: number): Trouble | null {
  if (publicAddress(response.url || address) === null) return trouble('address-refused');
  if (response.ok) return null;
  return statusTrouble(response.status, retryAfter(response.headers.get('retry-after'), now));
}

/** What a server's refusal comes to. */
export function statusTrouble(status: number, wait: number | null): Trouble {
  return status === 404 || status === 410 ? trouble('gone') : trouble('server', wait);
}

/** What a failed request comes to. */
export function fetchTrouble(problem: FetchProblem): Trouble {
  switch (problem) {
    case 'address-refused':
    case 'too-slow':
    case 'unreachable':
      return trouble(problem);
    case 'too-many-redirects':
      return trouble('server');
    case 'too-large':
    case 'wrong-type':
      return trouble('not-a-list');
  }
}

/** The stream, given up where its time is over. */
function watched(
  body: ReadableStream<Bytes>,
  time: ReturnType<typeof deadline>,
  caller: AbortSignal,
): ReadableStream<Bytes> {
  const reader = body.getReader();
  return new ReadableStream<Bytes>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          time.heard();
          if (!done) return controller.enqueue(value);
          time.over();
          controller.close();
        } catch (cause) {
          time.over();
          const broken = new DownloadBroken(time.passed ? 'too-slow' : 'unreachable', { cause });
          controller.error(caller.aborted ? caller.reason : broken);
        }
      },
      async cancel(reason) {
        time.over();
        await reader.cancel(reason);
      },
    },
    // Whoever reads decides when the next piece is asked for.
    { highWaterMark: 0 },
  );
}
