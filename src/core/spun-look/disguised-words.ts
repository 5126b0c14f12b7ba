import type { Sign } from './sign.ts';

const WORD = /[\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]{2,60}/gu;
const LATIN = /\p{Script=Latin}/gu;
/** Letters of scripts that look like Latin ones, and Latin letters that no spelling uses. */
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\u0251\u0261\u0269\u028f]/u;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** What a text without a disguised word mostly has nothing of: one look saves looking at each of its words. */
const SUSPECT =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\u0251\u0261\u0269\u028f\u00ad\u200b-\u200d\u2060\ufeff]/u;
/** Joiners and blanks of no width have no business between Latin letters. */
const HIDDEN = /\p{Script=Latin}[\u200b-\u200d\u2060\ufeff]+\p{Script=Latin}/u;
/** Soft hyphens do: but no dictionary puts two in one place, hyphenates a word of four letters, or parts one consonant off. */
const ODD_SOFT_HYPHEN =
  /\p{L}\u00ad\u00ad+\p{L}|^\p{L}{2}\u00ad\p{L}{2}$|^[b-df-hj-np-tv-xz]\u00ad\p{L}|\p{L}\u00ad[b-df-hj-np-tv-xz]$/iu;

/**
 * Words with letters of another script or invisible characters inside, as scrapers put them to defeat comparison; each
 * once. Any language: where joiners and scripts mix by custom (Persian, Hindi, Russian names) no Latin letters stand around.
 */
export function disguisedWords(text: string): Sign[] {
  if (!SUSPECT.test(text)) return [];
  const signs = new Map<string, Sign>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (signs.has(word)) continue;
    const kind = kindOf(word);
    if (kind) signs.set(word, { kind, start: index, end: index + word.length, usual: null });
  }
  return [...signs.values()];
}

function kindOf(word: string): Sign['kind'] | null {
  // "μm" and "βA" are science: a disguised word has two Latin letters and three in all.
  const mixed =
    LOOKALIKE.test(word) && (word.match(LATIN)?.length ?? 0) >= 2 && word.replace(INVISIBLE, '').length >= 3;
  if (mixed) return 'foreign-letters';
  return HIDDEN.test(word) || ODD_SOFT_HYPHEN.test(word) ? 'hidden-characters' : null;
}
