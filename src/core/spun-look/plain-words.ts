import { unmask } from '../text/normalise.ts';

/** A word of a text where it stands. */
export interface PlainWord {
  /** Lower case, without invisible characters and look-alike letters, possessive ending off. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** Only blanks or one hyphen stand between it and the word before it. */
  readonly joined: boolean;
}

const LONGEST_WORD = 40;
const WORD = /[\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+(?:['\u2019][\p{L}]+)*/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const POSSESSIVE = /['\u2019]s?$/;
const JOIN = /^(?:[ \t\u00a0]{1,3}|-)$/;

/** The words of a text with their exact places; figures and marks between words only part them. Linear in its length. */
export function plainWords(text: string): PlainWord[] {
  const words: PlainWord[] = [];
  let before = -1;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    // Longer runs are not words of any language that has set phrases.
    if (match[0].length > LONGEST_WORD) continue;
    const visible = match[0].replace(INVISIBLE, '');
    words.push({
      text: unmask(visible.toLowerCase()).replace(POSSESSIVE, ''),
      start,
      end,
      capital: /^\p{Lu}/u.test(visible),
      joined: before >= 0 && start - before <= 3 && JOIN.test(text.slice(before, start)),
    });
    before = end;
  }
  return words;
}
