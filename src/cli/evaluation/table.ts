import { FLAGGED, type Verdict } from '../../core/judgement.ts';
import type { Label } from '../label-lines.ts';
import { grouped } from './grouped.ts';

/** What was said of a page; `verdict` is missing where only scores are compared. */
export interface Said {
  readonly original: string | null;
  readonly score: number;
  readonly verdict?: Verdict;
}

/** A labelled page with what was said of it. */
export interface Judged extends Said {
  readonly kind: string;
  readonly negative: boolean;
  /** The right original is named. */
  readonly named: boolean;
}

/** Figures of one kind of page, or the mean of several kinds: shares 0..1. */
export interface Row {
  readonly kind: string;
  readonly pages: number;
  readonly named?: number;
  /** Named and scored above all but 1 % (0.1 %) of the negatives. */
  readonly at1?: number;
  readonly at01?: number;
  /** Named and flagged by its own verdict; for negatives: flagged all the same. */
  readonly flagged?: number;
}

/** Verdicts that count as a flag in an evaluation: a credited copy is still found. */
const FOUND: ReadonlySet<Verdict> = new Set([...FLAGGED, 'republished']);

export const isNegative = (kind: string): boolean => kind.startsWith('neg_');

/** Joins labels and verdicts, in the labels' order; a page without a verdict is left out. */
export function joined(labels: Iterable<Label>, said: ReadonlyMap<string, Said>): Judged[] {
  return [...labels].flatMap((label) => {
    const its = said.get(label.id);
    if (!its) return [];
    return [
      {
        ...its,
        kind: label.kind,
        negative: isNegative(label.kind),
        named: its.original !== null && label.originals.includes(its.original),
      },
    ];
  });
}

/** Score that all but `rate` of the negatives stay at or below. */
export function thresholdAt(rate: number, pages: readonly Judged[]): number {
  const scores = pages
    .filter((page) => page.negative)
    .map((page) => page.score)
    .sort((a, b) => b - a);
  return scores[Math.floor(rate * scores.length)] ?? 0;
}

/** A row a kind in alphabetical order, then the means over kinds (every kind weighs alike, grey ones never). */
export function tableOf(pages: readonly Judged[]): Row[] {
  const limits = { at1: thresholdAt(0.01, pages), at01: thresholdAt(0.001, pages) };
  const kinds = grouped(
    [...pages].sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    (page) => page.kind,
  );
  const rows = [...kinds].map(([kind, list]) => rowOf(kind, list, limits));
  const copies = rows.filter((row) => !isNegative(row.kind) && !row.kind.startsWith('grey_'));
  return [
    ...rows,
    meanOf(
      'MEAN same language',
      copies.filter((row) => !row.kind.startsWith('cross_')),
    ),
    meanOf(
      'MEAN model-rewritten',
      copies.filter((row) => /llm|polish/.test(row.kind)),
    ),
    meanOf(
      'MEAN across languages',
      copies.filter((row) => row.kind.startsWith('cross_')),
    ),
    {
      kind: 'ALL NEGATIVES',
      pages: pages.filter((page) => page.negative).length,
      ...flaggedOf(pages.filter((page) => page.negative)),
    },
  ];
}

function rowOf(kind: string, pages: readonly Judged[], limits: { at1: number; at01: number }): Row {
  if (isNegative(kind)) return { kind, pages: pages.length, ...flaggedOf(pages) };
  const share = (ok: (page: Judged) => boolean) => pages.filter(ok).length / pages.length;
  return {
    kind,
    pages: pages.length,
    named: share((page) => page.named),
    at1: share((page) => page.named && page.score > limits.at1),
    at01: share((page) => page.named && page.score > limits.at01),
    ...flaggedOf(pages),
  };
}

function flaggedOf(pages: readonly Judged[]): { flagged?: number } {
  if (pages.length === 0 || pages[0]?.verdict === undefined) return {};
  const hits = pages.filter(
    (page) => page.verdict !== undefined && FOUND.has(page.verdict) && (page.negative || page.named),
  );
  return { flagged: hits.length / pages.length };
}

function meanOf(kind: string, rows: readonly Row[]): Row {
  const mean = (figure: 'named' | 'at1' | 'at01' | 'flagged') => {
    const values = rows.flatMap((row) => row[figure] ?? []);
    return values.length > 0 ? { [figure]: values.reduce((a, b) => a + b, 0) / values.length } : {};
  };
  return {
    kind,
    pages: rows.reduce((sum, row) => sum + row.pages, 0),
    ...mean('named'),
    ...mean('at1'),
    ...mean('at01'),
    ...mean('flagged'),
  };
}
