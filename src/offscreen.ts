import { fetchedPage, type PageReading } from './browser/following/page-reading.ts';
import { type Answer, failure, isEnvelope } from './browser/messages/envelope.ts';
import { isOwnPage } from './browser/messages/senders.ts';
import { extractArticle } from './page/extract/extract-article.ts';

/** What a document without a tab may use of the extension API. */
declare const chrome: {
  readonly runtime: {
    readonly id: string;
    getURL(path: string): string;
    readonly onMessage: {
      addListener(
        listener: (message: unknown, sender: { id?: string; url?: string }, answer: (value: Answer) => void) => void,
      ): void;
    };
  };
};

function read(html: string, address: string): PageReading | null {
  // A parsed document has no window: nothing in it runs or loads.
  const { article, lowConfidence } = extractArticle(new DOMParser().parseFromString(html, 'text/html'), address);
  return article.text === '' ? null : { article, lowConfidence };
}

const own = { id: chrome.runtime.id, baseUrl: chrome.runtime.getURL('') };

chrome.runtime.onMessage.addListener((message, sender, answer) => {
  // Messages for the worker arrive here, too.
  if (!isEnvelope(message) || message.message !== 'read-fetched-page' || !isOwnPage(sender, own)) return;
  try {
    const { html, address } = fetchedPage(message.carried, 'page');
    answer({ ok: true, value: read(html, address) });
  } catch (error) {
    answer(failure(error));
  }
});
