import { COPY_SCORE } from './decide.ts';

/** How sure the engine has to be before it calls a page a copy, from the surest. */
export const SENSITIVITIES = ['careful', 'usual', 'eager'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/**
 * The score from which on a page is called a copy. Scores are calibrated (of pages scored 0.9, nine in ten are copies), so each
 * says how many of the pages just above the line are called copies wrongly: 3, 10 or 25 in 100.
 */
export const COPY_SCORES: Readonly<Record<Sensitivity, number>> = { careful: 0.97, usual: COPY_SCORE, eager: 0.75 };
