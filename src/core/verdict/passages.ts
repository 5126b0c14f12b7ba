import type { Compared } from '../compare-candidates.ts';
import type { Passage } from '../judgement.ts';
import type { Sentence } from '../text/sentences.ts';
import type { AlignedSentence } from '../verify/align.ts';
import { FOLLOWS } from '../verify/sentence-features.ts';

/** Sentences with fewer terms than this are too short to tell where they come from. */
export const TELLING = { words: 3, anchors: 2 };

/** The sentences of the page that follow the original, in page order. */
export function passagesOf({ page, original, alignment, layer }: Compared, sentences: readonly Sentence[]): Passage[] {
  const inOrder = orderedSentences(alignment);
  return alignment.flatMap((pair, i) => {
    const sentence = page.sentences[i];
    const place = sentences[i];
    if (!sentence || !place || pair.similarity < FOLLOWS || sentence.terms.length < TELLING[layer]) return [];
    const verbatim = original.sentences[pair.original]?.check === sentence.check;
    const kind = verbatim ? 'verbatim' : inOrder.has(i) ? 'reworded' : 'moved';
    const range = { start: place.start, end: place.end };
    return [{ kind, page: range, originalSentence: pair.original, similarity: pair.similarity }];
  });
}

/** Page sentences on one longest chain that keeps the original's order; the others were moved. */
function orderedSentences(alignment: readonly AlignedSentence[]): Set<number> {
  const ends: number[] = [];
  const before = new Map<number, number>();
  alignment.forEach((pair, i) => {
    if (pair.similarity < FOLLOWS) return;
    let at = ends.findIndex((end) => (alignment[end]?.original ?? 0) > pair.original);
    if (at < 0) at = ends.length;
    const previous = ends[at - 1];
    if (previous !== undefined) before.set(i, previous);
    ends[at] = i;
  });
  const chain = new Set<number>();
  for (let i = ends.at(-1); i !== undefined; i = before.get(i)) chain.add(i);
  return chain;
}
