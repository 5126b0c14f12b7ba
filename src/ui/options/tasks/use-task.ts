import { useCallback, useRef, useState } from 'preact/hooks';
import type { Outcome } from './outcome.tsx';

/** What work that takes its time is handed. */
export interface Watch<Progress> {
  /** The reader stops it by this. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Work that takes its time. */
export interface Work<Progress, Ending extends Outcome> {
  /** How far it is before it begins. */
  readonly start: Progress;
  readonly work: (watch: Watch<Progress>) => Promise<Ending>;
  /** How it came out where `work` rejects; `stopped`: after the reader stopped it. */
  readonly failed: (error: unknown, stopped: boolean) => Ending;
}

export interface Task<Progress, Ending extends Outcome> {
  /** How far it is; null while nothing is done. */
  readonly progress: Progress | null;
  readonly outcome: Ending;
  /** Resolves when it is over, however it came out. */
  readonly run: (work: Work<Progress, Ending>) => Promise<void>;
  readonly stop: () => void;
  /** Says something else than the last work did. */
  readonly say: (outcome: Ending) => void;
}

/** A task of the settings page: one work at a time, with its progress, a way to stop it, and how the last one came out. */
export function useTask<Progress, Ending extends Outcome = Outcome>(nothing: Ending): Task<Progress, Ending> {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [outcome, say] = useState(nothing);
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => running.current?.abort(), []);

  const run = async ({ start, work, failed }: Work<Progress, Ending>): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    say(nothing);
    setProgress(start);
    try {
      say(await work({ signal: controller.signal, onProgress: setProgress }));
    } catch (error) {
      say(failed(error, controller.signal.aborted));
    } finally {
      setProgress(null);
    }
  };
  return { progress, outcome, run, stop, say };
}
