import { type Fingerprint, TermKind } from '../fingerprint/fingerprint.ts';
import type { Frequencies } from '../knowledge/frequencies.ts';

/** An original is filed under this many of its terms; a page is looked up by more, since it may hold more than the copy. */
export const FILED_TERMS = 32;
export const QUERY_TERMS = 96;

/**
 * The `most` most telling terms of an article, best first: the rarest, names and figures before words among equals (a
 * rewriter keeps those). Ties go by a mix of the term's bits, so that two texts prefer the same terms.
 */
export function tellingTerms(fingerprint: Fingerprint, frequencies: Frequencies, most: number): Uint32Array {
  const { terms, kinds } = fingerprint;
  const order = Array.from(terms, (term, i) => {
    const bonus = kinds[i] === TermKind.word ? 0 : 1;
    return { term, worth: frequencies.idf(term) + bonus, mix: Math.imul(term, 0x9e3779b1) >>> 0 };
  });
  order.sort((a, b) => b.worth - a.worth || a.mix - b.mix);
  return Uint32Array.from(order.slice(0, most), ({ term }) => term);
}
