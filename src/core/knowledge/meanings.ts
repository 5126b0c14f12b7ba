import { TERM_BITS } from '../fingerprint/fingerprint.ts';
import type { Meanings } from '../verify/term-matches.ts';

const MAGIC = 0x46504d31; // "FPM1"
const NONE: readonly number[] = [];

/**
 * Writes groups of terms that mean the same: magic, then each group as its size and its ascending terms' differences, all
 * variable-length numbers. A group's place in the list is its meaning's number.
 */
export function encodeMeanings(groups: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [MAGIC >>> 24, (MAGIC >>> 16) & 255, (MAGIC >>> 8) & 255, MAGIC & 255];
  const put = (value: number) => {
    let rest = value;
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
    bytes.push(rest);
  };
  let first = 0;
  const ordered = groups.map((group) => [...group].sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  for (const group of ordered) {
    put(group.length);
    put((group[0] ?? 0) - first);
    first = group[0] ?? 0;
    for (let i = 1; i < group.length; i++) put((group[i] ?? 0) - (group[i - 1] ?? 0));
  }
  return Uint8Array.from(bytes);
}

/** Reads what `encodeMeanings` wrote; throws `RangeError` for anything else. */
export function meaningsFrom(bytes: Uint8Array): Meanings {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0) !== MAGIC) throw new RangeError('meanings file has the wrong magic');
  let at = 4;
  const take = () => {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('meanings file is cut off');
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    throw new RangeError('meanings file is damaged');
  };
  const byTerm = new Map<number, number[]>();
  let first = 0;
  for (let meaning = 0; at < bytes.length; meaning++) {
    const size = take();
    let term = first;
    for (let i = 0; i < size; i++) {
      term += take();
      if (i === 0) first = term;
      if (term >= 2 ** TERM_BITS) throw new RangeError('meanings file is damaged');
      const list = byTerm.get(term);
      if (list) list.push(meaning);
      else byTerm.set(term, [meaning]);
    }
  }
  return (term) => byTerm.get(term) ?? NONE;
}
