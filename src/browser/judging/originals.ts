import type { Article } from '../../core/article.ts';
import type { Library } from '../../core/library.ts';

/** The library as the worker uses it. Every method rejects when the storage is missing, full or damaged. */
export interface Originals extends Library {
  count(): Promise<number>;
  /** Takes in an article that was read on a trusted site, that the reader asked to remember, or that a followed site published. */
  learn(article: Article, source: 'visited' | 'asked' | 'feed'): Promise<Learned>;
  /** The id of the original with this address, or null. */
  idOf(url: string): Promise<string | null>;
  /** When an original was first learned, in milliseconds since 1970; null when there is none of this id. */
  get(id: string): Promise<{ readonly learnedAt: number } | null>;
  /** The text of an original, null where only its fingerprint is known. */
  text(id: string): Promise<string | null>;
  /** False when it was not known. */
  remove(id: string): Promise<boolean>;
}

export interface Learned {
  readonly kind: 'added' | 'updated' | 'already-known';
  readonly id: string;
}

/** Shorter texts are found again in too many pages. UTF-16 units; a character of Chinese says as much as a short word. */
const SHORTEST_ORIGINAL = 200;

export const isTooShort = ({ text }: Article): boolean => text.length < SHORTEST_ORIGINAL;
