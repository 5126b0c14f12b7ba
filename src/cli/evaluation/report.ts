import { FIGURES, type Intervals } from './bootstrap.ts';
import type { ReliabilityBin } from './reliability.ts';
import type { Row } from './table.ts';

const HEADS = { named: 'named', at1: 'recall@1%', at01: 'recall@0.1%', flagged: 'flagged' } as const;

/** The table as text for a terminal; intervals in brackets behind each figure. */
export function tableText(rows: readonly Row[], intervals: Intervals): string {
  const head = ['kind'.padEnd(32), 'pages'.padStart(6), ...FIGURES.map((figure) => HEADS[figure].padStart(22))].join(
    ' ',
  );
  const lines = rows.map((row) => {
    const cells = FIGURES.map((figure) => cell(row[figure], intervals.get(row.kind)?.[figure]).padStart(22));
    return [row.kind.padEnd(32), String(row.pages).padStart(6), ...cells].join(' ').trimEnd();
  });
  return [head, ...lines].join('\n');
}

function cell(value: number | undefined, interval: readonly [number, number] | undefined): string {
  if (value === undefined) return '';
  return interval ? `${value.toFixed(4)} [${interval[0].toFixed(3)} ${interval[1].toFixed(3)}]` : value.toFixed(4);
}

/** The reliability diagram as text: a bar of stars for the share of copies, a bar of dots for what the score promised. */
export function reliabilityText(bins: readonly ReliabilityBin[]): string {
  const lines = bins.map(({ from, to, pages, meanScore, copies }) => {
    const bars =
      pages > 0
        ? `score ${meanScore.toFixed(3)} ${'.'.repeat(Math.round(meanScore * 30)).padEnd(30)} copies ${copies.toFixed(3)} ${'*'.repeat(Math.round(copies * 30))}`
        : '';
    return `${from.toFixed(2)}-${to.toFixed(2)} ${String(pages).padStart(6)} pages  ${bars}`.trimEnd();
  });
  return ['reliability (does a score of 0.9 mean nine in ten?)', ...lines].join('\n');
}
