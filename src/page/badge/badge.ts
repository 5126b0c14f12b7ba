import { createCard } from './card.ts';
import type { BadgeActions, BadgeContent } from './content.ts';
import { createHost, NEXT_CORNER } from './host.ts';
import { Seat } from './seat.ts';
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
  #seat: Seat | null = null;
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
    const root = host.attachShadow({ mode: 'closed' });
    adopt(root, STYLES);
    const card = createCard(this.#document, content, {
      open: () => this.#actions.open(),
      closePage: () => this.#close('page'),
      closeSite: () => this.#close('site'),
      closeAlways: () => this.#close('everywhere'),
      move: () => {
        seat.choose(NEXT_CORNER[seat.corner]);
        this.#actions.move(seat.corner);
      },
    });
    const seat = new Seat(host, content.corner, () => card.element.style.setProperty('animation', 'none'));
    root.append(card.element);
    // The page's keyboard shortcuts and "click outside" handlers are none of the badge's business.
    for (const type of ['click', 'keydown', 'keyup']) root.addEventListener(type, (event) => event.stopPropagation());
    seat.take(this.#document);
    setTimeout(() => card.announce(`${content.title}. ${content.detail}`), ANNOUNCE_AFTER);
    setTimeout(() => card.announce(''), ANNOUNCED_AFTER);
    this.#host = host;
    this.#seat = seat;
    this.#shown = described;
  }

  hide(): void {
    this.#seat?.leave();
    this.#seat = null;
    this.#host = null;
    this.#shown = '';
  }

  #close(scope: 'page' | 'site' | 'everywhere'): void {
    this.hide();
    this.#actions.close(scope);
  }
}
