import type { Judged } from './table.ts';

/** One bar of a reliability diagram: pages scored within [from, to), their mean score and the share that are copies. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly pages: number;
  readonly meanScore: number;
  readonly copies: number;
}

const EDGES = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.000001];

/** How often a score keeps its word: in a calibrated scorer `copies` is near `meanScore` in every bin. Grey pages are left out. */
export function reliabilityOf(pages: readonly Judged[]): ReliabilityBin[] {
  const counted = pages.filter((page) => !page.kind.startsWith('grey_'));
  return EDGES.slice(0, -1).map((from, i) => {
    const to = EDGES[i + 1] ?? 1;
    const inside = counted.filter((page) => page.score >= from && page.score < to);
    const mean = (value: (page: Judged) => number) =>
      inside.length > 0 ? inside.reduce((sum, page) => sum + value(page), 0) / inside.length : 0;
    return {
      from,
      to: Math.min(1, to),
      pages: inside.length,
      meanScore: mean((page) => page.score),
      copies: mean((page) => (page.named ? 1 : 0)),
    };
  });
}
