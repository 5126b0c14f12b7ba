/** How many paragraphs are looked at before the answer is no. */
const MAX_PARAGRAPHS = 300;
const SHORTEST = 140;
const ENOUGH = 20;

/**
 * Whether a page holds running text, after the measure of Readability's `isProbablyReaderable`: the square roots of what each
 * paragraph has beyond 140 characters add up to 20. Text broken by `<br>` within a `<div>` counts as a paragraph.
 */
export function hasRunningText(document: Document): boolean {
  let looked = 0;
  let sum = 0;
  for (const block of document.querySelectorAll('p,pre,div:has(> br)')) {
    if (++looked > MAX_PARAGRAPHS) return false;
    const length = (block.textContent ?? '').trim().length;
    if (length >= SHORTEST && !block.closest('li,footer,nav,[hidden]')) sum += Math.sqrt(length - SHORTEST);
    if (sum > ENOUGH) return true;
  }
  return false;
}
