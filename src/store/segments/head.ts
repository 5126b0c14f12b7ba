import { ByteReader, ByteWriter } from '../bytes/bytes.ts';
import { seal, unseal } from '../bytes/checksum.ts';
import type { Field, IndexEntry } from './segment.ts';

/*
 * The head: index entries of the newest originals, as one record that every commit rewrites. It stays below a hundred
 * entries or so (some 16 KiB), then becomes a segment.
 */

const bytesOf = (numbers: Uint32Array): Uint8Array => new Uint8Array(new Uint32Array(numbers).buffer);
const numbersOf = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.slice().buffer);

export function encodeHead(entries: readonly IndexEntry[]): ArrayBuffer {
  const writer = new ByteWriter();
  writer.varint(entries.length);
  for (const entry of entries) {
    writer.varint(entry.number);
    writer.blob(bytesOf(entry.terms));
    writer.blob(bytesOf(entry.keys));
  }
  return seal(writer.finish());
}

/** The entries, ascending by number; none where there is no record yet. */
export function decodeHead(sealed: ArrayBuffer | undefined): IndexEntry[] {
  if (!sealed) return [];
  const reader = new ByteReader(unseal(sealed, 'list of newest originals'));
  return Array.from({ length: reader.varint() }, () => ({
    number: reader.varint(),
    terms: numbersOf(reader.blob()),
    keys: numbersOf(reader.blob()),
  }));
}

/** The numbers of the entries filed under each of the wanted terms. */
export function findInHead(
  entries: readonly IndexEntry[],
  field: Field,
  wanted: ReadonlySet<number>,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const entry of entries) {
    for (const term of entry[field]) {
      if (!wanted.has(term)) continue;
      const numbers = found.get(term);
      if (!numbers) found.set(term, [entry.number]);
      else if (numbers.at(-1) !== entry.number) numbers.push(entry.number);
    }
  }
  return found;
}
