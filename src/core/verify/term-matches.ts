import type { Fingerprint } from '../fingerprint/fingerprint.ts';

/** How well each term of one article is found in another: 0 not at all, 1 the same term, between for a synonym or a like-sounding name. */
export interface TermMatches {
  /** For each term of the page: index of the original's term, or -1. */
  readonly toOriginal: Int32Array;
  /** For each term of the page: 0..1. */
  readonly page: Float64Array;
  /** For each term of the original: 0..1. */
  readonly original: Float64Array;
}

/** Strength of a match between different words of one meaning, and between different spellings of one name. */
const BY_MEANING = 0.7;

/** The meanings that a term can have, as numbers; empty for a term that we know none of. */
export type Meanings = (term: number) => readonly number[];

/** Finds each term of the page among the original's: equal ones by merging the two ascending lists, the rest by meaning. */
export function matchTerms(page: Fingerprint, original: Fingerprint, meanings: Meanings): TermMatches {
  const toOriginal = new Int32Array(page.terms.length).fill(-1);
  const inPage = new Float64Array(page.terms.length);
  const inOriginal = new Float64Array(original.terms.length);
  for (let i = 0, j = 0; i < page.terms.length && j < original.terms.length; ) {
    const difference = (page.terms[i] ?? 0) - (original.terms[j] ?? 0);
    if (difference === 0) {
      toOriginal[i] = j;
      inPage[i] = 1;
      inOriginal[j] = 1;
    }
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  matchByMeaning(page, original, meanings, { toOriginal, page: inPage, original: inOriginal });
  return { toOriginal, page: inPage, original: inOriginal };
}

function matchByMeaning(page: Fingerprint, original: Fingerprint, meanings: Meanings, found: TermMatches): void {
  const byMeaning = new Map<number, number>();
  original.terms.forEach((term, j) => {
    for (const meaning of meanings(term)) {
      // An original's word that the page lacks is the one that was replaced.
      if (!byMeaning.has(meaning) || found.original[j] === 0) byMeaning.set(meaning, j);
    }
  });
  page.terms.forEach((term, i) => {
    if (found.page[i] !== 0) return;
    for (const meaning of meanings(term)) {
      const j = byMeaning.get(meaning);
      if (j === undefined) continue;
      found.toOriginal[i] = j;
      found.page[i] = BY_MEANING;
      found.original[j] = Math.max(BY_MEANING, found.original[j] ?? 0);
      break;
    }
  });
}
