import type { Clock } from '../../../src/sources/fetching/clock.ts';

/** A clock that moves only when told, and then wakes whoever is due, in order. */
export interface ManualClock extends Clock {
  advance(milliseconds: number): Promise<void>;
}

/** Lets everything that is already decided happen. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function manualClock(start = Date.UTC(2026, 10, 1)): ManualClock {
  let now = start;
  const sleepers: { at: number; wake: () => void }[] = [];
  return {
    now: () => now,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const stop = (): void => {
          const at = sleepers.indexOf(sleeper);
          if (at >= 0) sleepers.splice(at, 1);
          reject(signal.reason);
        };
        const wake = (): void => {
          signal.removeEventListener('abort', stop);
          resolve();
        };
        const sleeper = { at: now + milliseconds, wake };
        sleepers.push(sleeper);
        signal.addEventListener('abort', stop, { once: true });
      }),
    async advance(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const next = sleepers.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
        if (next > end) break;
        now = Math.max(now, next);
        const due = sleepers.filter(({ at }) => at <= now);
        for (const sleeper of due) {
          sleepers.splice(sleepers.indexOf(sleeper), 1);
          sleeper.wake();
        }
        await settle();
      }
      now = end;
      await settle();
    },
  };
}
