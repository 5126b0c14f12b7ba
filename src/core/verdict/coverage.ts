import type { AlignedSentence } from '../verify/align.ts';
import type { Prepared } from '../verify/prepared.ts';
import { FOLLOWS } from '../verify/sentence-features.ts';

/**
 * Share (0..1) of the page's running text outside quotations that follows the original; of all its text where everything is
 * quotation. A sentence counts by its terms' weight.
 */
export function coverageOf(page: Prepared, alignment: readonly AlignedSentence[]): number {
  const own = page.sentences.some((sentence) => !sentence.quoted && sentence.terms.length > 0);
  let all = 0;
  let covered = 0;
  page.sentences.forEach((sentence, i) => {
    if (own && sentence.quoted) return;
    all += page.sentenceWeights[i] ?? 0;
    if ((alignment[i]?.similarity ?? 0) >= FOLLOWS) covered += page.sentenceWeights[i] ?? 0;
  });
  return all > 0 ? covered / all : 0;
}
