import { hash32 } from '../hash.ts';
import type { Frequencies } from '../knowledge/frequencies.ts';
import { detectLanguage } from '../text/language.ts';
import { quotedRanges } from '../text/quotes.ts';
import { type Sentence, splitSentences } from '../text/sentences.ts';
import { stem } from '../text/stems.ts';
import { stopwords } from '../text/stopwords.ts';
import { type Word, wordsOf } from '../text/words.ts';
import {
  CHECK_BITS,
  FINGERPRINT_VERSION,
  type Fingerprint,
  type FingerprintSentence,
  TERM_BITS,
  TermKind,
} from './fingerprint.ts';

/** Longer texts are read this far: four times the longest news stories, so that 5 MB of text costs what a long story does. */
const LONGEST_TEXT = 120_000;
/** Terms commoner than this (nats) say nothing about a story. */
const COMMON = 1.8;
/** At most this many distinct terms are kept, the rarest; both sides of a comparison choose alike. */
const MOST_TERMS = 900;

/** The term of a word that was already normalised and stemmed. */
export const termOf = (stemmed: string): number => hash32(stemmed) >>> (32 - TERM_BITS);

/** Describes an article (see `Fingerprint`). Pure and bounded: at most `LONGEST_TEXT` of the text is looked at. */
export function buildFingerprint(
  article: { readonly text: string; readonly language?: string },
  frequencies: Frequencies,
): Fingerprint {
  const text = article.text.length > LONGEST_TEXT ? article.text.slice(0, LONGEST_TEXT) : article.text;
  const language = detectLanguage(text, article.language);
  const sentences = splitSentences(text);
  const words = sentences.map((sentence) => wordsOf(text.slice(sentence.start, sentence.end)));
  const isName = nameTest(words);
  const quoted = quotedSentences(text, sentences);
  const stops = stopwords(language);

  const kinds = new Map<number, TermKind>();
  const inSentence: number[][] = [];
  let length = 0;
  words.forEach((list) => {
    const terms: number[] = [];
    list.forEach((word, position) => {
      length++;
      if (word.kind === 'word' && (stops.has(word.text) || word.text.length < 2)) return;
      const term = termOf(word.kind === 'word' ? stem(word.text, language) : word.text);
      const idf = frequencies.idf(term);
      if (idf < COMMON) return;
      const kind =
        word.kind === 'figure'
          ? TermKind.figure
          : isName(word, position, list, idf, language)
            ? TermKind.name
            : TermKind.word;
      kinds.set(term, Math.max(kind, kinds.get(term) ?? 0) as TermKind);
      terms.push(term);
    });
    inSentence.push(terms);
  });

  const terms = keptTerms([...kinds.keys()], frequencies);
  const index = new Map(Array.from(terms, (term, i) => [term, i]));
  return {
    version: FINGERPRINT_VERSION,
    language,
    length,
    terms,
    kinds: Uint8Array.from(terms, (term) => kinds.get(term) ?? TermKind.word),
    sentences: inSentence.map(
      (all, i): FingerprintSentence => ({
        terms: all.flatMap((term) => index.get(term) ?? []),
        quoted: quoted[i] ?? false,
        check: checkOf(words[i] ?? []),
      }),
    ),
  };
}

/** The rarest `MOST_TERMS`, ascending; ties by a mix of the term's bits, so that every text drops the same ones. */
function keptTerms(terms: number[], frequencies: Frequencies): Uint32Array {
  if (terms.length > MOST_TERMS) {
    const mix = (term: number) => Math.imul(term, 0x9e3779b1) >>> 0;
    terms.sort((a, b) => frequencies.idf(b) - frequencies.idf(a) || mix(a) - mix(b));
    terms.length = MOST_TERMS;
  }
  return Uint32Array.from(terms).sort();
}

/** Hash of a sentence's words as they stand; casing and punctuation do not count, since scrapers change both. */
function checkOf(words: readonly Word[]): number {
  return hash32(words.map((word) => word.text).join(' ')) >>> (32 - CHECK_BITS);
}

/** Which sentences are quotations for the most part (>= 60 % of their characters). */
function quotedSentences(text: string, sentences: readonly Sentence[]): boolean[] {
  const ranges = quotedRanges(text);
  let next = 0;
  return sentences.map(({ start, end }) => {
    while ((ranges[next]?.[1] ?? Infinity) <= start) next++;
    let inside = 0;
    for (let i = next; (ranges[i]?.[0] ?? Infinity) < end; i++) {
      const [from, to] = ranges[i] ?? [0, 0];
      inside += Math.min(to, end) - Math.max(from, start);
    }
    return inside >= 0.6 * (end - start);
  });
}

type NameTest = (word: Word, position: number, sentence: readonly Word[], idf: number, language: string) => boolean;

/**
 * Tells names by their capitals. A capital at a sentence's start counts only if the word has one elsewhere too; capitals in
 * a headline (most words have one) count for nothing; German writes every noun so and must be rare as well.
 */
function nameTest(sentences: readonly (readonly Word[])[]): NameTest {
  const capitalInside = new Set<string>();
  const lower = new Set<string>();
  for (const list of sentences) {
    if (isHeadline(list)) continue;
    list.forEach((word, position) => {
      if (word.kind !== 'word') return;
      if (!word.capital) lower.add(word.text);
      else if (position > 0) capitalInside.add(word.text);
    });
  }
  return (word, _position, _sentence, idf, language) =>
    word.kind === 'word' && capitalInside.has(word.text) && !lower.has(word.text) && (language !== 'de' || idf > 6);
}

function isHeadline(words: readonly Word[]): boolean {
  const letters = words.filter((word) => word.kind === 'word');
  return letters.length > 3 && letters.filter((word) => word.capital).length > 0.7 * letters.length;
}
