import type { Fingerprint } from '../fingerprint/fingerprint.ts';
import { type AlignedSentence, sentenceWeights } from '../verify/align.ts';
import { FOLLOWS } from '../verify/features.ts';

/**
 * Share (0..1) of the page's running text outside quotations that follows the original; of all its text where everything is
 * quotation. A sentence counts by its terms' weight.
 */
export function coverageOf(page: Fingerprint, alignment: readonly AlignedSentence[], weights: Float64Array): number {
  const size = sentenceWeights(page, weights);
  const own = page.sentences.some((sentence) => !sentence.quoted && sentence.terms.length > 0);
  let all = 0;
  let covered = 0;
  page.sentences.forEach((sentence, i) => {
    if (own && sentence.quoted) return;
    all += size[i] ?? 0;
    if ((alignment[i]?.similarity ?? 0) >= FOLLOWS) covered += size[i] ?? 0;
  });
  return all > 0 ? covered / all : 0;
}
