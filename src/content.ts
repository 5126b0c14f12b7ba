import { hearWorker, isConnected, tellWorker } from './browser/messages/page-port.ts';
import { PageWatch } from './browser/tabs/page-watch.ts';
import { articleScore } from './page/gate/article-score.ts';
import { pageSize } from './page/page-size.ts';

const watch = new PageWatch({
  address: () => location.href.split('#', 1).join(),
  size: () => pageSize(document),
  gate: () => articleScore(document, location.href),
  report: ({ score, article }) => {
    // An update of the extension leaves this script without a worker: it falls silent, and the new one looks.
    if (isConnected()) tellWorker(article ? 'gate-passed' : 'gate-refused', { score }).catch(() => watch.stop());
    else watch.stop();
  },
  schedule: (look, milliseconds) => window.setTimeout(look, milliseconds),
  cancel: (timer) => window.clearTimeout(timer),
});

hearWorker({ 'look-again': ({ forced }) => watch.lookAgain(forced) });

addEventListener('pageshow', (event) => {
  if (event.isTrusted && event.persisted) watch.lookAgain(true);
});

if ('prerendering' in document && document.prerendering) {
  document.addEventListener('prerenderingchange', () => watch.start(), { once: true });
} else {
  watch.start();
}
