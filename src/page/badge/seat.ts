import type { Corner } from './content.ts';
import { CORNERS_FROM } from './corners.ts';
import { freeCorner } from './free-corner.ts';
import { attach, impose, place } from './host.ts';

/** Banners come late: so many milliseconds after the badge, the page is looked at again. */
const LOOK_AFTER = [1000, 3000, 8000] as const;
/** So long after a change of the window's size or the reader's click, the page has settled. */
const SETTLED_AFTER = 300;

/**
 * Where the badge sits: in the reader's corner, or in the next one that is free of the page's own controls, which is not
 * stored. With none free it stays out of sight until one is: to answer the banner comes first, and a badge beside the
 * corner would lie in the middle of what is read.
 */
export class Seat {
  readonly #host: HTMLElement;
  readonly #still: () => void;
  readonly #stop = new AbortController();
  readonly #timers: ReturnType<typeof setTimeout>[] = [];
  #settling: ReturnType<typeof setTimeout> | undefined;
  #wished: Corner;
  #corner: Corner;
  #seen = true;
  #owed = false;

  /** `still` is called before the badge changes its corner by itself: it must not move in again. */
  constructor(host: HTMLElement, corner: Corner, still: () => void) {
    this.#host = host;
    this.#still = still;
    this.#wished = corner;
    this.#corner = corner;
  }

  get corner(): Corner {
    return this.#corner;
  }

  /** Puts the host into the page, and looks again for a while. Before the first look nothing is painted. */
  take(document: Document): void {
    place(this.#host, this.#corner);
    attach(document, this.#host);
    const corner = freeCorner(this.#host, CORNERS_FROM[this.#wished]);
    this.#showIn(corner);
    for (const wait of LOOK_AFTER) this.#timers.push(setTimeout(() => this.#look(), wait));
    const { signal } = this.#stop;
    const again = (event: Event): void => {
      if (event.isTrusted && (event.type === 'resize' || !this.#seen)) this.#settle();
    };
    // A banner that leaves no corner goes by the reader's click or key, whenever that is.
    for (const type of ['resize', 'click', 'keyup']) {
      document.defaultView?.addEventListener(type, again, { capture: true, passive: true, signal });
    }
    for (const type of ['pointerleave', 'focusout']) {
      this.#host.addEventListener(type, () => this.#owed && this.#settle(), { signal });
    }
  }

  /** The reader's own move. */
  choose(corner: Corner): void {
    this.#wished = corner;
    this.#corner = corner;
    place(this.#host, corner);
  }

  leave(): void {
    this.#stop.abort();
    for (const timer of [...this.#timers, this.#settling]) clearTimeout(timer);
    this.#host.remove();
  }

  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#look(), SETTLED_AFTER);
  }

  #look(): void {
    // What the page has taken out is not put back.
    if (!this.#host.isConnected) {
      this.leave();
      return;
    }
    // Nothing goes away from under the reader's hand; there is another look when the hand has left.
    this.#owed = this.#host.matches(':hover, :focus-within');
    if (this.#owed) return;
    const corners = CORNERS_FROM[this.#wished];
    const corner = freeCorner(this.#host, this.#seen ? [this.#corner, ...corners] : corners);
    if (this.#seen && corner === this.#corner) return;
    this.#still();
    // Put in anew, it appears there; moved, it would count as a shift of the page's layout.
    const { ownerDocument } = this.#host;
    this.#host.remove();
    this.#showIn(corner);
    attach(ownerDocument, this.#host);
  }

  #showIn(corner: Corner | null): void {
    this.#seen = corner !== null;
    impose(this.#host, { visibility: this.#seen ? 'visible' : 'hidden' });
    if (corner === null || corner === this.#corner) return;
    this.#corner = corner;
    place(this.#host, corner);
  }
}
