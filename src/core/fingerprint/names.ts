import type { Word } from '../text/words.ts';

/**
 * The words that a text uses as names, told by their capitals: a capital at a sentence's start counts only if the word has
 * one elsewhere too and never goes without; capitals in a headline, where most words have one, count for nothing.
 */
export function namesAmong(sentences: readonly (readonly Word[])[]): ReadonlySet<string> {
  const capital = new Set<string>();
  const lower = new Set<string>();
  for (const list of sentences) {
    if (isHeadline(list)) continue;
    list.forEach((word, position) => {
      if (word.kind !== 'word') return;
      if (!word.capital) lower.add(word.text);
      else if (position > 0) capital.add(word.text);
    });
  }
  for (const word of lower) capital.delete(word);
  return capital;
}

function isHeadline(words: readonly Word[]): boolean {
  const letters = words.filter((word) => word.kind === 'word');
  return letters.length > 3 && letters.filter((word) => word.capital).length > 0.7 * letters.length;
}
