import type { Article, ArticleFacts } from '../core/article.ts';
import type { Library } from '../core/library.ts';
import { samePage, siteOf, webUrl } from './web-url.ts';

/**
 * The library without the page itself: an article that was remembered must not be found to be a copy of itself. A
 * canonical address counts only within one site. Pointing to another site is what a credited reprint does, and any page
 * could claim it.
 */
export function otherOriginals(library: Library, page: Article): Library {
  return {
    postings: (terms) => library.postings(terms),
    originals: async (numbers) => (await library.originals(numbers)).filter(({ facts }) => !isSameArticle(page, facts)),
  };
}

export function isSameArticle(page: ArticleFacts, original: ArticleFacts): boolean {
  const ofPage = ownAddresses(page);
  return ownAddresses(original).some((address) => ofPage.some((own) => samePage(own, address)));
}

/** The addresses under which an outlet itself publishes the article: its own, and its canonical one on the same site. */
function ownAddresses({ url, canonical }: ArticleFacts): readonly string[] {
  const page = webUrl(url);
  const named = webUrl(canonical);
  if (!page) return [];
  return named && siteOf(named) === siteOf(page) ? [page.href, named.href] : [page.href];
}
