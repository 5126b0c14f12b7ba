import { TERM_BITS } from '../fingerprint/fingerprint.ts';
import { type FrequencyTable, RARITIES } from './frequencies.ts';

const TERMS = 2 ** TERM_BITS;

/**
 * All terms by how rare they are, and by number among those that are equally rare. What most articles are made of stands
 * close together, so that few bits tell one from the next:
 *
 *     by number   . . x . . . . . . x . . . . . . . . x .
 *     by rarity   . x x . x | . . . . . . . . . . . . . .
 */
export interface TermOrder {
  rarity(term: number): number;
  /** A term's place among those of its rarity, from 0. */
  place(term: number): number;
  /** Inverse of `place`. */
  termAt(rarity: number, place: number): number;
  /** How many terms are of this rarity. */
  size(rarity: number): number;
}

/** Counts all terms once, some milliseconds; keeps 2 MB. */
export function termOrder({ rarity }: FrequencyTable): TermOrder {
  const starts = new Uint32Array(RARITIES + 1);
  for (let term = 0; term < TERMS; term++) {
    const after = rarity(term) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let at = 1; at <= RARITIES; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const start = (of: number): number => starts[of] ?? 0;
  const next = starts.slice();
  const ordered = new Uint32Array(TERMS);
  const places = new Uint32Array(TERMS);
  for (let term = 0; term < TERMS; term++) {
    const of = rarity(term);
    const at = next[of] ?? 0;
    next[of] = at + 1;
    ordered[at] = term;
    places[term] = at - start(of);
  }
  return {
    rarity,
    place: (term) => places[term] ?? 0,
    termAt: (of, place) => ordered[start(of) + place] ?? 0,
    size: (of) => start(of + 1) - start(of),
  };
}
