import { remembered } from '../remembered.ts';
import { romanise } from './romanise.ts';

/** Longest skeleton; what follows is mostly endings. */
const LONGEST = 6;

/**
 * Spelling to sound, in order; a capital is a finished sound class. The classes fold what transliteration confuses:
 * A a vowel at the start, B b/v/w, F, K k/g/h/q/hard c, L l/r, M, N, P, S every sibilant and j, T t/d.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  // English r after a vowel is silent, and so it is in Japanese and Chinese spellings: Carter, カーター, 卡特.
  [/(?<=[aeiouy])r+(?=[^aeiouyr]|$)/g, ''],
  [/ng(?=[^aeiouylr]|$)/g, 'n'],
  [/^y[aeiou]?/, 'e'],
  [/^kn(?=[aeiouy])/, 'n'],
  [/^w(?=r)/, ''],
  [/^wh/, 'w'],
  [/^x/, 'S'],
  [/ph/g, 'f'],
  [/shch|tsch|tzsch|sch|tch|dzh|dsch|cz|sz|zh|ts|tz|dz/g, 'S'],
  [/ch(?=[rlmnt])/g, 'K'],
  [/sh|ch|dj/g, 'S'],
  [/kh/g, 'K'],
  [/(?<=[aeiouy])gh(?=t|$)|(?<=u)gh/g, ''],
  [/gh/g, 'K'],
  [/th/g, 'T'],
  // Pinyin: Qing, Qi.
  [/q(?=i)/g, 'S'],
  [/c(?=[eiy])/g, 'S'],
  [/x/g, 'KS'],
  [/ck|qu|[kgcq]/g, 'K'],
  [/(?<=^|[aeiouy])h(?=[aeiouyw])/g, 'K'],
  [/h/g, ''],
  [/(?<=[^aeiouy])w(?=[aeiouy])|^w|(?<=[aeiouy])w(?=[aeiouy])|[bv]/g, 'B'],
  [/w/g, ''],
  [/[szj]/g, 'S'],
  [/[td]/g, 'T'],
  [/[lr]/g, 'L'],
  [/f/g, 'F'],
  [/n(?=p|B)/g, 'M'],
  [/p/g, 'P'],
  [/n/g, 'N'],
  [/m/g, 'M'],
  [/^[aeiouy]/, 'A'],
];

/**
 * The consonants of a name as a foreign ear keeps them, so that Gorshkov and Горшков, Fellowes and フェローズ, Zuckerberg and
 * 扎克伯格 come out alike: transliterated, spelling turned to sound classes, equal neighbours joined, vowels dropped but for
 * a mark at the start. In the manner of Soundex and Metaphone, but across scripts. At most six letters of `ABFKLMNPST`;
 * empty for a word without any.
 */
export const skeleton: (word: string) => string = remembered((word) => soundsOf(romanise(word)));

/** The skeleton of a word that is in lower-case Latin letters already. */
export function soundsOf(latin: string): string {
  let sounds = latin.slice(0, 40);
  for (const [spelling, sound] of RULES) sounds = sounds.replace(spelling, sound);
  return sounds
    .replace(/([A-Z])\1+/g, '$1')
    .replace(/[^A-Z]/g, '')
    .slice(0, LONGEST);
}
