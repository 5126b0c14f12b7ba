import { hearWorker, isConnected, tellWorker } from './browser/messages/page-port.ts';
import { PageReader } from './browser/tabs/page-reader.ts';
import { Badge } from './page/badge/badge.ts';
import { extractArticle } from './page/extract/extract-article.ts';

declare global {
  /** The reader of this page. It is injected again for each reading, and goes on as the same one. */
  var firstprintReader: PageReader | undefined;
}

function startReader(): PageReader {
  const badge = new Badge(document, {
    open: () => reader.tell('badge-opened', {}),
    close: (scope) => reader.tell('badge-closed', { scope }),
    move: (corner) => reader.tell('badge-moved', { corner }),
  });
  const reader = new PageReader({
    extract: () => extractArticle(document, location.href),
    badge,
    isConnected,
    tellWorker,
  });
  hearWorker({ 'hide-badge': () => badge.hide() });
  return reader;
}

// An element of the page with this id would be found by the plain name too, but it is no property of the global's own.
if (!Object.hasOwn(globalThis, 'firstprintReader')) globalThis.firstprintReader = startReader();
void globalThis.firstprintReader?.read();
