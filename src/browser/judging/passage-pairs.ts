import type { Match, Passage } from '../../core/judgement.ts';
import { splitSentences } from '../../core/text/sentences.ts';
import type { PassagePair } from '../messages/protocol.ts';

/** Beyond this length a longer passage convinces no more than another. UTF-16 units. */
const CONVINCING_LENGTH = 240;

const weight = ({ similarity, page }: Passage): number =>
  similarity * Math.min(page.end - page.start, CONVINCING_LENGTH);

/** The `count` passages that show best where the page comes from, best first; `originalText` null where it is not known. */
export function bestPassages(
  pageText: string,
  match: Match,
  originalText: string | null,
  count: number,
): PassagePair[] {
  const best = [...match.passages].sort((a, b) => weight(b) - weight(a)).slice(0, count);
  return passagePairs(pageText, best, originalText);
}

/** Passages of a page beside the original's sentences, in the order given; `originalText` null where it is not known. */
export function passagePairs(
  pageText: string,
  passages: readonly Passage[],
  originalText: string | null,
): PassagePair[] {
  const sentences = originalText === null ? [] : splitSentences(originalText);
  return passages.map(({ kind, similarity, page, originalSentence }) => {
    const sentence = sentences[originalSentence];
    return {
      kind,
      similarity,
      page: pageText.slice(page.start, page.end),
      original: sentence && originalText !== null ? originalText.slice(sentence.start, sentence.end) : null,
    };
  });
}
