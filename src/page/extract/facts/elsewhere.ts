/** Boxes whose dates, names and links belong to other stories, to comments or to the site. */
const ELSEWHERE =
  'aside,nav,footer,[role="complementary"],[role="navigation"],[class*="related" i],[class*="recommend" i],[class*="comment" i],[id*="comment" i],' +
  '[class*="sidebar" i],[id*="sidebar" i],[class*="trending" i],[class*="most-" i],[class*="popular" i],[class*="teaser" i],[class*="latest" i]';

/** Whether an element stands in a box of other stories, of comments, or of the site; the page's outermost wrappers aside. */
export function standsElsewhere(element: Element): boolean {
  const box = element.closest(ELSEWHERE);
  return (
    box !== null &&
    box.localName !== 'body' &&
    box.localName !== 'html' &&
    box.querySelector('h1,[itemprop="articleBody"],.post-body,.entry-content') === null
  );
}
