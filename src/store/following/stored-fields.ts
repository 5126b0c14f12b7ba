/** Readings of single fields of stored records: what is no good becomes what stands in for it. */

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text of 1 to `longest` UTF-16 units; null for anything else. */
export const textIn = (value: unknown, longest: number): string | null =>
  typeof value === 'string' && value.length > 0 && value.length <= longest ? value : null;

/** A finite number from 0 to `most`; null for anything else. */
export const numberIn = (value: unknown, most: number = Number.MAX_SAFE_INTEGER): number | null =>
  typeof value === 'number' && value >= 0 && value <= most ? value : null;

/** An absolute http(s) address of at most 2,048 units; null for anything else. */
export function addressIn(value: unknown): string | null {
  const address = textIn(value, 2048);
  return address !== null && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}
