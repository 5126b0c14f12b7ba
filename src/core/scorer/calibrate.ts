import type { Example } from './train.ts';

/**
 * Platt's logistic calibration: the slope and offset that make 1 / (1 + exp(-(slope * x + offset))) the likeliest
 * probabilities of the examples, by Newton's method. `logOdds` must come from trees that did not see the examples.
 */
export function fitCalibration(logOdds: Float64Array, examples: readonly Example[]): { slope: number; offset: number } {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 50; step++) {
    let gs = 0,
      go = 0,
      hss = 1e-9,
      hso = 0,
      hoo = 1e-9;
    examples.forEach((example, i) => {
      const x = logOdds[i] ?? 0;
      const p = 1 / (1 + Math.exp(-(slope * x + offset)));
      const error = example.weight * (p - (example.copy ? 1 : 0));
      const curve = example.weight * p * (1 - p);
      gs += error * x;
      go += error;
      hss += curve * x * x;
      hso += curve * x;
      hoo += curve;
    });
    const determinant = hss * hoo - hso * hso;
    const ds = (hoo * gs - hso * go) / determinant;
    const dof = (hss * go - hso * gs) / determinant;
    slope = Math.max(0.05, slope - ds);
    offset -= dof;
    if (Math.abs(ds) + Math.abs(dof) < 1e-7) break;
  }
  return { slope: Number(slope.toPrecision(5)), offset: Number(offset.toPrecision(5)) };
}
