import { unwrap } from 'idb';
import { seal, unseal } from '../bytes/checksum.ts';
import { blockOf } from '../documents/document-block.ts';
import { checkManifest, emptyManifest, type Manifest } from '../manifest.ts';
import { chunkKey, ONLY, type Transaction, type WriteTransaction } from '../schema.ts';
import { decodeHead } from './head.ts';
import type { Field, IndexEntry } from './segment.ts';

/**
 * The manifest; an empty one in a new database. Where it was written for fingerprints of another version, the answer
 * asks for a rebuild of everything that is there by now.
 */
export async function readManifest(tx: Transaction, fingerprintVersion: number): Promise<Manifest> {
  const stored: unknown = await tx.objectStore('manifest').get(ONLY);
  if (stored === undefined) return emptyManifest(fingerprintVersion);
  const manifest = checkManifest(stored);
  if (manifest.fingerprintVersion === fingerprintVersion) return manifest;
  return { ...manifest, fingerprintVersion, rebuild: { nextBlock: 0, endBlock: blockOf(manifest.nextNumber) + 1 } };
}

/** Writes the manifest as the next generation: the last thing that a change does. */
export async function writeManifest(tx: WriteTransaction, manifest: Manifest): Promise<void> {
  await tx.objectStore('manifest').put({ ...manifest, generation: manifest.generation + 1 }, ONLY);
}

export async function readHead(tx: Transaction): Promise<IndexEntry[]> {
  return decodeHead(await tx.objectStore('head').get(ONLY));
}

/** Numbers as sealed bytes, and back. */
export const sealNumbers = (numbers: readonly number[]): ArrayBuffer =>
  seal(new Uint8Array(Uint32Array.from(numbers).buffer));

export function unsealNumbers(sealed: unknown, what: string): Uint32Array {
  const payload = unseal(sealed, what);
  return new Uint32Array(payload.buffer, payload.byteOffset, payload.length >>> 2);
}

export async function readDirectory(tx: Transaction, segment: number, field: Field): Promise<Uint32Array> {
  return unsealNumbers(await tx.objectStore('directories').get(chunkKey(segment, field, 0)), 'index directory');
}

export async function writeDirectory(
  tx: WriteTransaction,
  segment: number,
  field: Field,
  firstTerms: readonly number[],
): Promise<void> {
  await tx.objectStore('directories').put(sealNumbers(firstTerms), chunkKey(segment, field, 0));
}

/**
 * The payloads of several chunks of postings, in the order of their keys. Asks for them without a promise each, which a
 * lookup that reads hundreds would wait for longer than for some of the chunks.
 */
export function readChunks(tx: Transaction, keys: readonly number[]): Promise<Uint8Array[]> {
  if (keys.length === 0) return Promise.resolve([]);
  const store = unwrap(tx.objectStore('postings'));
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    let left = keys.length;
    keys.forEach((key, at) => {
      const request: IDBRequest<unknown> = store.get(key);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        try {
          chunks[at] = unseal(request.result, 'index');
          if (--left === 0) resolve(chunks);
        } catch (cause) {
          reject(cause);
        }
      };
    });
  });
}

/** The payload of a chunk of postings. */
export async function readChunk(tx: Transaction, key: number): Promise<Uint8Array> {
  return unseal(await tx.objectStore('postings').get(key), 'index');
}

/** Numbers of the originals removed from a segment, in the order of their removal. */
export async function readTombstones(tx: Transaction, segment: number): Promise<Uint32Array> {
  const sealed = await tx.objectStore('tombstones').get(segment);
  return sealed === undefined ? new Uint32Array() : unsealNumbers(sealed, 'list of removed originals');
}

export async function writeTombstones(
  tx: WriteTransaction,
  segment: number,
  numbers: readonly number[],
): Promise<void> {
  await tx.objectStore('tombstones').put(sealNumbers(numbers), segment);
}
