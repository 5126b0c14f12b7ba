import type { Anchor } from '../anchors/anchor.ts';
import { anchorsOf } from '../anchors/anchors-of.ts';
import type { Article } from '../article.ts';
import { hash32 } from '../hash.ts';
import type { Frequencies } from '../knowledge/frequencies.ts';
import { detectLanguage } from '../text/language.ts';
import { quotedRanges } from '../text/quotes.ts';
import { type Sentence, splitSentences } from '../text/sentences.ts';
import { stopwords } from '../text/stopwords.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { CHECK_BITS, FINGERPRINT_VERSION, type Fingerprint, type Layer, TermKind } from './fingerprint.ts';
import { LayerBuilder } from './layer.ts';
import { namesAmong } from './names.ts';
import { anchorTermOf, termOf, wordTerm } from './terms.ts';

/** Longer texts are read this far: four times the longest news stories, so that 5 MB of text costs what a long story does. */
const LONGEST_TEXT = 120_000;
/** Terms commoner than this (nats) say nothing about a story. */
const COMMON = 1.8;
/** At most this many distinct terms are kept in a layer, the rarest. */
const MOST_WORDS = 900;
const MOST_ANCHORS = 80;
/** German writes every noun with a capital: a name must be rare as well (nats). */
const GERMAN_NAME = 6;

type Text = Pick<Article, 'text' | 'language'>;

/** An article's description, and the sentences that it counts: places in the text as it was given. */
export interface Described {
  readonly fingerprint: Fingerprint;
  readonly sentences: readonly Sentence[];
}

/** Describes an article (see `Fingerprint`). Pure and bounded: at most `LONGEST_TEXT` of the text is looked at. */
export function describe(article: Text, frequencies: Frequencies): Described {
  const text = article.text.length > LONGEST_TEXT ? article.text.slice(0, LONGEST_TEXT) : article.text;
  const language = detectLanguage(text, article.language);
  const sentences = splitSentences(text);
  const words = sentences.map((sentence) => wordsOf(text.slice(sentence.start, sentence.end)));
  const quoted = quotedSentences(text, sentences);
  const anchors = anchorsOf(text, language);
  const fingerprint = {
    version: FINGERPRINT_VERSION,
    language,
    length: words.reduce((sum, list) => sum + list.length, 0),
    sentences: words.map((list, i) => ({ quoted: quoted[i] ?? false, check: checkOf(list) })),
    words: wordLayer(words, language, frequencies),
    anchors: anchorLayer(anchors, sentences, frequencies),
  };
  return { fingerprint, sentences };
}

/** The description alone, as a library keeps it. */
export const buildFingerprint = (article: Text, frequencies: Frequencies): Fingerprint =>
  describe(article, frequencies).fingerprint;

function wordLayer(sentences: readonly (readonly Word[])[], language: string, frequencies: Frequencies): Layer {
  const layer = new LayerBuilder(sentences.length);
  const names = namesAmong(sentences);
  const stops = stopwords(language);
  sentences.forEach((words, sentence) => {
    for (const word of words) {
      if (word.kind === 'word' && (stops.has(word.text) || word.text.length < 2)) continue;
      const term = word.kind === 'word' ? wordTerm(word.text, language) : termOf(word.text);
      const idf = frequencies.idf(term);
      if (idf < COMMON) continue;
      const isName = word.kind === 'word' && names.has(word.text) && (language !== 'de' || idf > GERMAN_NAME);
      layer.add(term, word.kind === 'figure' ? TermKind.figure : isName ? TermKind.name : TermKind.word, sentence);
    }
  });
  return layer.build(MOST_WORDS, frequencies);
}

function anchorLayer(anchors: readonly Anchor[], sentences: readonly Sentence[], frequencies: Frequencies): Layer {
  const layer = new LayerBuilder(sentences.length);
  let sentence = 0;
  for (const { key, otherKeys, kind, sure, start } of anchors) {
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) <= start) sentence++;
    const named = sure && (kind === 'name' || kind === 'place');
    for (const each of [key, ...otherKeys]) {
      const term = anchorTermOf(each);
      const kindOf = kind === 'figure' ? TermKind.figure : named ? TermKind.name : TermKind.word;
      if (frequencies.idf(term) >= COMMON) layer.add(term, kindOf, sentence);
    }
  }
  return layer.build(MOST_ANCHORS, frequencies);
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
    while ((ranges[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start) next++;
    let inside = 0;
    for (let i = next; (ranges[i]?.[0] ?? Number.POSITIVE_INFINITY) < end; i++) {
      const [from, to] = ranges[i] ?? [0, 0];
      inside += Math.min(to, end) - Math.max(from, start);
    }
    return inside >= 0.6 * (end - start);
  });
}
