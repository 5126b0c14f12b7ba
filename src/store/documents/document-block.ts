import { ByteReader, ByteWriter } from '../bytes/bytes.ts';
import { seal, unseal } from '../bytes/checksum.ts';

/*
 * Originals are kept in blocks of 8 neighbours, about 6 KiB, keyed by number / 8: no directory is needed to find one,
 * learning rewrites one block, importing writes whole ones, and a removed original is gone from the disk at once.
 * A lookup reads some 32 of them at random, at a price that goes by bytes as much as by records, hence no more than 8;
 * with one record an original, importing would take several times as long. Texts are kept elsewhere.
 *
 *   8 lengths (0: empty slot) | document | document | ...
 */

/** Originals to a block. */
export const BLOCK_SLOTS = 8;

export const blockOf = (number: number): number => Math.floor(number / BLOCK_SLOTS);
export const slotOf = (number: number): number => number % BLOCK_SLOTS;

/** The bytes of each slot's document; null where there is none. */
export type Slots = (Uint8Array | null)[];

export const emptySlots = (): Slots => new Array<Uint8Array | null>(BLOCK_SLOTS).fill(null);

export function encodeBlock(slots: Readonly<Slots>): ArrayBuffer {
  const writer = new ByteWriter();
  for (const slot of slots) writer.varint(slot?.length ?? 0);
  for (const slot of slots) if (slot) writer.raw(slot);
  return seal(writer.finish());
}

/** All slots empty where there is no record. */
export function decodeBlock(sealed: ArrayBuffer | undefined): Slots {
  if (!sealed) return emptySlots();
  const reader = new ByteReader(unseal(sealed, 'list of originals'));
  const lengths = Array.from({ length: BLOCK_SLOTS }, () => reader.varint());
  return lengths.map((length) => (length > 0 ? reader.raw(length) : null));
}
