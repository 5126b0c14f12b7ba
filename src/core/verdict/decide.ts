import type { Compared } from '../compare-candidates.ts';
import type { Verdict } from '../judgement.ts';

/** From this score on a page is called a copy, unless somebody asks for another line. Set on development data so that at most 3 in 1,000 honest pages are. */
export const COPY_SCORE = 0.9;
/** A copy that follows the original in less than this share of its own text is partial. */
const MOST_OF_PAGE = 0.6;
/** Share of the page's weight in sentences taken word for word that makes a copy verbatim. */
const MOSTLY_VERBATIM = 0.5;
/** Below this shared weight two articles have nothing in common but common words. */
const RELATED_SHARE = 0.12;
const RELATED_NAMES = 0.3;
/** Fewer shared terms than this are chance, however large their share of a text of a few words. */
const RELATED_TERMS = 5;

/** The verdict on a page with respect to one original; a copy from the score `copyScore` on. */
export function decide(
  score: number,
  coverage: number,
  { features, layer, matches }: Pick<Compared, 'features' | 'layer' | 'matches'>,
  copyScore = COPY_SCORE,
): Verdict {
  if (score >= copyScore) {
    // Anchors are too few to tell which sentences of a translation are missing.
    if (layer === 'anchors') return 'rewritten';
    if (coverage < MOST_OF_PAGE && features.sentencesHalf < MOST_OF_PAGE) return 'partial';
    return features.verbatim >= MOSTLY_VERBATIM * Math.max(coverage, 0.5) ? 'copied' : 'rewritten';
  }
  const shared = matches.page.reduce((count, strength) => count + (strength > 0 ? 1 : 0), 0);
  if (shared < RELATED_TERMS) return 'none';
  const related =
    features.pageInOriginal >= RELATED_SHARE ||
    (features.namesInOriginal >= RELATED_NAMES && features.pageInOriginal >= RELATED_SHARE / 2);
  return related ? 'related' : 'none';
}
