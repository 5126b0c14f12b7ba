import type { Prepared } from './prepared.ts';

/** How well each term of one article is found in another: 0 not at all, 1 the same term, between for a synonym. */
export interface TermMatches {
  /** For each term of the page: index of the original's term, or -1. */
  readonly toOriginal: Int32Array;
  /** For each term of the original: index of the page's term, or -1. */
  readonly toPage: Int32Array;
  /** For each term of the page: 0..1. */
  readonly page: Float64Array;
  /** For each term of the original: 0..1. */
  readonly original: Float64Array;
}

/** Strength of a match between different words of one meaning. */
const BY_MEANING = 0.7;

/** The meanings that a term can have, as numbers; empty for a term that we know none of. */
export type Meanings = (term: number) => readonly number[];

/** Finds each term of the page among the original's: equal ones by merging the two ascending lists, the rest by meaning. */
export function matchTerms(page: Prepared, original: Prepared, meanings: Meanings): TermMatches {
  const found = {
    toOriginal: new Int32Array(page.terms.length).fill(-1),
    toPage: new Int32Array(original.terms.length).fill(-1),
    page: new Float64Array(page.terms.length),
    original: new Float64Array(original.terms.length),
  };
  for (let i = 0, j = 0; i < page.terms.length && j < original.terms.length; ) {
    const difference = (page.terms[i] ?? 0) - (original.terms[j] ?? 0);
    if (difference === 0) pair(found, i, j, 1);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  matchByMeaning(page, original, meanings, found);
  return found;
}

/** A word that the original has and the page lacks is the one that was replaced: only such words are looked at. */
function matchByMeaning(page: Prepared, original: Prepared, meanings: Meanings, found: TermMatches): void {
  const byMeaning = new Map<number, number>();
  original.terms.forEach((term, j) => {
    if (found.original[j] !== 0) return;
    for (const meaning of meanings(term)) if (!byMeaning.has(meaning)) byMeaning.set(meaning, j);
  });
  page.terms.forEach((term, i) => {
    if (found.page[i] !== 0) return;
    const meaning = meanings(term).find((each) => byMeaning.has(each));
    const j = meaning === undefined ? undefined : byMeaning.get(meaning);
    if (j !== undefined) pair(found, i, j, BY_MEANING);
  });
}

function pair(found: TermMatches, i: number, j: number, strength: number): void {
  found.toOriginal[i] = j;
  found.page[i] = strength;
  if (strength <= (found.original[j] ?? 0)) return;
  found.toPage[j] = i;
  found.original[j] = strength;
}
