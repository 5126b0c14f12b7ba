import { createCard } from './card.ts';
import type { BadgeActions, BadgeContent, Corner } from './content.ts';
import { attach, createHost, NEXT_CORNER, place } from './host.ts';
import { adopt, STYLES } from './styles.ts';

/** Screen readers say what appears in a live region that they know; this long it takes them to notice a new one. */
const ANNOUNCE_AFTER = 200;
/** Said once, the words are taken back: whoever reads on through the page would find them twice. */
const ANNOUNCED_AFTER = 5000;

/**
 * The badge in the page. It lives in a closed shadow root: the page's scripts cannot read it, its styles cannot reach it,
 * and nothing of the page moves when it comes or goes.
 */
export class Badge {
  readonly #document: Document;
  readonly #actions: BadgeActions;
  #host: HTMLElement | null = null;
  #shown = '';

  constructor(document: Document, actions: BadgeActions) {
    this.#document = document;
    this.#actions = actions;
  }

  /** Shows the content. What is on show already stays as it is, without moving in again. */
  show(content: BadgeContent): void {
    const described = JSON.stringify(content);
    if (this.#host?.isConnected && described === this.#shown) return;
    this.hide();
    const host = createHost(this.#document);
    let corner = content.corner;
    place(host, corner);
    const root = host.attachShadow({ mode: 'closed' });
    adopt(root, STYLES);
    const card = createCard(this.#document, content, {
      open: () => this.#actions.open(),
      closePage: () => this.#close('page'),
      closeSite: () => this.#close('site'),
      closeAlways: () => this.#close('everywhere'),
      move: () => {
        corner = NEXT_CORNER[corner];
        this.#move(host, corner);
      },
    });
    root.append(card.element);
    // The page's keyboard shortcuts and "click outside" handlers are none of the badge's business.
    for (const type of ['click', 'keydown', 'keyup']) root.addEventListener(type, (event) => event.stopPropagation());
    attach(this.#document, host);
    setTimeout(() => card.announce(`${content.title}. ${content.detail}`), ANNOUNCE_AFTER);
    setTimeout(() => card.announce(''), ANNOUNCED_AFTER);
    this.#host = host;
    this.#shown = described;
  }

  hide(): void {
    this.#host?.remove();
    this.#host = null;
    this.#shown = '';
  }

  #close(scope: 'page' | 'site' | 'everywhere'): void {
    this.hide();
    this.#actions.close(scope);
  }

  #move(host: HTMLElement, corner: Corner): void {
    place(host, corner);
    this.#actions.move(corner);
  }
}
