import type { AlignedSentence } from './align.ts';
import type { Prepared } from './prepared.ts';

/** What a sentence must share, on both sides together, to lengthen a passage rather than end it. */
const BREAK_EVEN = 0.3;

/**
 * The stretch of the page that follows the original best: a copy may be a small part of a long page, where shares of the
 * whole page say little. The stretch is the one with the greatest sum of weight x (agreement - break-even) over its
 * sentences (Kadane's algorithm; quotations count for nothing), in the manner of local alignment.
 */
export function bestPassage(page: Prepared, alignment: readonly AlignedSentence[]) {
  let sum = 0;
  let length = 0;
  let best = { sum: 0, length: 0 };
  alignment.forEach(({ similarity, reverse }, i) => {
    const sentence = page.sentences[i];
    if (!sentence || sentence.quoted || sentence.terms.length === 0) return;
    sum += (page.sentenceWeights[i] ?? 0) * (Math.sqrt(similarity * reverse) - BREAK_EVEN);
    length++;
    if (sum <= 0) {
      sum = 0;
      length = 0;
    } else if (sum > best.sum) best = { sum, length };
  });
  return { passageWeight: Math.log1p(best.sum / 100), passageLength: Math.log1p(best.length) };
}
