import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { Counts, Standing } from '../standing.ts';

/** A part of a column; lengths and places in percent of the picture. */
interface Segment {
  readonly standing: Standing;
  readonly y: number;
  readonly height: number;
}

/** Where the words below a column stand: `x` is where they start, have their middle, or end, as they are read. */
interface Label {
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface ColumnLayout {
  /** In the order of the counts; `x` is the left edge. */
  readonly columns: readonly { readonly x: number; readonly width: number; readonly segments: readonly Segment[] }[];
  /** One for each column. */
  readonly labels: readonly Label[];
  /** Width of a column with the gaps around it. */
  readonly step: number;
  /** Marks of the axis from the bottom up. */
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
}

/** Marks of the axis that are about right for a picture of a hand's breadth. */
const TICKS = 4;

/** Half of what a date takes of a narrow picture: nearer to a side than this, it would reach out of it. Percent. */
const HALF_A_LABEL = 8;

/** Where the stacked columns of a picture stand; `reversed` from right to left. */
export function columnLayout(counts: readonly Counts[], series: readonly Standing[], reversed: boolean): ColumnLayout {
  const stacked = stack<Counts, Standing>()
    .keys(series)
    .value((each, standing) => each[standing])([...counts]);
  const peak = Math.max(1, ...stacked.flatMap((layer) => layer.map(([, top]) => top)));
  const y = scaleLinear().domain([0, peak]).nice(TICKS).range([100, 0]);
  const x = scaleBand<number>()
    .domain(counts.map((_, at) => at))
    .range(reversed ? [100, 0] : [0, 100])
    .paddingInner(0.25)
    .paddingOuter(0.125);
  const columns = counts.map((_, at) => ({
    x: x(at) ?? 0,
    width: x.bandwidth(),
    segments: stacked.flatMap((layer): Segment[] => {
      const [bottom, top] = layer[at] ?? [0, 0];
      return top > bottom ? [{ standing: layer.key, y: y(top), height: y(bottom) - y(top) }] : [];
    }),
  }));
  const ticks = y.ticks(TICKS).filter(Number.isInteger);
  const labels = columns.map((column) => labelBelow(column, x.step(), reversed));
  return { columns, labels, step: x.step(), ticks: ticks.map((value) => ({ value, y: y(value) })) };
}

/** Below the middle of its column, but within the picture where columns are narrower than words. */
function labelBelow(
  { x, width }: { readonly x: number; readonly width: number },
  step: number,
  reversed: boolean,
): Label {
  const middle = x + width / 2;
  const [before, after] = reversed ? [100 - middle, middle] : [middle, 100 - middle];
  const [first, last] = reversed ? [x + width, x] : [x, x + width];
  if (step >= HALF_A_LABEL || Math.min(before, after) >= HALF_A_LABEL) return { x: middle, anchor: 'middle' };
  return before < after ? { x: first, anchor: 'start' } : { x: last, anchor: 'end' };
}
