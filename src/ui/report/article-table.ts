import type { MessageKey } from '../../browser/i18n.ts';
import type { Evidence } from '../../browser/messages/protocol.ts';
import type { OriginalFacts } from '../../core/article.ts';
import { cleanForeign } from '../words/foreign.ts';
import { OTHER_HEADINGS, otherArticle } from '../words/other-article.ts';
import { outletOf } from '../words/verdicts.ts';
import { webAddress } from '../words/web-address.ts';
import type { Words } from '../words/words.ts';
import { element } from './element.ts';

const LONGEST_FACT = 500;

/** What is known of the page and of the other article, side by side. */
export function articleTable(document: Document, { article, judgement, match }: Evidence, words: Words): HTMLElement {
  const { text } = words;
  const both: readonly OriginalFacts[] = [article, match.facts];
  const row = (heading: MessageKey, cell: (facts: OriginalFacts) => Node | null): HTMLElement =>
    element(
      document,
      'tr',
      {},
      element(document, 'th', { scope: 'row' }, text(heading)),
      ...both.map((facts) => element(document, 'td', {}, cell(facts) ?? unknown(document, words))),
    );
  const foreign = (value: string | null | undefined, name = ''): Node | null =>
    value?.trim() ? element(document, 'bdi', { class: name }, cleanForeign(value, LONGEST_FACT)) : null;
  const date = (iso: string | undefined): Node | null => {
    const worded = words.date(iso);
    return worded === null ? null : document.createTextNode(worded);
  };
  const headings = [text('passagePage'), text(OTHER_HEADINGS[otherArticle(judgement, match)])];
  return element(
    document,
    'table',
    { class: 'facts' },
    element(
      document,
      'thead',
      {},
      element(
        document,
        'tr',
        {},
        element(document, 'td', {}),
        ...headings.map((heading) => element(document, 'th', { scope: 'col' }, heading)),
      ),
    ),
    element(
      document,
      'tbody',
      {},
      row('reportFactTitle', ({ title }) => foreign(title, 'title')),
      row('reportFactOutlet', (facts) => foreign(outletOf(facts))),
      row('reportFactAuthor', ({ byline }) => foreign(byline)),
      row('reportFactPublished', ({ published }) => date(published)),
      row('reportFactAddress', ({ url }) => link(document, url)),
      ...(match.facts.firstSeen === undefined
        ? []
        : [row('reportFactSeen', ({ firstSeen }) => date(firstSeen) ?? document.createTextNode(''))]),
    ),
  );
}

function link(document: Document, address: string | undefined): HTMLElement | null {
  const href = webAddress(address);
  return href === null ? null : element(document, 'a', { href, rel: 'noopener noreferrer' }, href);
}

function unknown(document: Document, { text }: Words): HTMLElement {
  return element(document, 'span', { class: 'quiet' }, text('reportUnknown'));
}
