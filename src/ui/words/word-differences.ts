import { diffArrays } from 'diff';

/** A stretch of a sentence. */
export interface SentencePart {
  readonly text: string;
  /** The other sentence lacks these words here. */
  readonly differs: boolean;
}

export interface SentenceDifferences {
  readonly page: readonly SentencePart[];
  readonly original: readonly SentencePart[];
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly differs: boolean;
}

/** Past this many changed words the two have nothing in common that is worth the time to find. */
const MOST_CHANGES = 400;

/**
 * Compares two sentences word by word (Myers' diff). Words are cut by the language's own rules, so that Chinese and
 * Japanese work; case and everything between words is ignored. The parts of each side add up to that side's text.
 */
export function wordDifferences(page: string, original: string, locale: string): SentenceDifferences {
  const [pageWords, originalWords] = [wordsOf(page, locale), wordsOf(original, locale)];
  const changes = diffArrays(
    pageWords.map((word) => word.key),
    originalWords.map((word) => word.key),
    { maxEditLength: MOST_CHANGES },
  );
  const flags = { page: [] as boolean[], original: [] as boolean[] };
  for (const { count, added, removed } of changes ?? []) {
    for (let step = 0; step < count; step++) {
      if (!added) flags.page.push(removed);
      if (!removed) flags.original.push(added);
    }
  }
  const marked = (words: readonly { start: number; end: number }[], differs: readonly boolean[]): Word[] =>
    words.map(({ start, end }, index) => ({ start, end, differs: differs[index] ?? true }));
  return {
    page: partsOf(page, marked(pageWords, flags.page)),
    original: partsOf(original, marked(originalWords, flags.original)),
  };
}

function wordsOf(text: string, locale: string): { start: number; end: number; key: string }[] {
  return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)]
    .filter((part) => part.isWordLike)
    .map(({ index, segment }) => ({
      start: index,
      end: index + segment.length,
      key: segment.toLocaleLowerCase(locale),
    }));
}

/** Joins neighbours of one kind; what stands between two words that differ differs with them. */
function partsOf(text: string, words: readonly Word[]): SentencePart[] {
  const parts: SentencePart[] = [];
  const push = (until: number, differs: boolean): void => {
    if (until > from) parts.push({ text: text.slice(from, until), differs });
    from = Math.max(from, until);
  };
  let from = 0;
  for (const [index, word] of words.entries()) {
    if (!word.differs) continue;
    if (!words[index - 1]?.differs) push(word.start, false);
    if (!words[index + 1]?.differs) push(word.end, true);
  }
  push(text.length, false);
  return parts;
}
