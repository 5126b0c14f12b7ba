import { LIMITS, type SignalLine } from '../../../core/signals/signals.ts';
import { standsElsewhere } from '../facts/elsewhere.ts';
import { outsideLinks } from './outside-links.ts';
import { BESIDE } from './story.ts';

const BLOCKS = 'p,div,li,address,section,footer,aside,blockquote,small,em,cite,h2,h3,h4,h5,td,dd,pre';
/** Content systems mark a line about authors and sources so, in whatever element it stands. */
const MARKED =
  '[class*="byline" i],[class*="author" i],[class*="source" i],[class*="agency" i],[class*="syndic" i],[class*="copyright" i],[class*="license" i],[rel~="author"]';
const MARKED_LINES = '[class*="source" i] p,[class*="syndic" i] p,[class*="copyright" i] p';
/** Elements right after the story that are looked at, too. */
const MOST_FOLLOWING = 3;
const INNER = new Set('p div li section footer aside ul ol table article figure h1 h2 h3 h4'.split(' '));
const MAX_LOOKED = 1_200;
const MAX_CANDIDATES = 400;

interface Candidate extends SignalLine {
  /** It links out or is marked, so that it is kept before others, and though it stands in the text too. */
  readonly telling: boolean;
}

/**
 * The short lines of an article and around it: they are collected without understanding them, since what they mean is
 * known where all languages are.
 */
export function candidateLines(story: ParentNode, scope: ParentNode, url: string): Candidate[] {
  const lines = new Map<string, Candidate>();
  const take = (element: Element, marked: boolean): void => {
    if (holdsBlocks(element)) return;
    const raw = element.textContent ?? '';
    if (raw.length > 4 * LIMITS.lineLength) return;
    const text = raw.replace(/\s+/g, ' ').trim();
    if (text === '' || text.length > LIMITS.lineLength || !/\p{L}/u.test(text)) return;
    if (element.closest(BESIDE) !== null || standsElsewhere(element)) return;
    const links = outsideLinks(element, url, LIMITS.lineLinks);
    // A line that is nothing but a link within the site leads to another story.
    if (links.length === 0 && !marked && isLink(element, text)) return;
    const telling = marked || links.length > 0 || lines.get(text)?.telling === true;
    if (links.length > 0 || !lines.has(text)) lines.set(text, { text, telling, ...(links.length > 0 && { links }) });
  };
  let looked = 0;
  const takeAll = (elements: Iterable<Element>, marked: boolean, most: number): void => {
    for (const element of elements) {
      if (++looked > most || lines.size >= MAX_CANDIDATES) return;
      take(element, marked);
    }
  };
  takeAll(story.querySelectorAll(BLOCKS), false, MAX_LOOKED);
  for (const below of following(story)) takeAll([below, ...below.querySelectorAll(BLOCKS)], false, MAX_LOOKED);
  // Content systems put such lines beside the story, too.
  takeAll(scope.querySelectorAll(MARKED), true, 2 * MAX_LOOKED);
  takeAll(scope.querySelectorAll(MARKED_LINES), true, 2 * MAX_LOOKED);
  return [...lines.values()];
}

/** Whether an element is a box of blocks, not a line. Its children tell, before its whole text is put together. */
function holdsBlocks(element: Element): boolean {
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling)
    if (INNER.has(child.localName)) return true;
  return false;
}

function following(story: ParentNode): Element[] {
  const found: Element[] = [];
  let next = 'nextElementSibling' in story ? (story as Element).nextElementSibling : null;
  while (next !== null && found.length < MOST_FOLLOWING) {
    found.push(next);
    next = next.nextElementSibling;
  }
  return found;
}

function isLink(element: Element, text: string): boolean {
  const link = element.localName === 'a' ? element : element.querySelector('a');
  return (link?.textContent ?? '').trim().length > 0.9 * text.length;
}

/** The candidates that the text does not say already, and those that link out: the telling ones and the last ones first. */
export function linesBeside(candidates: readonly Candidate[], text: string): SignalLine[] {
  const beside = candidates.filter((line) => line.links !== undefined || !text.includes(line.text));
  const ranked = [...beside.filter(({ telling }) => telling), ...beside.filter(({ telling }) => !telling).reverse()];
  const kept = new Set(ranked.slice(0, LIMITS.lines));
  return beside.filter((line) => kept.has(line)).map(({ telling: _, ...line }) => line);
}
