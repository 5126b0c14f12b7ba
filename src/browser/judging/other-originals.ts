import type { Article, ArticleFacts } from '../../core/article.ts';
import type { Library } from '../../core/library.ts';

/**
 * One name for all addresses of one page on one site ("www.", tracking parameters and the like left out), null for what
 * is no web address. The library's own, so that both mean the same by "the same page".
 */
export type NormaliseAddress = (address: string) => string | null;

/**
 * The library without the page itself: an article that was remembered must not be found to be a copy of itself. A
 * canonical address counts only within one site. Pointing to another site is what a credited reprint does, and any page
 * could claim it.
 */
export function otherOriginals(library: Library, page: Article, normalise: NormaliseAddress): Library {
  return {
    postings: (terms) => library.postings(terms),
    originals: async (numbers) =>
      (await library.originals(numbers)).filter(({ facts }) => !isSameArticle(page, facts, normalise)),
  };
}

export function isSameArticle(page: ArticleFacts, original: ArticleFacts, normalise: NormaliseAddress): boolean {
  const ofPage = ownAddresses(page, normalise);
  return ownAddresses(original, normalise).some((address) => ofPage.includes(address));
}

/** The addresses under which an outlet itself publishes the article: its own, and its canonical one on the same site. */
function ownAddresses({ url, canonical }: ArticleFacts, normalise: NormaliseAddress): readonly string[] {
  const page = url === undefined ? null : normalise(url);
  const named = canonical === undefined ? null : normalise(canonical);
  if (page === null) return [];
  return named !== null && siteIn(named) === siteIn(page) ? [page, named] : [page];
}

const siteIn = (normalised: string): string => normalised.split(/[/?]/, 1).join();
