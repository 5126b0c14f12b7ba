import type { Bounds } from './bounds.ts';

/** Ends a request that takes too long, or longer than its caller wants it. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Something came: the silence is over. */
  heard(): void;
  /** Whether time ran out, rather than the caller giving up. */
  readonly passed: boolean;
  /** The request ended: nothing is watched any more. */
  over(): void;
}

/** @param caller its abort ends the request too */
export function deadline({ whole, silence }: Pick<Bounds, 'whole' | 'silence'>, caller: AbortSignal): Deadline {
  const controller = new AbortController();
  let passed = false;
  const late = (): void => {
    passed = true;
    controller.abort();
  };
  const stop = (): void => controller.abort(caller.reason);
  const wholeTimer = setTimeout(late, whole);
  let silenceTimer = setTimeout(late, silence);
  caller.addEventListener('abort', stop, { once: true });
  if (caller.aborted) stop();
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(silenceTimer);
      silenceTimer = setTimeout(late, silence);
    },
    get passed() {
      return passed;
    },
    over() {
      clearTimeout(wholeTimer);
      clearTimeout(silenceTimer);
      caller.removeEventListener('abort', stop);
      // Whatever is still open is closed.
      controller.abort();
    },
  };
}
