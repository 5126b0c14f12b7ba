import { NEVER_TEXT } from '../extract/body/furniture-elements.ts';
import { isElement, isText } from '../extract/body/survey.ts';
import type { Place } from './chain.ts';
import type { PageLetters } from './find-passages.ts';
import { letterAt, lettersOf } from './letters.ts';

/** A stretch of one text node, in UTF-16 offsets. */
export interface NodePart {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** A page's letters, and the way back from them to its text nodes. */
export interface PageText extends PageLetters {
  /** The stretches of text nodes between the first and the last letter of a place; one for each node. */
  partsOf(place: Place): NodePart[];
}

interface Stretch {
  readonly node: Text;
  /** Index of the node's first letter among the page's. */
  readonly from: number;
}

const MAX_NODES = 100_000;
const MAX_LETTERS = 2_000_000;

/** Reads the text below an element as the reader sees it, open shadow trees and their slots in place; bounded in size. */
export function readPageText(root: Element): PageText {
  const stretches: Stretch[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const node of textNodes(root)) {
    const own = lettersOf(node.data);
    if (length + own.length > MAX_LETTERS) break;
    stretches.push({ node, from: length });
    texts.push(own);
    length += own.length;
  }
  const shown = new Map<Element, boolean>();
  return {
    letters: texts.join(''),
    isShown(index) {
      const parent = stretches[stretchAt(stretches, index)]?.node.parentElement;
      if (!parent) return true;
      const known = shown.get(parent) ?? parent.checkVisibility();
      shown.set(parent, known);
      return known;
    },
    partsOf({ start, end }) {
      const first = stretchAt(stretches, start);
      const last = stretchAt(stretches, end - 1);
      return stretches.slice(first, last + 1).map(({ node, from }, at) => ({
        node,
        start: at === 0 ? letterAt(node.data, start - from).start : 0,
        end: first + at === last ? letterAt(node.data, end - 1 - from).end : node.data.length,
      }));
    },
  };
}

/** The last stretch that begins at or before the letter, and has letters. */
function stretchAt(stretches: readonly Stretch[], index: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.from ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function* textNodes(root: Element): Generator<Text> {
  const waiting: Node[] = [root];
  for (let left = MAX_NODES; left > 0; left--) {
    const node = waiting.pop();
    if (node === undefined) return;
    if (isText(node)) yield node;
    else if (isElement(node) && !NEVER_TEXT.has(node.localName))
      for (const child of childrenOf(node).reverse()) waiting.push(child);
  }
}

/** The nodes that stand in an element's place on the screen. */
function childrenOf(element: Element): Node[] {
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  return assigned.length > 0 ? assigned : [...(element.shadowRoot ?? element).childNodes];
}
