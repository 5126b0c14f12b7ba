import { rememberedIn } from '../remembered.ts';
import { type Concept, foldLetters, type Lexicon, lexiconOf, longestStem } from './lexicon.ts';
import { stemsOfWord } from './word-forms.ts';

/** A concept where a text names it, as a half-open range of UTF-16 offsets. */
export interface PlacedConcept extends Concept {
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:[’'.-]\p{L}[\p{L}\p{M}]*)*\.?/gu;
const UNSPACED = new Set(['zh', 'ja']);
const LONGEST_UNSPACED = 12;

/** Every word of the shared vocabulary in a text, in order of place; none for a language that it does not know. */
export function conceptsIn(text: string, language: string): PlacedConcept[] {
  const lexicon = lexiconOf(language);
  if (lexicon === undefined) return [];
  return UNSPACED.has(language) ? unspaced(text, lexicon) : spaced(text, language, lexicon);
}

/** Longest match from left to right; single signs are parts of too many words. */
function unspaced(text: string, lexicon: Lexicon): PlacedConcept[] {
  const found: PlacedConcept[] = [];
  const lower = text.toLowerCase().length === text.length ? text.toLowerCase() : text;
  for (let start = 0; start < lower.length; start++) {
    for (let length = Math.min(LONGEST_UNSPACED, lower.length - start); length >= 2; length--) {
      const entry = lexicon.stems.get(lower.slice(start, start + length));
      if (entry === undefined) continue;
      found.push({ key: entry.key, kind: entry.kind, start, end: start + length });
      start += length - 1;
      break;
    }
  }
  return found;
}

/** What the vocabulary knows of a word. */
interface KnownWord {
  readonly concepts: readonly Concept[];
  /** A phrase of the vocabulary starts with it. */
  readonly opens: boolean;
}

const lookUp = rememberedIn((word, language): KnownWord => {
  const lexicon = lexiconOf(language);
  if (lexicon === undefined) return { concepts: [], opens: false };
  return {
    concepts: stemsOfWord(foldLetters(word), language, lexicon),
    opens: lexicon.openers.has(word.toLowerCase()),
  };
});

function spaced(text: string, language: string, lexicon: Lexicon): PlacedConcept[] {
  const found: PlacedConcept[] = [];
  const words = [...text.matchAll(WORD)];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) continue;
    const { concepts, opens } = lookUp(word[0], language);
    const phrase = opens ? phraseAt(words, i, lexicon) : undefined;
    if (phrase) {
      found.push(phrase);
      i++;
      continue;
    }
    for (const { key, kind } of concepts)
      found.push({ key, kind, start: word.index, end: word.index + word[0].length });
  }
  return found;
}

/** A stem of two or three words that starts at a word known to open one. */
function phraseAt(words: readonly RegExpExecArray[], at: number, lexicon: Lexicon): PlacedConcept | undefined {
  const [first, second, third] = words.slice(at, at + 3);
  if (first === undefined || second === undefined || second.index !== first.index + first[0].length + 1)
    return undefined;
  const pair = foldLetters(`${first[0]} ${second[0]}`);
  const min = first[0].length + 2;
  const match =
    longestStem(pair, lexicon, min) ??
    (third && longestStem(`${pair} ${foldLetters(third[0])}`, lexicon, pair.length + 2));
  return match && { key: match.key, kind: match.kind, start: first.index, end: second.index + second[0].length };
}
