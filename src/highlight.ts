import './page/highlight/marks.css';
import { hearPassages, pageText } from './browser/messages/highlight-port.ts';
import { isConnected, tellWorker } from './browser/messages/page-port.ts';
import type { HighlightContent, HighlightLabels } from './page/highlight/content.ts';
import { Highlighter } from './page/highlight/highlighter.ts';
import { cleanForeign, isolated, LONGEST_SENTENCE } from './ui/words/foreign.ts';

declare global {
  /** What marks passages in this page. The script is injected each time it is asked for, and goes on as the same one. */
  var firstprintHighlighter: Highlighter | undefined;
}

function labelsOf({ source }: HighlightContent): HighlightLabels {
  const number = new Intl.NumberFormat(pageText('localeTag'));
  return {
    region: pageText('marksRegion'),
    kinds: { verbatim: pageText('kindVerbatim'), reworded: pageText('kindReworded'), moved: pageText('kindMoved') },
    source: pageText('marksSource', isolated(source, 80)),
    unknown: pageText('passageUnknown'),
    previous: pageText('marksPrevious'),
    next: pageText('marksNext'),
    stop: pageText('marksStop'),
    direction: pageText('textDirection') === 'rtl' ? 'rtl' : 'ltr',
    position: (at, of) => pageText('marksPosition', number.format(at), number.format(of)),
  };
}

function startHighlighter(): Highlighter {
  const highlighter = new Highlighter(document, {
    labels: labelsOf,
    clean: (text) => cleanForeign(text, LONGEST_SENTENCE),
    stopped: () => {
      // Without the worker its part of the tidying is not done: rules for marks that are not there.
      if (isConnected()) tellWorker('passages-closed', {}).catch(console.warn);
    },
  });
  hearPassages({
    'show-passages': (content) => highlighter.show(content),
    'hide-passages': () => highlighter.hide(),
    'passages-shown': () => highlighter.isShowing,
  });
  // A page that is kept for "back" comes back without the marks, as it was before.
  addEventListener('pagehide', (event) => {
    if (event.isTrusted) highlighter.hide();
  });
  return highlighter;
}

// As in reader.ts: an element of the page with this id is no property of the global's own.
if (!Object.hasOwn(globalThis, 'firstprintHighlighter')) globalThis.firstprintHighlighter = startHighlighter();
