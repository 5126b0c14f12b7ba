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
  const sentences = originalText === null ? [] : splitSentences(originalText);
  return [...match.passages]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, count)
    .map(({ kind, similarity, page, originalSentence }) => {
      const sentence = sentences[originalSentence];
      return {
        kind,
        similarity,
        page: pageText.slice(page.start, page.end),
        original: sentence && originalText !== null ? originalText.slice(sentence.start, sentence.end) : null,
      };
    });
}
