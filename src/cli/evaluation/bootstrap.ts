import { mulberry32 } from '../../core/mulberry32.ts';
import { grouped } from './grouped.ts';
import { type Judged, type Row, tableOf } from './table.ts';

const RESAMPLES = 200;
type Figure = 'named' | 'at1' | 'at01' | 'flagged';
export const FIGURES: readonly Figure[] = ['named', 'at1', 'at01', 'flagged'];

/** Bounds that hold the figure in 95 of 100 resamples. */
export type Interval = readonly [low: number, high: number];
export type Intervals = ReadonlyMap<string, Partial<Record<Figure, Interval>>>;

/**
 * 95 % percentile-bootstrap intervals of every figure: pages are drawn again within their kind, negatives too, so that the
 * thresholds move as they would. Seeded: the same pages give the same intervals.
 */
export function intervalsOf(pages: readonly Judged[]): Intervals {
  return percentiles(resample(kindsOf(pages), (draw) => tableOf(draw.map((i) => pages[i] as Judged))));
}

/** Intervals of the differences `pages - before` on the same resampled pages: a change is real where zero lies outside. */
export function differenceIntervals(pages: readonly Judged[], before: readonly Judged[]): Intervals {
  return percentiles(
    resample(kindsOf(pages), (draw) => {
      const was = new Map(tableOf(draw.map((i) => before[i] as Judged)).map((row) => [row.kind, row]));
      return tableOf(draw.map((i) => pages[i] as Judged)).map((row) => differenceOf(row, was.get(row.kind)));
    }),
  );
}

/** `row - before`, figure by figure. */
export function differenceOf(row: Row, before: Row | undefined): Row {
  const differences = FIGURES.flatMap((figure) => {
    const [a, b] = [row[figure], before?.[figure]];
    return a === undefined || b === undefined ? [] : [[figure, a - b] as const];
  });
  return { kind: row.kind, pages: row.pages, ...Object.fromEntries(differences) };
}

const kindsOf = (pages: readonly Judged[]): number[][] => [...grouped(pages.keys(), (i) => pages[i]?.kind).values()];

function resample(kinds: readonly number[][], tableFor: (draw: number[]) => Row[]): Row[][] {
  const random = mulberry32(20221018);
  return Array.from({ length: RESAMPLES }, () =>
    tableFor(kinds.flatMap((list) => list.map(() => list[Math.floor(random() * list.length)] ?? 0))),
  );
}

function percentiles(tables: readonly Row[][]): Intervals {
  const byKind = grouped(tables.flat(), (row) => row.kind);
  return new Map(
    [...byKind].map(([kind, rows]) => {
      const figures = FIGURES.flatMap((figure) => {
        const values = rows.flatMap((row) => row[figure] ?? []).sort((a, b) => a - b);
        const at = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;
        return values.length > 0 ? [[figure, [at(0.025), at(0.975)] as const] as const] : [];
      });
      return [kind, Object.fromEntries(figures)];
    }),
  );
}
