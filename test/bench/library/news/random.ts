import { mulberry32 } from '../../../../src/core/mulberry32.ts';

/** Numbers in [0, 1), evenly. */
export type Random = () => number;

/** Numbers for invented news; seeds that are neighbours are set far apart. */
export const random = (seed: number): Random => mulberry32(Math.imul(seed, 0x9e3779b1));

/** A number around 0 with deviation 1 (Box and Muller). */
export const normal = (next: Random): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

export const below = (next: Random, end: number): number => Math.floor(next() * end);
