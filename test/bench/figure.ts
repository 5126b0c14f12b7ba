/** One measured value. It keeps its bound when it is not above `most` nor below `least`, where they are given. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly most?: number;
  readonly least?: number;
}

export const isKept = ({ value, most = Infinity, least = -Infinity }: Figure): boolean =>
  value <= most && value >= least;

/** A line a figure: name, value, unit, bound, and whether it is kept. */
export function figureLine(figure: Figure): string {
  const { name, value, unit, most, least } = figure;
  const bound = most !== undefined ? `<= ${most}` : least !== undefined ? `>= ${least}` : '-';
  const columns = [name.padEnd(36), value.toFixed(2).padStart(12), unit.padEnd(16), bound.padEnd(9)];
  return `${columns.join(' ')} ${isKept(figure) ? 'ok' : 'OVER'}`;
}

/** The value below which a share of the values lie; not a number where there are none. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
