/** Time, as it is handed to whatever waits: the tests have one of their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits at most so many milliseconds. @throws the signal's reason once it is aborted */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The longest time that timers take; longer ones would strike at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const timer = setTimeout(done, Math.min(Math.max(milliseconds, 0), LONGEST_TIMER));
      signal.addEventListener('abort', stop);
      function done(): void {
        signal.removeEventListener('abort', stop);
        resolve();
      }
      function stop(): void {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        reject(signal.reason);
      }
    }),
};
