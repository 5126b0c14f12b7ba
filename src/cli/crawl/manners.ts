import type { Answer, Fetcher, Request } from '../../sources/fetching/answer.ts';
import type { Clock } from '../../sources/fetching/clock.ts';
import { createHostGate } from '../../sources/fetching/host-gate.ts';
import { ALL_FORBIDDEN, type Robots, readRobots } from '../../sources/fetching/robots.ts';
import { robotsText } from '../../sources/fetching/robots-answer.ts';

/** What a crawl may spend. */
export interface Budget {
  readonly requests: number;
  readonly bytes: number;
}

/** An answer, or why nothing was asked: rules for robots, a spent budget, a host that is left alone for now. */
export type Asked = Answer | { readonly kind: 'forbidden' | 'spent' | 'left-alone' };

/** Whether something was asked, and came to an end. */
export const isAnswer = (asked: Asked): asked is Answer => 'received' in asked;

/** Asks servers as a guest does. */
export interface Manners {
  /** Pages are asked for only where robots.txt allows it. */
  ask(request: Request): Promise<Asked>;
  readonly spent: { readonly requests: number; readonly bytes: number };
}

interface MannersParts {
  readonly fetcher: Fetcher;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Milliseconds between two requests to a host. */
  readonly pause: number;
  readonly budget: Budget;
}

/** After a failure a host rests this long, then twice as long each time; in milliseconds. */
const FIRST_REST = 10_000;
/** A host that wants to rest longer, or fails this often in a row, is left alone until the next crawl. */
const LONGEST_REST = 2 * 60_000;
const MOST_FAILURES = 3;
/** A request whose size nobody knows beforehand is weighed as this much while it is under way. */
const ASSUMED_BYTES = 200_000;

/**
 * One request at a time to each host and a pause apart, longer where its robots.txt asks for it; robots.txt read once and
 * kept to; rests after failures and as long as a server asks; nothing over the budget.
 */
export function createManners({ fetcher, clock, signal, pause, budget }: MannersParts): Manners {
  const gate = createHostGate({ clock, pause });
  const rules = new Map<string, Promise<Robots>>();
  const failures = new Map<string, number>();
  const spent = { requests: 0, bytes: 0 };
  let underWay = 0;

  const isSpent = (): boolean =>
    spent.requests >= budget.requests || spent.bytes + underWay * ASSUMED_BYTES >= budget.bytes;
  const isLeftAlone = (host: string): boolean =>
    (failures.get(host) ?? 0) >= MOST_FAILURES || gate.freeFrom(host) - clock.now() > LONGEST_REST;

  function send(request: Request, hostPause: number): Promise<Asked> {
    const { host } = new URL(request.address);
    const task = async (): Promise<Asked> => {
      if (isLeftAlone(host)) return { kind: 'left-alone' };
      if (isSpent()) return { kind: 'spent' };
      spent.requests++;
      underWay++;
      try {
        const answer = await fetcher(request, signal);
        spent.bytes += answer.received;
        rest(host, answer);
        return answer;
      } finally {
        underWay--;
      }
    };
    return isLeftAlone(host) ? Promise.resolve({ kind: 'left-alone' }) : gate.run(host, task, signal, hostPause);
  }

  function rest(host: string, answer: Answer): void {
    const busy = answer.kind === 'refused' && (answer.status === 429 || answer.status >= 500);
    const gone = answer.kind === 'failed' && (answer.problem === 'unreachable' || answer.problem === 'too-slow');
    const asked = answer.kind === 'refused' ? (answer.retryAfter ?? 0) : 0;
    if (!busy && !gone) failures.delete(host);
    else {
      const count = (failures.get(host) ?? 0) + 1;
      failures.set(host, count);
      gate.hold(host, clock.now() + FIRST_REST * 2 ** (count - 1));
    }
    if (asked > 0) gate.hold(host, clock.now() + asked);
  }

  function rulesOf(address: string): Promise<Robots> {
    const { origin } = new URL(address);
    const known = rules.get(origin);
    if (known !== undefined) return known;
    const asking = send({ address: `${origin}/robots.txt`, expected: 'robots' }, 0).then(rulesIn);
    rules.set(origin, asking);
    return asking;
  }

  return {
    spent,
    async ask(request) {
      if (request.expected === 'robots') {
        const asking = send(request, 0);
        rules.set(new URL(request.address).origin, asking.then(rulesIn));
        return asking;
      }
      // What robots.txt asks for as a pause holds for feeds too, once it is known.
      const robots = await (request.expected === 'page'
        ? rulesOf(request.address)
        : rules.get(new URL(request.address).origin));
      if (request.expected === 'page' && robots?.allows(request.address) === false) return { kind: 'forbidden' };
      return send(request, robots?.pause ?? 0);
    },
  };
}

/** What a site lets us fetch; nothing for now where it was not asked. */
function rulesIn(asked: Asked): Robots {
  const text = isAnswer(asked) ? robotsText(asked) : null;
  return text === null ? ALL_FORBIDDEN : readRobots(text);
}
