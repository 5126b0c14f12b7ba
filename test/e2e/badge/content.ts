import { Badge } from '../../../src/page/badge/badge.ts';
import type { BadgeContent } from '../../../src/page/badge/content.ts';

/**
 * The content script of a small extension that does nothing but show the badge, as the reader would. It writes down what
 * the badge asked for in the page's own `<html data-actions>`, where the test can see it.
 */
const wanted = new URL(location.href).searchParams;
const actions: string[] = [];
const note = (action: string): void => {
  actions.push(action);
  document.documentElement.dataset.actions = actions.join(' ');
};

const content: BadgeContent = {
  verdict: wanted.get('verdict') ?? 'rewritten',
  title: wanted.get('title') ?? 'Likely original: The Harbour Times',
  detail: wanted.get('detail') ?? 'Copied in other words · first published 3 November 2026',
  link: 'https://harbour.example/ferry',
  labels: {
    open: 'Open the original',
    close: 'Close for this page',
    move: 'Move to the next corner',
    muteSite: wanted.get('mute') ?? 'Do not check this site',
    hideAlways: 'Never show this badge',
    region: 'Firstprint: where this article comes from',
  },
  direction: wanted.get('direction') === 'rtl' ? 'rtl' : 'ltr',
  corner: 'bottom-right',
};

new Badge(document, {
  open: () => note('open'),
  close: (scope) => note(`close-${scope}`),
  move: (corner) => note(`move-${corner}`),
}).show(content);
document.documentElement.dataset.actions = '';
