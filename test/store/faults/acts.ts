import type { Article } from '../../../src/core/article.ts';

/** One thing that the library is killed in the midst of. */
export type Act =
  /** Learns one story after the other, from this one on, and merges as it goes. */
  | { readonly do: 'learn'; readonly from: number }
  /** Imports stories `from` to `to` - 1 as a library file. */
  | { readonly do: 'import'; readonly from: number; readonly to: number }
  | { readonly do: 'merge' }
  /** Has the library shrink to this share of its bytes. */
  | { readonly do: 'limit'; readonly share: number }
  | { readonly do: 'remove'; readonly site: string }
  /** Spoils every directory of the index and repairs the library. */
  | { readonly do: 'repair' }
  /** Opens a library of the first version, kept under another name. */
  | { readonly do: 'upgrade'; readonly name: string; readonly version: 1 | 2 };

/** What the page tells the server at once when it is committed. */
export type Announced =
  /** Story `n`, or for an import all stories up to it, is in the library. */
  | { readonly kind: 'learned' | 'imported'; readonly n: number }
  /** The old library is written down, and may be opened. */
  | { readonly kind: 'old'; readonly name: string }
  /** The act begins, or is over. */
  | { readonly kind: 'begun' | 'over' };

export const SITES = ['news.example', 'post.example', 'wire.example'] as const;

export const siteOf = (n: number): string => SITES[n % SITES.length] ?? '';
/** Those that the reader asked to remember never leave by themselves. */
export const isAsked = (n: number): boolean => n % 7 === 0;
export const addressOf = (n: number): string => `https://${siteOf(n)}/story/${n}`;
export const wordOf = (n: number): string => `own${n}`;

/** Story `n`, which shares words with all others and has one of its own. */
export const storyOf = (n: number): Article => ({
  title: `Story ${n}`,
  url: addressOf(n),
  text: `harbour bell ${wordOf(n)} and some more words of a text that is ${'very '.repeat(n % 9)}short`,
});
