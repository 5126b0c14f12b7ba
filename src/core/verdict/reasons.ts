import { type Fingerprint, TermKind } from '../fingerprint/fingerprint.ts';
import type { Passage, Reason, Verdict } from '../judgement.ts';
import type { Comparison } from '../verify/features.ts';

/** Under this many words a text says too little to be sure of anything. */
const SHORT = 80;
const IN_ORDER = 0.8;

/** Why a verdict came out, most telling first; for flagged pages what speaks against it comes last. */
export function reasonsFor(
  verdict: Verdict,
  page: Fingerprint,
  comparison: Comparison,
  passages: readonly Passage[],
): Reason[] {
  const reasons: Reason[] = [];
  const of = page.sentences.filter((sentence) => sentence.terms.length >= 3).length;
  const verbatim = passages.filter((passage) => passage.kind === 'verbatim').length;
  if (passages.length > 0) {
    const moved = passages.filter((passage) => passage.kind === 'moved').length;
    reasons.push({
      code: 'sentences-follow',
      matched: passages.length,
      of,
      inOrder: moved <= (1 - IN_ORDER) * passages.length,
    });
  }
  if (verbatim > 0) reasons.push({ code: 'verbatim-sentences', matched: verbatim, of });
  const names = unmatched(page, comparison, TermKind.name);
  const figures = unmatched(page, comparison, TermKind.figure);
  if (passages.length > 0 && names + figures <= 1) reasons.push({ code: 'nothing-new', names, figures });
  else if (names + figures > 0) reasons.push({ code: 'new-material', names, figures });
  if (
    verdict === 'related' &&
    comparison.features.quotedShare > 0.1 &&
    comparison.features.quotedMatch > 2 * comparison.features.pageInOriginalUnquoted
  ) {
    reasons.push({ code: 'shared-quotes-only' });
  }
  if (page.length < SHORT) reasons.push({ code: 'short-text' });
  return reasons;
}

/** Names or figures of the page that the original lacks. */
function unmatched(page: Fingerprint, { matches }: Comparison, kind: TermKind): number {
  return page.kinds.reduce((count, k, i) => count + (k === kind && matches.page[i] === 0 ? 1 : 0), 0);
}
