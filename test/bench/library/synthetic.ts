import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import type { Detection } from '../../../src/store/detection.ts';

/*
 * Invented originals with the statistics of news: words by Zipf's law from a vocabulary of 200,000, some 400 words an
 * article, a handful of them rare names. Word n is written `wn`, so that its rank is its term.
 */

const VOCABULARY = 200_000;
const WORDS = 400;
const FILED_TERMS = 48;
export const QUERY_TERMS = 96;

/** Mulberry32: small, seeded, good enough for invented news. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Stands for `textOf(n)` where the text itself is not what is measured. */
export const shortOf = (n: number): string => `original ${n}`;

function expand(text: string): string {
  const n = /^original (\d+)$/.exec(text)?.[1];
  return n === undefined ? text : textOf(Number(n));
}

export function textOf(n: number): string {
  const next = random(n);
  return Array.from({ length: WORDS }, () => `w${Math.floor(VOCABULARY ** next())}`).join(' ');
}

/** The rarest terms of a text, as many as asked, rarest first. */
export function rarest(text: string, most: number): Uint32Array {
  const ranks = new Set(text.split(' ').map((word) => Number(word.slice(1))));
  return Uint32Array.from(ranks)
    .sort((a, b) => b - a)
    .slice(0, most);
}

/** A line of a library file for original `n`, facts as long as real ones. */
export function lineOf(n: number, text: string): string {
  const slug = `council-weighs-plan-for-the-old-harbour-bridge-${n}`;
  return `${JSON.stringify({
    text,
    title: `Council weighs plan for the old harbour bridge, again (${n})`,
    url: `https://www.outlet-${n % 997}.example/news/2026/03/${slug}`,
    site: `The Outlet ${n % 997}`,
    published: '2026-03-01T10:00:00Z',
    byline: 'A. Reporter',
    language: 'en',
  })}\n`;
}

/** Fingerprints of about the size of real ones: two bytes and a bit for each distinct word. */
export const syntheticDetection: Detection = {
  version: 1,
  fingerprint({ text }): Fingerprint {
    const terms = rarest(expand(text), WORDS).reverse();
    return fingerprintOf(terms);
  },
  indexTerms: ({ words }) => words.terms.slice(-FILED_TERMS).reverse(),
  encode: ({ words }) => new Uint8Array(Uint16Array.from(words.terms).buffer),
  decode: (bytes) => fingerprintOf(Uint32Array.from(new Uint16Array(bytes.slice().buffer))),
};

function fingerprintOf(terms: Uint32Array): Fingerprint {
  const words = { terms, kinds: new Uint8Array(terms.length), sentences: [] };
  const anchors = { terms: new Uint32Array(), kinds: new Uint8Array(), sentences: [] };
  return { version: 1, language: 'en', length: WORDS, sentences: [], words, anchors };
}
