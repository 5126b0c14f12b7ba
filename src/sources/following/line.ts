import type { FollowingRecords, Spent } from '../../store/following/following-records.ts';
import type { Answer, Fetcher, Request } from '../fetching/answer.ts';
import type { HostGate } from '../fetching/host-gate.ts';
import { backOff, dayOf } from './schedule.ts';

/** What became of a request: an answer, or why it was not sent. */
export type Asked =
  | Answer
  /** The browser does not let us fetch from there. */
  | { readonly kind: 'forbidden' }
  /** The day's budget is spent. */
  | { readonly kind: 'budget-spent' }
  /** The server asked, now or before, to be left alone until then. */
  | { readonly kind: 'busy'; readonly until: number }
  /** The host's turn comes later than this turn of the worker lasts. */
  | { readonly kind: 'not-now'; readonly until: number };

/** One turn of the worker: when it ends (milliseconds since 1970), and the signal that breaks it off. */
export interface Turn {
  readonly deadline: number;
  readonly signal: AbortSignal;
}

/** A host whose turn comes so much later is not waited for from turn to turn. Milliseconds. */
const FAR = 10_000;

/** Whether a host is to be asked so much later that its source had better rest: its robots.txt wants long pauses. */
export const isFarOff = ({ until }: { readonly until: number }, now: number): boolean => until - now > FAR;

/** The only way by which following sends anything. `pause` is what the host wants between requests, in milliseconds. */
export type Ask = (request: Request, turn: Turn, pause?: number) => Promise<Asked>;

export interface LineNeeds {
  readonly records: Pick<FollowingRecords, 'takeLeave' | 'received' | 'changeHost'>;
  readonly fetcher: Fetcher;
  readonly gate: HostGate;
  /** Whether the browser lets us fetch from an address. */
  readonly mayFetch: (address: string) => Promise<boolean>;
  /** What may be spent in a day. */
  readonly budget: () => Promise<Spent>;
  readonly now: () => number;
}

const ASKS_FOR_PEACE = new Set([429, 503]);

/**
 * Sends requests with manners: one at a time to a host, none to one that asked for peace, none beyond the budget. A
 * request is counted before it is sent, so that a worker that is stopped meanwhile cannot send it uncounted.
 */
export function openLine({ records, fetcher, gate, mayFetch, budget, now }: LineNeeds): Ask {
  async function send(host: string, request: Request, signal: AbortSignal): Promise<Asked> {
    const day = dayOf(now());
    const leave = await records.takeLeave({ host, day, now: now(), budget: await budget() });
    if (leave.kind !== 'granted') return leave;
    const answer = await fetcher(request, signal);
    await records.received(day, answer.received);
    if (answer.kind === 'refused' && ASKS_FOR_PEACE.has(answer.status)) {
      return { kind: 'busy', until: await leaveAlone(host, answer.retryAfter) };
    }
    if (leave.refusals > 0 && answer.kind !== 'failed')
      await records.changeHost(host, (known) => ({ ...known, refusals: 0 }));
    return answer;
  }

  async function leaveAlone(host: string, retryAfter: number | null): Promise<number> {
    let until = 0;
    await records.changeHost(host, (known) => {
      const refusals = known.refusals + 1;
      // Who goes on refusing is left alone for longer than it says.
      const least = retryAfter === null ? backOff(refusals) : refusals > 1 ? backOff(refusals - 1) : 0;
      until = now() + Math.max(retryAfter ?? 0, least);
      return { ...known, refusals, busyUntil: until };
    });
    return until;
  }

  return async (request, { deadline, signal }, pause) => {
    if (!URL.canParse(request.address)) return { kind: 'failed', problem: 'address-refused', received: 0 };
    const { host } = new URL(request.address);
    if (!(await mayFetch(request.address))) return { kind: 'forbidden' };
    const until = gate.freeFrom(host);
    if (until > deadline) return { kind: 'not-now', until };
    return gate.run(host, () => send(host, request, signal), signal, pause);
  };
}
