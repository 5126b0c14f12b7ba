/** Where in its window a passage comes to stand, from the top: above the card, with some text before it. */
const HEIGHT = 0.35;

/** Scrolls a passage into view, where it is not. */
export function scrollTo(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= innerHeight * 0.1 && bottom <= innerHeight * 0.6) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollerOf(range.startContainer.parentElement)?.scrollBy({
    top: top - innerHeight * HEIGHT,
    behavior: still ? 'instant' : 'smooth',
  });
}

/** The nearest element around that scrolls, else the one that scrolls the page. */
function scrollerOf(element: Element | null): Element | null {
  for (let at = element; at && at !== document.body && at !== document.documentElement; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement;
}
