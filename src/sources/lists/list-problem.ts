import type { ListProblem } from '../../core/shared-list.ts';

/** A problem, and how long the server asks to be left alone (milliseconds; null where it does not say). */
export interface Trouble {
  readonly problem: ListProblem;
  readonly retryAfter: number | null;
}

export const trouble = (problem: ListProblem, retryAfter: number | null = null): Trouble => ({ problem, retryAfter });
