import type { PlainWord } from './plain-words.ts';
import type { Sign } from './sign.ts';

/** Words whose first vowel letter is spoken as a consonant, "one", "European", "user"; and single letters. */
const SPOKEN_CONSONANT = /^(?:one|once|eu|ewe|u|o$|oui)/;
/** Words whose first consonant letter is silent, or that are spelled out. */
const SPOKEN_VOWEL = /^(?:h|[b-df-hj-np-tv-z][b-df-hj-np-tvwxz]*$)/;

/** "an functionary", "a exam": the word behind the article was exchanged. Each wording once. English. */
export function wrongArticles(text: string, words: readonly PlainWord[]): Sign[] {
  const signs = new Map<string, Sign>();
  words.forEach((word, at) => {
    const article = words[at - 1];
    if (!article || word.capital || article.capital || word.text.length < 3) return;
    if (text.slice(article.end, word.start) !== ' ' || !/^[a-z]+$/.test(word.text)) return;
    const vowel = /^[aeiou]/.test(word.text);
    const wrong =
      (article.text === 'a' && vowel && !SPOKEN_CONSONANT.test(word.text)) ||
      (article.text === 'an' && !vowel && !SPOKEN_VOWEL.test(word.text));
    const wording = `${article.text} ${word.text}`;
    if (wrong && !signs.has(wording))
      signs.set(wording, { kind: 'wrong-article', start: article.start, end: word.end, usual: null });
  });
  return [...signs.values()];
}
