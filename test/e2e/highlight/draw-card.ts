import { adopt } from '../../../src/page/badge/styles.ts';
import { createPassageCard } from '../../../src/page/highlight/card.ts';
import { CARD_STYLES } from '../../../src/page/highlight/card-styles.ts';
import type { HighlightLabels, MarkKind } from '../../../src/page/highlight/content.ts';

/** Draws the card in an open shadow root, where axe can look into it: `?moved&rtl&unknown`. */
const wanted = new URLSearchParams(location.search);
const kind = (['verbatim', 'reworded', 'moved'] as const satisfies readonly MarkKind[]).find((one) => wanted.has(one));

const labels: HighlightLabels = {
  region: 'Passages on this page',
  kinds: { verbatim: 'Word for word', reworded: 'Reworded', moved: 'Moved' },
  source: 'In The Harbour Times:',
  unknown: 'Only the traces are kept here.',
  previous: 'Previous',
  next: 'Next',
  stop: 'Stop showing the passages',
  direction: wanted.has('rtl') ? 'rtl' : 'ltr',
  position: (at, of) => `${at} of ${of}`,
};

const card = createPassageCard(document, labels, (text) => text, { step: () => {}, stop: () => {} });
const original = wanted.has('unknown') ? null : `The ferry was late. ${'W'.repeat(300)}`;
card.tell({ kind: kind ?? 'verbatim', ranges: [], original }, 2, 12);
const host = document.body.appendChild(document.createElement('div'));
host.style.width = 'min(480px, calc(100vw - 32px))';
const root = host.attachShadow({ mode: 'open' });
adopt(root, CARD_STYLES);
root.append(card.element);
document.documentElement.dataset.ready = 'yes';
