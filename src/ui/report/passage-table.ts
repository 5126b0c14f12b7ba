import type { Evidence, PassagePair } from '../../browser/messages/protocol.ts';
import { KIND_LABELS } from '../popup/share-strip.tsx';
import { cleanForeign } from '../words/foreign.ts';
import { localeFor } from '../words/locale.ts';
import { otherArticle } from '../words/other-article.ts';
import { type SentencePart, wordDifferences } from '../words/word-differences.ts';
import type { Words } from '../words/words.ts';
import { element } from './element.ts';

/** No sentence is cut longer than this, so that none is shortened. */
const WHOLE_SENTENCE = 1300;

/** Every passage of the page beside the other article's sentence, the words that differ marked. */
export function passageTable(document: Document, { article, judgement, match, pairs }: Evidence, words: Words) {
  const { text } = words;
  const other = otherArticle(judgement, match) === 'original' ? 'passageOriginal' : 'passageOther';
  const head = [text('reportKind'), text('passagePage'), text(other)];
  const locale = localeFor(article.language, words.locale);
  return element(
    document,
    'table',
    { class: 'passages' },
    element(
      document,
      'thead',
      {},
      element(document, 'tr', {}, ...head.map((heading) => element(document, 'th', { scope: 'col' }, heading))),
    ),
    element(document, 'tbody', {}, ...pairs.map((pair, at) => passageRow(document, pair, at + 1, locale, words))),
  );
}

function passageRow(document: Document, pair: PassagePair, at: number, locale: string, words: Words): HTMLElement {
  const page = cleanForeign(pair.page, WHOLE_SENTENCE);
  const original = pair.original === null ? null : cleanForeign(pair.original, WHOLE_SENTENCE);
  const parts = original === null || pair.kind === 'verbatim' ? null : wordDifferences(page, original, locale);
  const plain = (sentence: string): SentencePart[] => [{ text: sentence, differs: false }];
  const label = words.text('reportNumbered', words.number(at), words.text(KIND_LABELS[pair.kind]));
  return element(
    document,
    'tr',
    {},
    element(document, 'th', { scope: 'row' }, label),
    element(document, 'td', {}, sentenceOf(document, parts?.page ?? plain(page))),
    element(
      document,
      'td',
      {},
      original === null
        ? element(document, 'span', { class: 'quiet' }, words.text('passageUnknown'))
        : sentenceOf(document, parts?.original ?? plain(original)),
    ),
  );
}

function sentenceOf(document: Document, parts: readonly SentencePart[]): HTMLElement {
  const pieces = parts.map(({ text, differs }) => (differs ? element(document, 'mark', {}, text) : text));
  return element(document, 'bdi', { class: 'sentence' }, ...pieces);
}
