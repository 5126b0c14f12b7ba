import { attach, impose } from '../badge/host.ts';
import { adopt } from '../badge/styles.ts';
import { createPassageCard, type PassageCard } from './card.ts';
import { CARD_STYLES } from './card-styles.ts';
import type { HighlightContent, HighlightLabels } from './content.ts';
import { findPassages } from './find-passages.ts';
import { type FoundPassage, markCurrent, markPassages, unmark } from './marks.ts';
import { readPageText } from './page-letters.ts';
import { watchPointer } from './pointer.ts';
import { scrollTo } from './scroll-to.ts';

interface Needs {
  readonly labels: (content: HighlightContent) => HighlightLabels;
  /** Makes text that others wrote fit to be shown. */
  readonly clean: (text: string) => string;
  /** The reader switched it off in the page. */
  readonly stopped: () => void;
}

/** What is there while passages are shown. */
interface Showing {
  readonly passages: readonly FoundPassage[];
  readonly host: HTMLElement;
  readonly card: PassageCard;
  readonly end: AbortController;
}

/**
 * Shows in the page which passages come from the original. The page's own nodes stay as they are: the marks are custom
 * highlights, and the card stands in a closed shadow root beside the page. Switched off, nothing of it is left.
 */
export class Highlighter {
  readonly #document: Document;
  readonly #needs: Needs;
  #showing: Showing | null = null;
  #current = 0;

  constructor(document: Document, needs: Needs) {
    this.#document = document;
    this.#needs = needs;
  }

  get isShowing(): boolean {
    return this.#showing !== null;
  }

  /** Marks the passages that are in the page, and goes to the first; answers how many are. */
  show(content: HighlightContent): number {
    this.hide();
    const passages = found(this.#document, content);
    if (passages.length === 0) return 0;
    markPassages(passages);
    const card = createPassageCard(this.#document, this.#needs.labels(content), this.#needs.clean, {
      step: (by) => this.#goTo(this.#current + by),
      stop: () => this.#stop(),
    });
    const host = hostOn(this.#document, content.side, card.element);
    const end = new AbortController();
    this.#showing = { passages, host, card, end };
    watchPointer(this.#document, passages, (index) => this.#tell(index), end.signal);
    this.#goTo(0);
    card.focus();
    return passages.length;
  }

  hide(): void {
    if (!this.#showing) return;
    this.#showing.end.abort();
    this.#showing.host.remove();
    this.#showing = null;
    unmark();
  }

  #stop(): void {
    this.hide();
    this.#needs.stopped();
  }

  #goTo(index: number): void {
    const count = this.#showing?.passages.length ?? 1;
    this.#tell((index + count) % count);
    const range = this.#showing?.passages[this.#current]?.ranges[0];
    if (range) scrollTo(range);
  }

  #tell(index: number): void {
    const passage = this.#showing?.passages[index];
    if (!this.#showing || !passage) return;
    this.#current = index;
    markCurrent(passage);
    this.#showing.card.tell(passage, index, this.#showing.passages.length);
  }
}

function found(document: Document, { text, passages }: HighlightContent): FoundPassage[] {
  const page = readPageText(document.body);
  return findPassages(page, text, passages).flatMap((place, index) => {
    const passage = passages[index];
    if (!place || !passage) return [];
    const ranges = page.partsOf(place).map(({ node, start, end }) => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return range;
    });
    return [{ kind: passage.kind, original: passage.original, ranges }];
  });
}

function hostOn(document: Document, side: 'left' | 'right', card: HTMLElement): HTMLElement {
  const host = document.createElement('firstprint-passages');
  impose(host, {
    all: 'initial',
    display: 'block',
    position: 'fixed',
    inset: side === 'left' ? 'auto auto 16px 16px' : 'auto 16px 16px auto',
    'z-index': '2147483647',
    width: 'min(480px, calc(100vw - 32px))',
    direction: 'ltr',
    contain: 'layout style',
  });
  const root = host.attachShadow({ mode: 'closed' });
  adopt(root, CARD_STYLES);
  root.append(card);
  for (const type of ['click', 'keydown', 'keyup']) root.addEventListener(type, (event) => event.stopPropagation());
  attach(document, host);
  return host;
}
