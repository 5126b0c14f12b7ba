import type { Evidence } from '../../browser/messages/protocol.ts';
import type { Words } from '../words/words.ts';
import { evidenceData, type ReportStamp } from './evidence-data.ts';
import { reportHtml } from './report-document.ts';

/** What the evidence can be saved as. */
export type ReportFormat = 'html' | 'json';

export interface ReportFile {
  readonly name: string;
  readonly content: Blob;
}

/**
 * The evidence as a file to be saved.
 * @param emptyDocument makes a document of no page, for the report to be built in
 */
export function reportFile(
  emptyDocument: () => Document,
  format: ReportFormat,
  evidence: Evidence,
  words: Words,
  stamp: ReportStamp,
): ReportFile {
  const content =
    format === 'html'
      ? reportHtml(emptyDocument(), evidence, words, stamp)
      : `${JSON.stringify(evidenceData(evidence, stamp), null, 2)}\n`;
  const type = format === 'html' ? 'text/html' : 'application/json';
  return { name: fileName(evidence, format, stamp.made), content: new Blob([content], { type }) };
}

/** `firstprint-daily-relay.example-2026-11-24.html` */
function fileName({ article }: Evidence, format: ReportFormat, made: Date): string {
  const host = article.url !== undefined && URL.canParse(article.url) ? new URL(article.url).hostname : '';
  const site = host.replace(/[^a-z\d.-]/gi, '').slice(0, 80);
  return ['firstprint', site, `${made.toISOString().slice(0, 10)}.${format}`].filter((part) => part !== '').join('-');
}
