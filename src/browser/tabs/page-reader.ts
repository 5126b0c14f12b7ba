import type { Article } from '../../core/article.ts';
import type { Carried, Send } from '../messages/envelope.ts';
import type { BadgeView, PageMessages } from '../messages/protocol.ts';

interface Needs {
  readonly extract: () => { readonly article: Article; readonly lowConfidence: boolean };
  readonly badge: { show(view: BadgeView): void; hide(): void };
  /** False once the extension was updated or removed under the page. */
  readonly isConnected: () => boolean;
  readonly tellWorker: Send<PageMessages>;
}

/** Reads the page's article for the worker and shows the badge that it answers with. */
export class PageReader {
  readonly #needs: Needs;
  #readings = 0;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  async read(): Promise<void> {
    const reading = ++this.#readings;
    const { extract, badge } = this.#needs;
    try {
      const { article, lowConfidence } = extract();
      if (article.text === '') throw new Error('no article text was found');
      const view = await this.#twice(() => this.#needs.tellWorker('article-read', { article, lowConfidence }));
      // The page may have been read again meanwhile; then the later answer counts.
      if (reading !== this.#readings) return;
      if (view) badge.show(view);
      else badge.hide();
    } catch (error) {
      badge.hide();
      this.tell('article-unreadable', { detail: String(error).slice(0, 500) });
    }
  }

  /** Tells the worker something that needs no answer. */
  tell<K extends 'article-unreadable' | 'badge-opened' | 'badge-closed' | 'badge-moved'>(
    message: K,
    carried: Carried<PageMessages, K>,
  ): void {
    const { badge, isConnected, tellWorker } = this.#needs;
    if (isConnected()) tellWorker(message, carried).catch(() => badge.hide());
    else badge.hide();
  }

  /** The browser may stop the worker in the middle of its work; asked again, it starts afresh. */
  async #twice<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (!this.#needs.isConnected()) throw error;
      return ask();
    }
  }
}
