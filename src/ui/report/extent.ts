import type { Evidence } from '../../browser/messages/protocol.ts';
import { shareSegments } from '../popup/share-segments.ts';
import { KIND_LABELS } from '../popup/share-strip.tsx';
import { otherArticle } from '../words/other-article.ts';
import { scoreText } from '../words/reasons.ts';
import type { Words } from '../words/words.ts';
import { element } from './element.ts';

/** How much of the page it is: in words, and as a strip from the page's start to its end. */
export function extent(document: Document, { article, judgement, match }: Evidence, words: Words): HTMLElement[] {
  const { text } = words;
  const shared = otherArticle(judgement, match) === 'same-text';
  const segments = shareSegments(match.passages, article.text.length);
  const strip = element(document, 'div', { class: 'strip' });
  for (const { kind, from, to } of segments) {
    const style = `inset-inline-start:${(from * 100).toFixed(2)}%;inline-size:${((to - from) * 100).toFixed(2)}%`;
    strip.append(element(document, 'span', { class: kind, style }));
  }
  const legend = element(document, 'p', { class: 'legend' });
  for (const kind of ['verbatim', 'reworded', 'moved'] as const) {
    if (!segments.some((segment) => segment.kind === kind)) continue;
    legend.append(element(document, 'span', { class: kind }), document.createTextNode(text(KIND_LABELS[kind])));
  }
  legend.append(element(document, 'span', {}), document.createTextNode(text('kindOwn')));
  return [
    element(document, 'h2', {}, text('reportExtent')),
    element(document, 'p', {}, text(shared ? 'shareWith' : 'shareOf', words.percent(match.coverage))),
    ...(segments.length > 0 ? [strip, legend] : []),
    element(document, 'p', {}, scoreText(match.score, words)),
  ];
}
