import type { Finding } from '../../../core/finding.ts';
import { tableLines } from './table-lines.ts';

/** What a file of findings is made of: cells for people and spreadsheets, or data for programs. */
export type FindingsFormat = 'csv' | 'json';

interface FindingsFile {
  readonly content: Blob;
  readonly name: string;
}

/** What makes the file, and when. */
export interface FindingsStamp {
  readonly version: string;
  readonly made: Date;
}

/** Findings as a file; docs/findings-export.md describes both formats. */
export function findingsFile(format: FindingsFormat, findings: readonly Finding[], stamp: FindingsStamp): FindingsFile {
  const name = `firstprint-findings-${stamp.made.toISOString().slice(0, 10)}.${format}`;
  const content =
    format === 'csv'
      ? new Blob([...tableLines(findings)], { type: 'text/csv;charset=utf-8;header=present' })
      : new Blob([findingsData(findings, stamp)], { type: 'application/json' });
  return { content, name };
}

/** Findings as JSON, each on a line of its own. */
export function findingsData(findings: readonly Finding[], { version, made }: FindingsStamp): string {
  const head = { format: 'firstprint-findings', formatVersion: 1, made: made.toISOString(), extensionVersion: version };
  const lines = findings.map(({ firstSeen, lastSeen, ...finding }) =>
    JSON.stringify({
      ...finding,
      firstSeen: new Date(firstSeen).toISOString(),
      lastSeen: new Date(lastSeen).toISOString(),
    }),
  );
  return `${JSON.stringify(head).slice(0, -1)},"findings":[\n${lines.join(',\n')}\n]}\n`;
}
