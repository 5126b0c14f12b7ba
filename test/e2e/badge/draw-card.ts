import { createCard } from '../../../src/page/badge/card.ts';
import { adopt, STYLES } from '../../../src/page/badge/styles.ts';

/** Draws the badge's card in an open shadow root, where axe can look into it: `?partial&rtl&unlinked`. */
const wanted = new URLSearchParams(location.search);

const nothing = { open() {}, closePage() {}, closeSite() {}, closeAlways() {}, move() {} };
const card = createCard(
  document,
  {
    verdict: wanted.has('partial') ? 'partial' : 'rewritten',
    title: `Likely original: The Harbour Times ${'W'.repeat(300)}`,
    detail: 'Copied in other words · first published 3 November 2026',
    link: wanted.has('unlinked') ? null : 'https://harbour.example/ferry',
    labels: {
      open: 'Open the original',
      close: 'Close for this page',
      move: 'Move to the next corner',
      muteSite: 'Do not check this site',
      hideAlways: 'Never show this badge',
      region: 'Firstprint: where this article comes from',
    },
    direction: wanted.has('rtl') ? 'rtl' : 'ltr',
    corner: 'bottom-right',
  },
  nothing,
);
const host = document.body.appendChild(document.createElement('div'));
host.style.width = 'min(360px, calc(100vw - 32px))';
const root = host.attachShadow({ mode: 'open' });
// What is still on its way in has not its colours yet.
adopt(root, `${STYLES} .card { animation: none; }`);
root.append(card.element);
document.documentElement.dataset.ready = 'yes';
