import { markupIn } from '../../sources/feeds/markup.ts';

/** Longest page taken, in UTF-16 units; most tags and texts in it; and how deep they may nest. News pages have a tenth. */
const LONGEST = 4_000_000;
const MOST_PIECES = 100_000;
const DEEPEST = 150;

/** Elements without an end tag, and those that the next of their kind ends. */
const NEVER_NESTED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|option|tr|td|th)$/;

/**
 * Whether a page is of a size and depth at which reading it takes a moment. The tree that stands in for a browser's here
 * takes time that grows with the depth squared: twenty thousand characters of `<div>` hold it up for seconds.
 */
export function isReadablePage(html: string): boolean {
  if (html.length > LONGEST) return false;
  const open: string[] = [];
  let pieces = 0;
  for (const piece of markupIn(html, 'html')) {
    if (++pieces > MOST_PIECES) return false;
    if (piece.kind === 'text' || NEVER_NESTED.test(piece.name)) continue;
    if (piece.kind === 'close') {
      // An end tag without its start tag ends nothing.
      const at = open.lastIndexOf(piece.name);
      if (at >= 0) open.length = at;
    } else if (open.push(piece.name) > DEEPEST) return false;
  }
  return true;
}
