import { hash32 } from '../hash.ts';
import { rememberedIn } from '../remembered.ts';
import { stem } from '../text/stems.ts';
import { TERM_BITS } from './fingerprint.ts';

/** The term of a word that was already normalised and stemmed. */
export const termOf = (stemmed: string): number => hash32(stemmed) >>> (32 - TERM_BITS);

/** The term of a lower-case word in a language: that of its stem. */
export const wordTerm: (word: string, language: string) => number = rememberedIn((word, language) =>
  termOf(stem(word, language)),
);

/** The term of an anchor's key; never that of a word but by chance. */
export const anchorTermOf = (key: string): number => termOf(`\u0000${key}`);
