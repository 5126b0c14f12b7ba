import type { Clock } from './clock.ts';

/** Lets the requests to each host through one at a time and a pause apart; different hosts do not wait for each other. */
export interface HostGate {
  /**
   * Runs a task once it is this host's turn, in the order in which they came.
   * @param host as `URL.host` gives it
   * @param pause milliseconds that this host is to be left alone afterwards; never less than the gate's own pause
   * @returns what the task returns
   * @throws what the task throws; the signal's reason if it is aborted before the task's turn
   */
  run<Result>(host: string, task: () => Promise<Result>, signal: AbortSignal, pause?: number): Promise<Result>;
  /** Leaves a host alone until a time, in milliseconds since 1970: what it asked for, or what was noted before a restart. */
  hold(host: string, until: number): void;
  /** When the next task of a host may start, in milliseconds since 1970, were no other waiting; 0 for a host never asked. */
  freeFrom(host: string): number;
}

/** From this many hosts on those are forgotten that nobody waits for and that need no pause any more. */
const REMEMBERED_HOSTS = 2000;

interface Line {
  /** Resolves when all who came before have left. */
  tail: Promise<void>;
  waiting: number;
  freeFrom: number;
}

/** @param pause milliseconds between the end of a task and the start of the next one at the same host */
export function createHostGate({ clock, pause: ownPause }: { clock: Clock; pause: number }): HostGate {
  const lines = new Map<string, Line>();

  function lineOf(host: string): Line {
    const known = lines.get(host);
    if (known !== undefined) return known;
    if (lines.size >= REMEMBERED_HOSTS) {
      const now = clock.now();
      for (const [name, line] of lines) if (line.waiting === 0 && line.freeFrom <= now) lines.delete(name);
    }
    const line = { tail: Promise.resolve(), waiting: 0, freeFrom: 0 };
    lines.set(host, line);
    return line;
  }

  async function untilFree(line: Line, signal: AbortSignal): Promise<void> {
    // The line may be held for longer while somebody waits in it.
    for (let ahead = line.freeFrom - clock.now(); ahead > 0; ahead = line.freeFrom - clock.now())
      await clock.wait(ahead, signal);
    signal.throwIfAborted();
  }

  return {
    async run(host, task, signal, pause = 0) {
      const line = lineOf(host);
      const turn = line.tail;
      let leave = (): void => {};
      const left = new Promise<void>((resolve) => {
        leave = resolve;
      });
      // Whoever gives up waiting leaves early, and those behind still wait for those before.
      line.tail = turn.then(() => left);
      line.waiting++;
      try {
        await unlessAborted(turn, signal);
        await untilFree(line, signal);
        try {
          return await task();
        } finally {
          line.freeFrom = Math.max(line.freeFrom, clock.now() + Math.max(pause, ownPause));
        }
      } finally {
        line.waiting--;
        leave();
      }
    },
    hold(host, until) {
      const line = lineOf(host);
      line.freeFrom = Math.max(line.freeFrom, until);
    },
    freeFrom: (host) => lines.get(host)?.freeFrom ?? 0,
  };
}

function unlessAborted(turn: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    turn.then(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, reject);
  });
}
