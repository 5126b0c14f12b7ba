import type { Block } from './blocks.ts';

const OUTSIDE =
  'a,nav,footer,aside,form,button,figcaption,[role="navigation"],[role="complementary"],[class*="comment" i],[id*="comment" i]';
const MAX_PARAGRAPHS = 4_000;

/** The `<p>` elements of a document, shown or hidden, that stand in no navigation, form or comment list. */
export function looseParagraphs(document: Document): Block[] {
  const blocks: Block[] = [];
  let looked = 0;
  for (const element of document.querySelectorAll('p')) {
    if (++looked > MAX_PARAGRAPHS) break;
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text === '' || element.closest(OUTSIDE) !== null) continue;
    let linkText = 0;
    for (const link of element.querySelectorAll('a')) linkText += (link.textContent ?? '').length;
    blocks.push({ text, linked: Math.min(1, linkText / text.length), heading: false });
  }
  return blocks;
}
