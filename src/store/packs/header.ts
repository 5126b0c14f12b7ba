import { ByteReader, ByteWriter } from '../bytes/bytes.ts';
import { bytesOfHex, hexOf } from './digest.ts';
import { DIGEST_BYTES, MOST } from './pack-format.ts';
import { PackRefused } from './pack-refused.ts';

/** What makes a pack an update of another. */
export interface Difference {
  /** Content digest of the pack that it changes. */
  readonly base: string;
  /** Content digest of the pack that the changed one equals. */
  readonly result: string;
  /** Number of names in its removals. */
  readonly removed: number;
}

/** What a pack says of itself. Digests are 64 hexadecimal digits. */
export interface PackHeader {
  readonly fingerprintVersion: number;
  readonly name: string;
  readonly description: string;
  readonly originals: number;
  readonly sections: number;
  /** Bytes of all sections with their heads. */
  readonly bytes: number;
  /** SHA-256 of the heads of all sections, in order: names the content, whatever the pack is called. */
  readonly content: string;
  /** Null for a whole pack. */
  readonly difference: Difference | null;
}

/** The header's payload. */
export function encodeHeader(header: PackHeader): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.text(header.name);
  writer.text(header.description);
  writer.varint(header.originals);
  writer.varint(header.sections);
  writer.varint(header.bytes);
  writer.raw(bytesOfHex(header.content));
  writer.varint(header.difference ? 1 : 0);
  if (header.difference) {
    writer.raw(bytesOfHex(header.difference.base));
    writer.raw(bytesOfHex(header.difference.result));
    writer.varint(header.difference.removed);
  }
  return writer.finish();
}

/** Inverse of `encodeHeader`; `PackRefused` for sizes beyond all bounds. */
export function decodeHeader(payload: Uint8Array, fingerprintVersion: number): PackHeader {
  const reader = new ByteReader(payload);
  const header: PackHeader = {
    fingerprintVersion,
    name: reader.text(),
    description: reader.text(),
    originals: reader.varint(),
    sections: reader.varint(),
    bytes: reader.varint(),
    content: hexOf(reader.raw(DIGEST_BYTES)),
    difference: reader.varint() === 1 ? decodeDifference(reader) : null,
  };
  if (!reader.ended) throw new PackRefused('damaged', 'its header is longer than it should be');
  if (header.name.length > MOST.nameLength || header.description.length > MOST.descriptionLength)
    throw new PackRefused('too-large', 'its name or description is too long');
  const counted = Math.max(header.originals, header.difference?.removed ?? 0, header.sections);
  if (counted > MOST.originals || header.bytes > MOST.bytes) throw new PackRefused('too-large');
  return header;
}

const decodeDifference = (reader: ByteReader): Difference => ({
  base: hexOf(reader.raw(DIGEST_BYTES)),
  result: hexOf(reader.raw(DIGEST_BYTES)),
  removed: reader.varint(),
});

/** The content digest that a library knows a pack by once it has it. */
export const identityOf = ({ content, difference }: PackHeader): string => difference?.result ?? content;
