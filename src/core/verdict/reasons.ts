import type { Compared } from '../compare-candidates.ts';
import { TermKind } from '../fingerprint/fingerprint.ts';
import type { Passage, Reason, Verdict } from '../judgement.ts';
import { TELLING } from './passages.ts';

/** Under this many words a text says too little to be sure of anything. */
const SHORT = 80;
const IN_ORDER = 0.8;
/** Quotations that match this much better than the rest are all that two reports share. */
const QUOTES_ONLY = 2;

/** Why a verdict came out, most telling first; what speaks against it comes last. */
export function reasonsFor(
  verdict: Verdict,
  compared: Compared,
  passages: readonly Passage[],
  translated: { readonly from: string; readonly to: string } | null,
): Reason[] {
  const { page, features, layer } = compared;
  const reasons: Reason[] = [];
  const of = page.sentences.filter((sentence) => sentence.terms.length >= TELLING[layer]).length;
  const verbatim = passages.filter((passage) => passage.kind === 'verbatim').length;
  if (translated) reasons.push({ code: 'translated', ...translated });
  if (passages.length > 0) {
    const moved = passages.filter((passage) => passage.kind === 'moved').length;
    const inOrder = moved <= (1 - IN_ORDER) * passages.length;
    reasons.push({ code: 'sentences-follow', matched: passages.length, of, inOrder });
  }
  if (verbatim > 0) reasons.push({ code: 'verbatim-sentences', matched: verbatim, of });
  const names = unmatched(compared, TermKind.name);
  const figures = unmatched(compared, TermKind.figure);
  if (passages.length > 0 && names + figures <= 1) reasons.push({ code: 'nothing-new', names, figures });
  else if (names + figures > 0) reasons.push({ code: 'new-material', names, figures });
  const quotesOnly = features.quotedShare > 0.1 && features.quotedMatch > QUOTES_ONLY * features.pageInOriginalUnquoted;
  if (verdict === 'related' && quotesOnly) reasons.push({ code: 'shared-quotes-only' });
  if (page.length < SHORT) reasons.push({ code: 'short-text' });
  return reasons;
}

/** Names or figures of the page that the original lacks. */
function unmatched({ page, matches }: Compared, kind: TermKind): number {
  return page.kinds.reduce((count, k, i) => count + (k === kind && matches.page[i] === 0 ? 1 : 0), 0);
}
