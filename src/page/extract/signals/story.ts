const BODY = '[itemprop~="articleBody"],.entry-content,.post-content,.article-body';
const WHOLE = 'article,main,[role="main"]';

/** The part of a page that is the article with its own furniture; the whole body where none is marked. */
export function storyIn(scope: ParentNode): ParentNode {
  if (!('body' in scope)) return scope;
  const heading = scope.querySelector('h1');
  const body = scope.querySelector(BODY);
  return body?.closest(WHOLE) ?? heading?.closest(WHOLE) ?? body?.parentElement ?? scope.querySelector(WHOLE) ?? scope;
}

/** Where pictures, forms and ways around the site stand: what is said there is not said of the article's text. */
export const BESIDE =
  'figure,figcaption,nav,form,[hidden],[class*="caption" i],[class*="photo" i],[class*="image" i],[class*="gallery" i]';

/** Host of an http(s) address without "www."; null for anything else. */
export function hostIn(address: string | null): string | null {
  return address === null ? null : new URL(address).hostname.replace(/^www\./, '');
}
