import { decompressText } from '../bytes/text-codec.ts';
import { type Detection, fingerprintOf } from '../detection.ts';
import { type Document, decodeDocument } from '../documents/document.ts';
import { BLOCK_SLOTS, blockOf, decodeBlock } from '../documents/document-block.ts';
import { digestOf, isName } from '../documents/identity.ts';
import type { Numbered } from '../documents/twins.ts';
import { StorageDamaged } from '../errors.ts';
import type { Transaction } from '../schema.ts';
import type { Damage } from './damage.ts';

/** Blocks read in one transaction with their texts, about a megabyte. */
const BLOCKS_AT_ONCE = 32;

/** Some blocks with what belongs to them, as they are stored. */
export interface StoredBlocks {
  readonly blocks: readonly (readonly [block: number, sealed: unknown])[];
  readonly texts: readonly (readonly [number: number, packed: unknown])[];
  /** The number to go on from; null at the end. */
  readonly next: number | null;
}

/** What is stored of the originals numbered `from` and above, a bounded stretch of it. */
export async function readBlocks(tx: Transaction, from: number): Promise<StoredBlocks> {
  const range = IDBKeyRange.lowerBound(from / BLOCK_SLOTS);
  const documents = tx.objectStore('documents');
  const [keys, sealed] = await Promise.all([
    documents.getAllKeys(range, BLOCKS_AT_ONCE),
    documents.getAll(range, BLOCKS_AT_ONCE),
  ]);
  const last = keys.at(-1);
  const next = keys.length < BLOCKS_AT_ONCE || last === undefined ? null : (last + 1) * BLOCK_SLOTS;
  const ofTexts = next === null ? IDBKeyRange.lowerBound(from) : IDBKeyRange.bound(from, next, false, true);
  const texts = tx.objectStore('texts');
  const [numbers, packed] = await Promise.all([texts.getAllKeys(ofTexts), texts.getAll(ofTexts)]);
  return {
    blocks: keys.map((key, at) => [key, sealed[at]]),
    texts: numbers.map((number, at) => [number, packed[at]]),
    next,
  };
}

/** The originals of a block; null where it cannot be read. */
export function readBlock(detection: Detection, block: number, sealed: unknown): Numbered[] | null {
  try {
    const slots = decodeBlock(sealed instanceof ArrayBuffer ? sealed : new ArrayBuffer(0));
    return slots.flatMap((bytes, slot) => {
      if (!bytes) return [];
      const document = decodeDocument(bytes);
      checkDocument(detection, document);
      return [{ number: block * BLOCK_SLOTS + slot, document }];
    });
  } catch (cause) {
    if (cause instanceof StorageDamaged) return null;
    throw cause;
  }
}

function checkDocument(detection: Detection, document: Document): void {
  const { names, versions, fingerprintVersion } = document;
  if (names.length === 0 || !names.every(isName) || versions.length === 0)
    throw new StorageDamaged('An original in the library is damaged.');
  if (fingerprintVersion === detection.version) fingerprintOf(detection, document);
}

/** What is wrong with the texts that belong to some originals; their checksum is the digest of what was learned. */
export async function checkTexts(
  originals: readonly Numbered[],
  texts: StoredBlocks['texts'],
  unreadable: ReadonlySet<number>,
): Promise<Damage[]> {
  const packed = new Map(texts);
  const owners = new Map(originals.map(({ number, document }) => [number, document]));
  const wrong = await Promise.all(
    originals.map(async ({ number, document }): Promise<Damage[]> => {
      if (!document.hasText) return [];
      return (await isText(document, packed.get(number))) ? [] : [{ kind: 'text', number }];
    }),
  );
  const stray = texts.flatMap(([number]): Damage[] =>
    owners.get(number)?.hasText || unreadable.has(blockOf(number)) ? [] : [{ kind: 'stray-text', number }],
  );
  return [...wrong.flat(), ...stray];
}

async function isText({ facts, versions }: Document, packed: unknown): Promise<boolean> {
  if (!(packed instanceof ArrayBuffer)) return false;
  try {
    const text = await decompressText(packed);
    return (await digestOf({ ...facts, text })) === versions.at(-1)?.digest;
  } catch (cause) {
    if (cause instanceof StorageDamaged) return false;
    throw cause;
  }
}
