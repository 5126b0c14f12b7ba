import type { FoundPassage } from './marks.ts';

/** The pointer has to rest so long before it says anything, in milliseconds: sweeping over a text must not flicker. */
const REST = 90;

/**
 * Calls back with the index of the passage that the pointer rests on, or that a finger touches. Only what the reader
 * does counts, not what the page's scripts make up. Ends with the signal.
 */
export function watchPointer(
  document: Document,
  passages: readonly FoundPassage[],
  at: (index: number) => void,
  signal: AbortSignal,
): void {
  let timer = 0;
  const look = ({ clientX, clientY }: PointerEvent, over: EventTarget | undefined): void => {
    const index = passages.findIndex((passage) => isOver(clientX, clientY, over, passage));
    if (index >= 0) at(index);
  };
  const options = { signal, capture: true, passive: true };
  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted) return;
      clearTimeout(timer);
      const [over] = event.composedPath();
      timer = window.setTimeout(() => look(event, over), REST);
    },
    options,
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted) look(event, event.composedPath()[0]);
    },
    options,
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
}

function isOver(x: number, y: number, over: EventTarget | undefined, { ranges }: FoundPassage): boolean {
  return ranges.some((range) => {
    const element = range.startContainer.parentElement;
    // What lies over the text, such as a banner or the card, is neither in nor around it.
    if (!element || !(over instanceof Node) || !(over.contains(element) || element.contains(over))) return false;
    return [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    );
  });
}
