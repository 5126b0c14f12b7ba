import type { BadgeContent } from './content.ts';
import { drawCross, drawMark, drawMove } from './drawings.ts';

interface CardActions {
  open(): void;
  closePage(): void;
  closeSite(): void;
  closeAlways(): void;
  move(): void;
}

/** The visible card. `announce` has a screen reader say its words once; it must know the empty region before. */
export interface Card {
  readonly element: HTMLElement;
  announce(words: string): void;
}

export function createCard(document: Document, content: BadgeContent, actions: CardActions): Card {
  const { labels, title, detail, link, direction, verdict } = content;
  const card = make(document, 'section', verdict === 'partial' ? 'card soft' : 'card');
  card.dir = direction;
  card.setAttribute('role', 'complementary');
  card.setAttribute('aria-label', labels.region);

  const line = make(document, 'p', 'detail');
  line.textContent = detail;
  const mutes = make(document, 'div', 'mutes');
  for (const [label, act] of [
    [labels.muteSite, actions.closeSite],
    [labels.hideAlways, actions.closeAlways],
  ] as const) {
    const mute = button(document, 'mute', act);
    mute.textContent = label;
    mutes.append(mute);
  }
  const status = make(document, 'div', 'status');
  status.setAttribute('role', 'status');

  const tools = make(document, 'div', 'tools');
  tools.append(
    tool(document, labels.move, drawMove(document), actions.move),
    tool(document, labels.close, drawCross(document), actions.closePage),
  );

  const mark = drawMark(document);
  mark.setAttribute('class', 'mark');
  card.append(mark, headline(document, title, link, labels.open, actions.open), tools, line, mutes, status);
  card.addEventListener('keydown', (event) => {
    if (event.isTrusted && event.key === 'Escape') actions.closePage();
  });

  return {
    element: card,
    announce(said) {
      status.textContent = said;
    },
  };
}

/** The title, as a link if the original's address is known. The link can be copied and opened beside as any other. */
function headline(document: Document, title: string, link: string | null, hint: string, open: () => void): HTMLElement {
  if (link === null) {
    const plain = make(document, 'div', 'title');
    plain.textContent = title;
    return plain;
  }
  const anchor = make(document, 'a', 'title');
  anchor.textContent = title;
  anchor.title = hint;
  anchor.href = link;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  anchor.addEventListener('click', (event) => {
    event.preventDefault();
    if (event.isTrusted) open();
  });
  return anchor;
}

function tool(document: Document, label: string, drawing: SVGElement, act: () => void): HTMLButtonElement {
  const element = button(document, 'tool', act);
  element.title = label;
  element.setAttribute('aria-label', label);
  element.append(drawing);
  return element;
}

/** Acts on real clicks and keys only: a script of the page can make events, but not trusted ones. */
function button(document: Document, className: string, act: () => void): HTMLButtonElement {
  const element = make(document, 'button', className);
  element.type = 'button';
  element.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
  return element;
}

function make<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: K,
  className: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.className = className;
  return element;
}
