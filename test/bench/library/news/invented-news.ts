import type { ArticleFacts } from '../../../../src/core/article.ts';
import {
  CHECK_BITS,
  FINGERPRINT_VERSION,
  type Fingerprint,
  type Layer,
} from '../../../../src/core/fingerprint/fingerprint.ts';
import type { Frequencies } from '../../../../src/core/knowledge/frequencies.ts';
import { below, normal, type Random, random } from './random.ts';
import { ANCHOR_PROFILE, type Observed, TermSource, WORD_PROFILE } from './term-source.ts';

/** Middle and spread (deviation of the logarithm) of how many distinct terms an article has, and bounds; measured. */
const WORDS = { middle: 152, spread: 0.54, least: 24, most: 900, perSentence: 7.2, repeated: 0.32 };
const ANCHORS = { middle: 53, spread: 0.43, least: 4, most: 80, repeated: 0.45 };
const QUOTED = 0.18;
const WORDS_PER_TERM = 4.3;

/** Invented news: fingerprints with the statistics of real ones, each told by its number alone. */
export class InventedNews {
  readonly #words: TermSource;
  readonly #anchors: TermSource;

  /** `observed`: term counts of real articles, where there are some to be like. */
  constructor(frequencies: Frequencies, observed: Record<'words' | 'anchors', Observed> | null = null) {
    this.#words = new TermSource(WORD_PROFILE, frequencies, 1, observed?.words ?? null);
    this.#anchors = new TermSource(ANCHOR_PROFILE, frequencies, 2, observed?.anchors ?? null);
  }

  fingerprint(number: number): Fingerprint {
    const next = random(number);
    const size = sizeOf(WORDS, next);
    const sentences = Math.max(2, Math.round((size * (1 + WORDS.repeated)) / WORDS.perSentence));
    const words = layer(this.#words, size, sentences, WORDS.repeated, next);
    const anchors = layer(this.#anchors, sizeOf(ANCHORS, next), sentences, ANCHORS.repeated, next);
    return {
      version: FINGERPRINT_VERSION,
      language: 'en',
      length: Math.round(size * WORDS_PER_TERM),
      sentences: Array.from({ length: sentences }, () => ({
        quoted: next() < QUOTED,
        check: below(next, 2 ** CHECK_BITS),
      })),
      words,
      anchors,
    };
  }
}

function sizeOf(shape: typeof WORDS | typeof ANCHORS, next: Random): number {
  const size = Math.round(shape.middle * Math.exp(shape.spread * normal(next)));
  return Math.min(shape.most, Math.max(shape.least, size));
}

/** `size` distinct terms, spread over the sentences, a share of them more than once. */
function layer(source: TermSource, size: number, sentences: number, repeated: number, next: Random): Layer {
  const terms = source.drawDistinct(size, next).sort();
  const kinds = terms.map((term) => source.kindOf(term));
  const lists: number[][] = Array.from({ length: sentences }, () => []);
  for (let index = 0; index < size; index++) {
    lists[below(next, sentences)]?.push(index);
    if (next() < repeated) lists[below(next, sentences)]?.push(index);
  }
  return { terms, kinds: new Uint8Array(kinds), sentences: lists };
}

/** Facts as long as real ones. */
export const inventedFacts = (number: number): ArticleFacts => ({
  title: `Council weighs plan for the old harbour bridge, again (${number})`,
  url: `https://www.outlet-${number % 997}.example/news/2026/03/council-weighs-plan-for-the-old-harbour-bridge-${number}`,
  site: `The Outlet ${number % 997}`,
  published: '2026-03-01T10:00:00Z',
  byline: 'A. Reporter',
  language: 'en',
});
