import type { Article } from '../../core/article.ts';
import type { Envelope } from '../messages/envelope.ts';
import { type OffscreenApi, type OffscreenReader, offscreenReader } from './offscreen-reader.ts';

/** Chrome's extension API, as far as no other browser has it. */
interface ChromeOnly {
  readonly offscreen?: OffscreenApi;
  readonly runtime: {
    getContexts(filter: { contextTypes: string[] }): Promise<readonly unknown[]>;
    sendMessage(message: Envelope): Promise<unknown>;
  };
}
declare const chrome: ChromeOnly;

type Extract = (document: Document, address: string) => { readonly article: Article; readonly lowConfidence: boolean };

/** Reads fetched pages: in the event page itself where it has a DOM, as in Firefox, else in an offscreen document. */
export function fetchedPages(extract: Extract, report: (error: unknown) => void): OffscreenReader {
  if (typeof DOMParser === 'undefined' && chrome.offscreen) {
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
