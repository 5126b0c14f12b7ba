import type { Article } from './article.ts';
import type { Fingerprint } from './fingerprint/fingerprint.ts';
import type { Judgement } from './judgement.ts';
import type { Library } from './library.ts';

/** The whole of detection, bound to one set of knowledge (lexicon and weights). Pure: no clock, no storage, no network. */
export interface Engine {
  /** Describes an article so that the description survives rewriting. A few milliseconds for a long article. */
  fingerprint(article: Article): Fingerprint;
  /** The terms under which an original is filed and looked up, rarest first, without repeats, at most 64. */
  indexTerms(fingerprint: Fingerprint): Uint32Array;
  /** Judges a page against a library. Never throws for odd text; rejects only when the library does. */
  judge(page: Article, library: Library): Promise<Judgement>;
}
