import type { Article } from './article.ts';
import { filedTerms } from './candidates/index-terms.ts';
import { buildFingerprint } from './fingerprint/build.ts';
import { type FingerprintCodec, fingerprintCodec } from './fingerprint/codec.ts';
import type { Fingerprint } from './fingerprint/fingerprint.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judgement.ts';
import type { Knowledge, Lexicon } from './knowledge/knowledge.ts';
import type { Library } from './library.ts';

/** The half of detection that needs no scorer: what a library is built with. */
export interface Describer extends FingerprintCodec {
  /** Describes an article so that the description survives rewriting. A few milliseconds for a long article. */
  fingerprint(article: Pick<Article, 'text' | 'language'>): Fingerprint;
  /** The terms under which an original is filed, best first, without repeats, about fifty. */
  indexTerms(fingerprint: Fingerprint): Uint32Array;
}

/** The whole of detection, bound to one set of knowledge. Pure: no clock, no storage, no network. */
export interface Engine extends Describer {
  /**
   * Judges a page against a library. Never throws for odd text; rejects only when the library does.
   * @param copyScore the score from which on the page is called a copy (see `COPY_SCORES`); the usual one without
   */
  judge(page: Article, library: Library, copyScore?: number): Promise<Judgement>;
}

/** Binds the describing half to its lexicon. */
export function createDescriber({ frequencies }: Pick<Lexicon, 'frequencies'>): Describer {
  return {
    ...fingerprintCodec(frequencies),
    fingerprint: (article) => buildFingerprint(article, frequencies),
    indexTerms: (fingerprint) => filedTerms(fingerprint, frequencies),
  };
}

/** Binds the engine to its knowledge. */
export function createEngine(knowledge: Knowledge): Engine {
  return {
    ...createDescriber(knowledge),
    judge: (page, library, copyScore) => judge(page, library, knowledge, copyScore),
  };
}
