import { markupIn } from '../sources/feeds/markup.ts';

/** How much of a page is taken. */
export interface PageBounds {
  /** UTF-16 units. */
  readonly longest: number;
  /** Tags and texts. */
  readonly mostPieces: number;
  /** Elements within each other. */
  readonly deepest: number;
}

/** For pages that come by themselves, one after the other. News pages have a tenth. */
export const FETCHED_PAGE: PageBounds = { longest: 4_000_000, mostPieces: 100_000, deepest: 150 };
/** For pages that somebody chose and waits for: a second or two each at the most. */
export const GIVEN_PAGE: PageBounds = { longest: Infinity, mostPieces: Infinity, deepest: 1000 };

/** Elements without an end tag, and those that the next of their kind ends. */
const NEVER_NESTED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|option|tr|td|th)$/;

/**
 * Whether a page is of a size and depth at which reading it takes a moment. The tree that stands in for a browser's here
 * takes time that grows with the depth squared: twenty thousand characters of `<div>` hold it up for seconds.
 */
export function isReadablePage(html: string, { longest, mostPieces, deepest }: PageBounds): boolean {
  if (html.length > longest) return false;
  const open: string[] = [];
  let pieces = 0;
  for (const piece of markupIn(html, 'html')) {
    if (++pieces > mostPieces) return false;
    if (piece.kind === 'text' || NEVER_NESTED.test(piece.name)) continue;
    if (piece.kind === 'close') {
      // An end tag without its start tag ends nothing.
      const at = open.lastIndexOf(piece.name);
      if (at >= 0) open.length = at;
    } else if (open.push(piece.name) > deepest) return false;
  }
  return true;
}
