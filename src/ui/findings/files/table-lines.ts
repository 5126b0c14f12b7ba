import type { Finding } from '../../../core/finding.ts';

/** The columns of the table, in their order. Names are for programs, the same in every language. */
const COLUMNS = {
  verdict: ({ verdict }) => verdict,
  dismissed: ({ dismissed }) => String(dismissed),
  page_title: ({ page }) => page.title,
  page_site: ({ page }) => page.site,
  page_published: ({ page }) => page.published,
  page_url: ({ page }) => page.url,
  original_title: ({ original }) => original.title,
  original_site: ({ original }) => original.site,
  original_published: ({ original }) => original.published,
  original_url: ({ original }) => original.url,
  original_id: ({ original }) => original.id,
  coverage: ({ coverage }) => String(coverage),
  score: ({ score }) => String(score),
  credit: ({ credit }) => credit,
  relation: ({ relation }) => relation ?? '',
  shared_by: ({ sharedBy }) => sharedBy ?? '',
  first_seen: ({ firstSeen }) => new Date(firstSeen).toISOString(),
  last_seen: ({ lastSeen }) => new Date(lastSeen).toISOString(),
} satisfies Readonly<Record<string, (finding: Finding) => string | undefined>>;

/** Tells programs that know it (spreadsheets) that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The findings as comma-separated values (RFC 4180) with a heading, a line each. A spreadsheet takes a cell that begins like a
 * formula for one, and pages choose their own titles: such cells get an apostrophe before them (OWASP, CSV injection).
 */
export function* tableLines(findings: Iterable<Finding>): Generator<string, void, undefined> {
  yield BYTE_ORDER_MARK + line(Object.keys(COLUMNS));
  for (const finding of findings) yield line(Object.values(COLUMNS).map((column) => column(finding) ?? ''));
}

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** Also in their full-width forms, and behind white space, which some programs strip first. */
const LIKE_A_FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

function cell(value: string): string {
  // Nothing in a title means anything by a null, and programs written in C stop there.
  const safe = value.replaceAll('\0', '').replace(/\p{Cs}/gu, '\ufffd');
  const harmless = LIKE_A_FORMULA.test(safe) ? `'${safe}` : safe;
  return /[",\r\n]/.test(harmless) || harmless !== harmless.trim() ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
