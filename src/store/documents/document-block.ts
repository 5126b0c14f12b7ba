import { deflateSync, inflateSync } from 'fflate';
import { ByteReader, ByteWriter } from '../bytes/bytes.ts';
import { seal, unseal } from '../bytes/checksum.ts';
import { StorageDamaged } from '../errors.ts';

/*
 * Originals are kept in blocks of 8 neighbours, about 6 KiB, keyed by number / 8: no directory is needed to find one,
 * learning rewrites one block, importing writes whole ones, and a removed original is gone from the disk at once.
 * A lookup reads some 32 of them at random, at a price that goes by bytes as much as by records, hence no more than 8;
 * with one record an original, importing would take several times as long. Texts are kept elsewhere.
 *
 *   1 | 8 heads' lengths | 8 fingerprints' lengths | length of the heads, packed | heads, packed together | fingerprints
 *
 * Titles and addresses of neighbours have much in common, fingerprints nothing that could be packed. (A slot without
 * a head is empty.) Packing has to be done at once, between two requests of one transaction, hence fflate.
 */

/** Originals to a block. */
export const BLOCK_SLOTS = 8;

/** No block of the second schema begins so: an original had more than one byte. */
const PACKED = 1;
/** Heads that are longer belong to no article that was let in. */
const MOST_HEADS = 1024 * 1024;
/** Fast, and for so few bytes no larger than the best. */
const LEVEL = 6;
/** Makes fflate's tables fit for some kilobytes. */
const MEMORY = 1;

/** An original as bytes (see `document.ts`): what can be packed, and what cannot. */
export interface DocumentBytes {
  readonly head: Uint8Array;
  /** Null in a block of the second schema, where it ends the head. */
  readonly fingerprint: Uint8Array | null;
}

/** The room that an original takes, before it is packed. */
export const byteLength = ({ head, fingerprint }: DocumentBytes): number => head.length + (fingerprint?.length ?? 0);

export const blockOf = (number: number): number => Math.floor(number / BLOCK_SLOTS);
export const slotOf = (number: number): number => number % BLOCK_SLOTS;

/** The bytes of each slot's document; null where there is none. */
export type Slots = (DocumentBytes | null)[];

export const emptySlots = (): Slots => new Array<DocumentBytes | null>(BLOCK_SLOTS).fill(null);

export function encodeBlock(slots: Readonly<Slots>): ArrayBuffer {
  const heads = new ByteWriter();
  for (const slot of slots) if (slot) heads.raw(slot.head);
  const packed = deflateSync(heads.finish(), { level: LEVEL, mem: MEMORY });
  const writer = new ByteWriter();
  writer.varint(PACKED);
  for (const slot of slots) writer.varint(slot?.head.length ?? 0);
  for (const slot of slots) writer.varint(slot?.fingerprint?.length ?? 0);
  writer.blob(packed);
  for (const slot of slots) if (slot?.fingerprint) writer.raw(slot.fingerprint);
  return seal(writer.finish());
}

/** All slots empty where there is no record. */
export function decodeBlock(sealed: ArrayBuffer | undefined): Slots {
  if (!sealed) return emptySlots();
  const reader = new ByteReader(unseal(sealed, 'list of originals'));
  const first = reader.varint();
  return first === PACKED ? packedSlots(reader) : plainSlots(reader, first);
}

function packedSlots(reader: ByteReader): Slots {
  const lengths = Array.from({ length: BLOCK_SLOTS }, () => reader.varint());
  const ofFingerprints = Array.from({ length: BLOCK_SLOTS }, () => reader.varint());
  const heads = new ByteReader(
    unpacked(
      reader.blob(),
      lengths.reduce((sum, length) => sum + length, 0),
    ),
  );
  return lengths.map((length, at) => {
    const fingerprint = reader.raw(ofFingerprints[at] ?? 0);
    return length > 0 ? { head: heads.raw(length), fingerprint } : null;
  });
}

/** Bytes from a pack are anybody's: they are never unpacked to more than they say. */
function unpacked(packed: Uint8Array, length: number): Uint8Array {
  if (length > MOST_HEADS) throw damaged();
  try {
    // One byte more than there should be, so that more than that is noticed.
    const heads = inflateSync(packed, { out: new Uint8Array(length + 1) });
    if (heads.length === length) return heads;
  } catch (cause) {
    throw damaged(cause);
  }
  throw damaged();
}

const damaged = (cause?: unknown): StorageDamaged =>
  new StorageDamaged('A list of originals in the library is damaged.', { cause });

/** The second schema's block: 8 lengths, documents. */
function plainSlots(reader: ByteReader, first: number): Slots {
  const lengths = Array.from({ length: BLOCK_SLOTS }, (_, slot) => (slot === 0 ? first : reader.varint()));
  return lengths.map((length) => (length > 0 ? { head: reader.raw(length), fingerprint: null } : null));
}
