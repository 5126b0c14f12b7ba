/** Paragraphs beyond this many are not measured: a page that has so many is full already. */
const MEASURED_PARAGRAPHS = 200;

/**
 * A number that changes when a page's text does, and grows with it: its elements, and the characters of its first
 * paragraphs. The text of the whole page would be exact, but takes tens of milliseconds to put together where pages carry
 * megabytes of inline data; this takes less than one.
 */
export function pageSize(document: Document): number {
  const paragraphs = document.getElementsByTagName('p');
  let size = document.getElementsByTagName('*').length;
  for (let at = 0; at < MEASURED_PARAGRAPHS; at++) {
    const paragraph = paragraphs[at];
    if (!paragraph) break;
    size += paragraph.textContent.length;
  }
  return size;
}
