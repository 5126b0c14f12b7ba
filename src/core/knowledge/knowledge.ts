import { type Scorers, type ScorersFile, scorersFrom } from '../scorer/scorer.ts';
import type { Meanings } from '../verify/term-matches.ts';
import { type FrequencyTable, frequenciesFrom } from './frequencies.ts';
import { meaningsFrom } from './meanings.ts';

/** What is known of words: how rare they are and what they mean. */
export interface Lexicon {
  readonly frequencies: FrequencyTable;
  readonly meanings: Meanings;
}

/** What the engine knows of the world besides the library: words, and what a copy looks like. */
export interface Knowledge extends Lexicon {
  /** One for copies within a language, one for translations. */
  readonly scorers: Scorers;
}

/** The lexicon's data files as they are read from disk or package. */
export interface LexiconFiles {
  readonly frequencies: Uint8Array;
  readonly meanings: Uint8Array;
}

/** Throws `RangeError` for a file of the wrong size or version. */
export function lexiconFrom(files: LexiconFiles): Lexicon {
  return { frequencies: frequenciesFrom(files.frequencies), meanings: meaningsFrom(files.meanings) };
}

/** Throws `RangeError` for a file of the wrong size, version or shape. */
export function knowledgeFrom(files: LexiconFiles & { readonly scorers: ScorersFile }): Knowledge {
  return { ...lexiconFrom(files), scorers: scorersFrom(files.scorers) };
}
