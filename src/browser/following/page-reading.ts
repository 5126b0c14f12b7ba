import type { Article } from '../../core/article.ts';
import { article } from '../messages/payloads.ts';
import { boolean, type Check, fields, string, webAddress } from '../tabs/checks.ts';

/** What was read from a fetched page. */
export interface PageReading {
  readonly article: Article;
  readonly lowConfidence: boolean;
}

/** Reads a fetched page without running or loading anything of it; null where nothing could be read. */
export type ReadPage = (html: string, address: string) => Promise<PageReading | null>;

/** Messages from the worker to its offscreen document. */
export interface OffscreenMessages {
  'read-fetched-page'(carried: { readonly html: string; readonly address: string }): PageReading | null;
}

/** Characters of the longest page that is read. */
const LONGEST_PAGE = 8 * 1024 * 1024;

export const fetchedPage: Check<{ html: string; address: string }> = fields<{ html: string; address: string }>({
  html: string(LONGEST_PAGE),
  address: webAddress,
});

/** The text has to be there; a page in which none was found is read as null. */
export const pageReading: Check<PageReading> = fields<PageReading>({ article, lowConfidence: boolean });
