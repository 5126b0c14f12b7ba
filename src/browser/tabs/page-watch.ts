/** What the gate says of a page. */
interface GateAnswer {
  readonly score: number;
  readonly article: boolean;
}

/** The page as the watch sees it; everything it needs to know and do. */
interface WatchedPage {
  readonly address: () => string;
  /** Cheap measure of how much the page holds; it changes when the text does. */
  readonly size: () => number;
  readonly gate: () => GateAnswer;
  readonly report: (answer: GateAnswer) => void;
  readonly schedule: (look: () => void, milliseconds: number) => number;
  readonly cancel: (timer: number) => void;
}

/** Bodies that arrive late have arrived by then on all but broken pages; after that a page is left in peace. */
const LATE_LOOKS = [1500, 5000];
/** After in-page navigation the address is new before the text is. */
const LOOKS_AFTER_NAVIGATION = [500, ...LATE_LOOKS];
/** A page whose size changed by less than this share has no other text than before. */
const NOTABLE_CHANGE = 0.1;

/**
 * Asks the gate when a page starts, a bounded number of times while it may still be filling, and after in-page
 * navigation. It reports only what is news: a first answer, or one about a page whose text has changed.
 */
export class PageWatch {
  readonly #page: WatchedPage;
  #timers: readonly number[] = [];
  #lookedAt = '';
  #lastSize = 0;
  #reported: { readonly article: boolean; readonly size: number } | null = null;
  /** Size of the page before in-page navigation: while it lasts, the new text is not there yet. */
  #outdatedSize: number | null = null;

  constructor(page: WatchedPage) {
    this.#page = page;
  }

  start(): void {
    this.#begin(null);
    this.#look(false);
    this.#schedule(LATE_LOOKS);
  }

  /** Looks anew if the address changed; in any case if `forced`. */
  lookAgain(forced: boolean): void {
    if (forced) {
      this.start();
    } else if (this.#page.address() !== this.#lookedAt) {
      this.#begin(this.#lastSize);
      this.#schedule(LOOKS_AFTER_NAVIGATION);
    }
  }

  stop(): void {
    for (const timer of this.#timers) this.#page.cancel(timer);
    this.#timers = [];
  }

  #begin(outdatedSize: number | null): void {
    this.stop();
    this.#lookedAt = this.#page.address();
    this.#reported = null;
    this.#outdatedSize = outdatedSize;
  }

  #schedule(looks: readonly number[]): void {
    const last = looks.length - 1;
    this.#timers = looks.map((delay, at) => this.#page.schedule(() => this.#look(at === last), delay));
  }

  #look(last: boolean): void {
    const size = this.#page.size();
    this.#lastSize = size;
    if (size === this.#outdatedSize && !last) return;
    this.#outdatedSize = null;
    const before = this.#reported;
    if (before && Math.abs(size - before.size) <= before.size * NOTABLE_CHANGE) return;
    const answer = this.#page.gate();
    this.#reported = { article: answer.article, size };
    if (!before || before.article || answer.article) this.#page.report(answer);
  }
}
