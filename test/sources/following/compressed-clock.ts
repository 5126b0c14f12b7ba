import type { Clock } from '../../../src/sources/fetching/clock.ts';

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/** Lets everything run that waits for nothing but promises. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A clock that goes on when nobody has anything left to do but wait. */
export class CompressedClock implements Clock {
  #now: number;
  #timers: Timer[] = [];

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  wait(milliseconds: number): Promise<void> {
    return new Promise((ring) => this.#timers.push({ at: this.#now + Math.max(milliseconds, 0), ring }));
  }

  /** Forgets who waits: whoever did is dead. */
  clear(): void {
    this.#timers = [];
  }

  /** Goes on until `done` is, or until nobody waits any more; what happened. */
  async until(done: () => boolean): Promise<'done' | 'nobody-waits'> {
    for (;;) {
      await settle();
      if (done()) return 'done';
      const next = this.#timers.reduce<Timer | null>(
        (first, each) => (first && first.at <= each.at ? first : each),
        null,
      );
      if (!next) return 'nobody-waits';
      this.#timers = this.#timers.filter((each) => each !== next);
      this.#now = Math.max(this.#now, next.at);
      next.ring();
    }
  }

  /** Sleeps: time passes, and nothing happens meanwhile. */
  skipTo(time: number): void {
    this.#now = Math.max(this.#now, time);
  }
}
