import { isFurnitureElement } from './furniture-elements.ts';
import { isElement, isText } from './survey.ts';

/** A run of text between block boundaries, white space folded. */
export interface Block {
  readonly text: string;
  /** Share of the characters that are link text, 0..1. */
  readonly linked: number;
  readonly heading: boolean;
}

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark output q rp rt ruby s samp small span ' +
    'strike strong sub sup time tt u var wbr nobr td th'
  ).split(' '),
);

/**
 * Cuts a content tree into blocks: text between the boundaries of block elements, of table rows, and of two line breaks in a
 * row. Elements that are no running text by what they are (captions, buttons, newsletter boxes) are left out.
 */
export function blocksOf(content: Element): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let linkText = 0;
  let links = 0;
  let headings = 0;

  function end(): void {
    const folded = text.replace(/\s+/g, ' ').trim();
    if (folded !== '')
      blocks.push({ text: folded, linked: Math.min(1, linkText / folded.length), heading: headings > 0 });
    text = '';
    linkText = 0;
  }

  function readElement(element: Element): void {
    const name = element.localName;
    if (name === 'br') {
      if (isFollowedByBreak(element)) end();
      text += ' ';
      return;
    }
    const inline = INLINE.has(name);
    if (!inline) end();
    if (!isFurnitureElement(element)) {
      const link = name === 'a' ? 1 : 0;
      const heading = /^h[1-6]$/.test(name) ? 1 : 0;
      links += link;
      headings += heading;
      readChildren(element);
      if (!inline) end();
      links -= link;
      headings -= heading;
    }
    if (name === 'td' || name === 'th') text += ' ';
  }

  function readChildren(element: Element): void {
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (isElement(node)) readElement(node);
      else if (isText(node)) {
        text += node.data;
        if (links > 0) linkText += node.data.length;
      }
    }
  }

  readChildren(content);
  end();
  return blocks;
}

/** Whether the next thing after a line break, white space aside, is another one. */
function isFollowedByBreak(element: Element): boolean {
  let next = element.nextSibling;
  while (next !== null && isText(next) && next.data.trim() === '') next = next.nextSibling;
  return next !== null && isElement(next) && next.localName === 'br';
}
