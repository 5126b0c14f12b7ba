import { type Envelope, sender } from '../messages/envelope.ts';
import { isRecord } from '../tabs/checks.ts';
import { type OffscreenMessages, pageReading, type ReadPage } from './page-reading.ts';

/** Chrome's way to a document for a worker, as far as it is used here. */
export interface OffscreenApi {
  createDocument(document: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

interface Needs {
  readonly offscreen: OffscreenApi;
  /** Whether the document is there: it outlives a worker that is stopped. */
  readonly isOpen: () => Promise<boolean>;
  readonly sendMessage: (message: Envelope) => Promise<unknown>;
  readonly report: (error: unknown) => void;
}

/** Reads pages in a document that is made when it is first needed, and closed when nobody needs it any more. */
export interface OffscreenReader {
  readonly read: ReadPage;
  close(): Promise<void>;
}

const DOCUMENT = {
  url: 'offscreen.html',
  reasons: ['DOM_PARSER'],
  justification: 'Reads the text of fetched articles. A worker cannot take HTML apart.',
};

export function offscreenReader({ offscreen, isOpen, sendMessage, report }: Needs): OffscreenReader {
  const send = sender<OffscreenMessages>(sendMessage);
  let opening: Promise<void> | null = null;
  let closing: Promise<void> = Promise.resolve();

  const open = (): Promise<void> => {
    opening ??= (async () => {
      await closing;
      if (!(await isOpen())) await offscreen.createDocument(DOCUMENT);
    })().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  return {
    async read(html, address) {
      try {
        await open();
        const answer: unknown = await send('read-fetched-page', { html, address });
        return isRecord(answer) ? pageReading(answer, 'reading') : null;
      } catch (error) {
        // The document may have been closed by the browser: the next page is read in a new one.
        opening = null;
        report(error);
        return null;
      }
    },
    close() {
      opening = null;
      const close = async (): Promise<void> => {
        if (await isOpen()) await offscreen.closeDocument();
      };
      const closed = closing.then(close);
      closing = closed.catch(() => undefined);
      return closed;
    },
  };
}
