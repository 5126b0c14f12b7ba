import type { Article } from '../../core/article.ts';
import type { Envelope } from '../messages/envelope.ts';
import { type OffscreenApi, type OffscreenReader, offscreenReader } from './offscreen-reader.ts';

/** Chrome's extension API, as far as no other browser has it. */
interface ChromeOnly {
  readonly offscreen: OffscreenApi;
  readonly runtime: {
    getContexts(filter: { contextTypes: string[] }): Promise<readonly unknown[]>;
    sendMessage(message: Envelope): Promise<unknown>;
  };
}
declare const chrome: ChromeOnly;

declare global {
  /** Set by the build: whether the background is a page, as in Firefox, or a worker, as in Chrome. */
  const BACKGROUND_IS_PAGE: boolean;
}

type Extract = (document: Document, address: string) => { readonly article: Article; readonly lowConfidence: boolean };

/** Reads fetched pages: in the event page itself by `extract`, in an offscreen document where that is null. */
export function fetchedPages(extract: Extract | null, report: (error: unknown) => void): OffscreenReader {
  if (extract === null) {
    const { offscreen, runtime } = chrome;
    return offscreenReader({
      offscreen,
      isOpen: async () => (await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0,
      sendMessage: (message) => runtime.sendMessage(message),
      report,
    });
  }
  return {
    async read(html, address) {
      // A parsed document has no window: nothing in it runs or loads.
      const { article, lowConfidence } = extract(new DOMParser().parseFromString(html, 'text/html'), address);
      return article.text === '' ? null : { article, lowConfidence };
    },
    close: async () => {},
  };
}
