import { normalise, unmask } from './normalise.ts';
import { numberValue } from './numbers.ts';

/** A word, figure or character pair of a sentence, ready to be hashed. */
export interface Word {
  /** Lower case, unmasked, possessive ending off; for a figure its normalised value. */
  readonly text: string;
  readonly kind: 'word' | 'figure' | 'pair';
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** Offset into the sentence as it was given, for quotations; exact but for rare compatibility forms. */
  readonly at: number;
}

/** Scripts that put no space between words: cut into overlapping pairs of characters. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const TOKEN = new RegExp(
  // A figure, a run without spaces, a word. Numbered groups: named ones cost an object a match, and this is a hot loop.
  String.raw`(\p{Nd}+(?:[.,\u066b\u066c'](?=\p{Nd})\p{Nd}+)*)|([${UNSPACED}]+)|((?:(?![${UNSPACED}])[\p{L}\p{M}])+(?:'(?:(?![${UNSPACED}])[\p{L}\p{M}])+)*)`,
  'gu',
);
const CAPITAL = /^\p{Lu}/u;
const HIRAGANA_ONLY = /^[\p{Script=Hiragana}ー]+$/u;

/**
 * The words of one sentence in order. Where spaces do not separate words, overlapping pairs of characters stand for
 * them: dictionaries differ between browsers (`Intl.Segmenter`), pairs do not, and retrieval on them is as good (Nie et
 * al. 2000).
 */
export function wordsOf(sentence: string): Word[] {
  const text = normalise(sentence);
  const words: Word[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [, figure, pairs, word] = match;
    const at = match.index;
    if (word !== undefined) {
      const lower = unmask(word.toLowerCase());
      const text = lower.includes("'") ? lower.replace(/'s?$/, '').replace(/'/g, '') : lower;
      words.push({ text, kind: 'word', capital: CAPITAL.test(word), at });
    } else if (figure !== undefined) {
      words.push({
        text: numberValue(figure, text.slice(at + figure.length, at + figure.length + 24)),
        kind: 'figure',
        capital: false,
        at,
      });
    } else if (pairs !== undefined) {
      pushPairs(pairs, at, words);
    }
  }
  return words;
}

function pushPairs(run: string, at: number, out: Word[]): void {
  const letters = Array.from(run);
  if (letters.length === 1) out.push({ text: run, kind: 'pair', capital: false, at });
  let offset = at;
  for (let i = 0; i + 1 < letters.length; i++) {
    const pair = `${letters[i]}${letters[i + 1]}`;
    // Pairs of hiragana are nearly all grammar.
    if (!HIRAGANA_ONLY.test(pair)) out.push({ text: pair, kind: 'pair', capital: false, at: offset });
    offset += letters[i]?.length ?? 1;
  }
}
