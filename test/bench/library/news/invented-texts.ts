import type { Article } from '../../../../src/core/article.ts';
import { type Fingerprint, TERM_BITS, TermKind } from '../../../../src/core/fingerprint/fingerprint.ts';
import { termOf } from '../../../../src/core/fingerprint/terms.ts';
import { stem } from '../../../../src/core/text/stems.ts';
import { stopwords } from '../../../../src/core/text/stopwords.ts';
import { inventedFacts } from './invented-news.ts';
import { below, random } from './random.ts';

const CONSONANTS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'br', 'st', 'tr', 'kl'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'];
/** Words tried for each term: all but one in fifty find theirs. */
const TRIES = 4 * 2 ** TERM_BITS;
/** A running text has about this many common words to each that tells something. */
const COMMON_WORDS = 2;
/** Of the words of the original a rewriter leaves out or replaces this share. */
const REWORDED = 0.25;

/** A made-up word for every term, so that a fingerprint can be put into words that have it. */
export class InventedTexts {
  readonly #words: string[] = [];
  readonly #common = [...stopwords('en')];

  constructor() {
    for (let n = 0; n < TRIES; n++) {
      const word = wordOf(n);
      const term = termOf(stem(word, 'en'));
      this.#words[term] ??= word;
    }
  }

  /** An article that has this fingerprint, but for a few terms that no word was found for. */
  originalOf(fingerprint: Fingerprint, number: number): Article {
    return { ...inventedFacts(number), text: this.#put(fingerprint, number, 0) };
  }

  /** A rewritten copy of that article, on another site. */
  copyOf(fingerprint: Fingerprint, number: number): Article {
    const site = `copies-${number % 31}.example`;
    const facts = { ...inventedFacts(number), site, url: `https://${site}/story/${number}` };
    return { ...facts, text: this.#put(fingerprint, number, REWORDED) };
  }

  #put({ words }: Fingerprint, seed: number, reworded: number): string {
    const next = random(seed);
    const sentences = words.sentences.map((indexes) => {
      const said = indexes.flatMap((index) => {
        const kept = next() >= reworded;
        const common = Array.from({ length: COMMON_WORDS }, () => this.#common[below(next, this.#common.length)] ?? '');
        return kept ? [...common, this.#spoken(words.terms[index] ?? 0, words.kinds[index])] : common;
      });
      const sentence = said.join(' ');
      return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`;
    });
    return sentences.join(' ');
  }

  #spoken(term: number, kind: number | undefined): string {
    const word = this.#words[term] ?? '';
    return kind === TermKind.name ? `${word.slice(0, 1).toUpperCase()}${word.slice(1)}` : word;
  }
}

/** The n-th made-up word: two syllables and more. */
function wordOf(n: number): string {
  let word = '';
  let rest = n + CONSONANTS.length * VOWELS.length;
  while (rest > 0) {
    word += CONSONANTS[rest % CONSONANTS.length] ?? '';
    rest = Math.floor(rest / CONSONANTS.length);
    word += VOWELS[rest % VOWELS.length] ?? '';
    rest = Math.floor(rest / VOWELS.length);
  }
  return `${word}k`;
}
