import type { Article } from '../core/article.ts';
import type { Library } from '../core/library.ts';

/** How an original came into the library. */
export type Origin = 'visited' | 'asked';

/** What learning an article came to; `too-short` means that nothing would recognise it later. */
export type Learned =
  | { readonly kind: 'added' | 'updated' | 'already-known'; readonly id: string }
  | { readonly kind: 'too-short'; readonly detail: string };

/** The library as the worker uses it: what the engine asks of it, and learning and forgetting. */
export interface Originals extends Library {
  count(): Promise<number>;
  learn(article: Article, origin: Origin): Promise<Learned>;
  /** The id of the original with this address, or null. */
  idOf(url: string): Promise<string | null>;
  /** The text of an original, null where only its fingerprint is known. */
  textOf(id: string): Promise<string | null>;
  forget(id: string): Promise<void>;
}

/** Opens the library, once; rejects when the storage is missing, full or damaged. */
export type OpenOriginals = () => Promise<Originals>;
