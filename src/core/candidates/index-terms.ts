import { type Fingerprint, type Layer, TermKind } from '../fingerprint/fingerprint.ts';
import type { Frequencies } from '../knowledge/frequencies.ts';

/** An original is filed under this many words and anchors; a page is looked up by more, since it may hold more than the copy. */
const FILED = { words: 32, anchors: 16 };
const ASKED = { words: 96, anchors: 48 };
/** A page is looked up by no more terms than these. */
export const MOST_ASKED = ASKED.words + ASKED.anchors;

/** The terms that an original is filed under, without repeats. */
export function filedTerms({ words, anchors }: Fingerprint, frequencies: Frequencies): Uint32Array {
  const both = [...tellingTerms(words, frequencies, FILED.words), ...tellingTerms(anchors, frequencies, FILED.anchors)];
  return Uint32Array.from(new Set(both));
}

/** The terms of each layer that a page is looked up by. */
export function askedTerms(
  { words, anchors }: Fingerprint,
  frequencies: Frequencies,
): Record<'words' | 'anchors', Uint32Array> {
  return {
    words: tellingTerms(words, frequencies, ASKED.words),
    anchors: tellingTerms(anchors, frequencies, ASKED.anchors),
  };
}

/**
 * The `most` most telling terms of an article, best first: the rarest, names and figures before words among equals (a
 * rewriter keeps those). Ties go by a mix of the term's bits, so that two texts prefer the same terms.
 */
function tellingTerms({ terms, kinds }: Layer, frequencies: Frequencies, most: number): Uint32Array {
  const worths = Float64Array.from(terms, (term, i) => frequencies.idf(term) + (kinds[i] === TermKind.word ? 0 : 1));
  const mix = (at: number) => Math.imul(terms[at] ?? 0, 0x9e3779b1) >>> 0;
  const order = Uint32Array.from(terms, (_, at) => at);
  order.sort((a, b) => (worths[b] ?? 0) - (worths[a] ?? 0) || mix(a) - mix(b));
  return order.subarray(0, most).map((at) => terms[at] ?? 0);
}
