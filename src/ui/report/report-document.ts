import type { Evidence } from '../../browser/messages/protocol.ts';
import { headlineWords } from '../popup/headline-words.ts';
import { CONFIDENCE_WORDS, CREDIT_WORDS, fairnessReasonText, RELATION_WORDS } from '../words/fairness.ts';
import { reasonText, speaksAgainst } from '../words/reasons.ts';
import type { Words } from '../words/words.ts';
import { articleTable } from './article-table.ts';
import { element } from './element.ts';
import type { ReportStamp } from './evidence-data.ts';
import { extent } from './extent.ts';
import { passageTable } from './passage-table.ts';
import { REPORT_STYLES } from './report-styles.ts';

/** Forbids the saved file everything but its own styles, whatever stands in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * The evidence as an HTML file that needs nothing else: no script, no picture, nothing loaded. It is built as a tree and
 * then written out, so that text of pages stays text.
 * @param empty a document of no page, to build in
 */
export function reportHtml(empty: Document, evidence: Evidence, words: Words, stamp: ReportStamp): string {
  const { text } = words;
  const root = empty.documentElement;
  root.lang = text('localeTag');
  root.dir = text('textDirection');
  const policy = element(empty, 'meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY });
  empty.head.replaceChildren(
    element(empty, 'meta', { charset: 'utf-8' }),
    policy,
    element(empty, 'meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element(empty, 'title', {}, `${text('reportTitle')} · ${text('extensionName')}`),
    element(empty, 'style', {}, REPORT_STYLES),
  );
  empty.body.replaceChildren(
    header(empty, evidence, words),
    element(
      empty,
      'main',
      {},
      element(empty, 'h2', {}, text('reportArticles')),
      articleTable(empty, evidence, words),
      ...extent(empty, evidence, words),
      ...reasons(empty, evidence, words),
      ...(evidence.pairs.length > 0
        ? [
            element(empty, 'h2', {}, words.plural('reportPassages', evidence.pairs.length)),
            passageTable(empty, evidence, words),
          ]
        : []),
    ),
    footer(empty, words, stamp),
  );
  return `<!doctype html>\n${root.outerHTML}\n`;
}

function header(document: Document, { article, judgement, match }: Evidence, words: Words): HTMLElement {
  const page = { kind: 'judged', article, judgement, dismissed: false } as const;
  const { label, sentence } = headlineWords(page, match, false, words);
  return element(
    document,
    'header',
    {},
    element(document, 'p', { class: 'overline' }, `${words.text('reportTitle')} · ${label}`),
    element(document, 'h1', {}, sentence),
  );
}

function reasons(document: Document, { judgement, match }: Evidence, words: Words): HTMLElement[] {
  const { text } = words;
  const { relation, confidence, credit, reasons: ofRelation } = judgement.fairness;
  const worded = (against: boolean): string[] =>
    match.reasons.filter((reason) => speaksAgainst(reason) === against).map((reason) => reasonText(reason, words));
  const known = relation === null ? [] : ofRelation.map((reason) => fairnessReasonText(reason, words));
  const direction = relation === null ? [] : [text(RELATION_WORDS[relation])];
  const sure = confidence === null ? [] : [text(CONFIDENCE_WORDS[confidence])];
  const groups = [
    { heading: text('reasonsFor'), sentences: worded(false) },
    { heading: text('reasonsAgainst'), sentences: worded(true) },
    { heading: text('directionHeading'), sentences: [...direction, ...sure, ...new Set(known)] },
    { heading: text('creditHeading'), sentences: relation === null ? [] : [text(CREDIT_WORDS[credit])] },
  ];
  return groups.flatMap(({ heading, sentences }) => {
    if (sentences.length === 0) return [];
    const items = sentences.map((sentence) => element(document, 'li', {}, sentence));
    return [
      element(document, 'section', { class: 'keep' }, element(document, 'h2', {}, heading), list(document, items)),
    ];
  });
}

const list = (document: Document, items: readonly HTMLElement[]): HTMLElement => element(document, 'ul', {}, ...items);

function footer(document: Document, words: Words, { made, version, fingerprint }: ReportStamp): HTMLElement {
  const when = words.date(made.toISOString()) ?? made.toISOString();
  return element(
    document,
    'footer',
    { class: 'keep' },
    element(document, 'p', {}, words.text('reportStamp', when, version, words.number(fingerprint))),
    element(document, 'p', {}, words.text('reportNote')),
  );
}
