import { multiplierAt } from './multipliers.ts';
import { separatorsOff, westernDigits } from './notation.ts';

/**
 * The value of a figure as text, whatever its notation: `1,300,000`, `1.300.000`, `1.3m` and `1.3 million` are all
 * `1300000`. `rest` is what follows the figure (about twenty characters).
 */
export function numberValue(figure: string, rest: string): string {
  const plain = separatorsOff(westernDigits(figure));
  const value = Number(plain);
  return Number.isFinite(value) ? String(Math.round(value * multiplierAt(rest).factor * 1000) / 1000) : plain;
}
