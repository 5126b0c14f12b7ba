import { unseal } from '../bytes/checksum.ts';
import { blockOf } from '../documents/document-block.ts';
import type { Limits } from '../limits.ts';
import type { Incoming } from '../manifest.ts';
import type { DocumentSection } from '../packs/document-section.ts';
import type { PackChunk, PostingsSection } from '../packs/postings-section.ts';
import { chunkKey, type WriteTransaction } from '../schema.ts';
import { readDirectory, writeDirectory } from '../segments/index-records.ts';
import { ChunkCursor, ChunkWriter } from '../segments/postings-chunk.ts';
import { FIELDS } from '../segments/segment.ts';

/** Stores the blocks of a section as they are. */
export async function storeDocuments(
  tx: WriteTransaction,
  incoming: Incoming,
  { first, blocks }: DocumentSection,
): Promise<Incoming> {
  const start = blockOf(incoming.base + first);
  const store = tx.objectStore('documents');
  await Promise.all(blocks.map((block, at) => store.put(block, start + at)));
  const bytes = blocks.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return { ...incoming, documentBytes: incoming.documentBytes + bytes };
}

/** Stores the chunks of a section, as they are but for lists that are too long for this library. */
export async function storePostings(
  tx: WriteTransaction,
  incoming: Incoming,
  { kind, chunks }: PostingsSection,
  limits: Limits,
): Promise<Incoming> {
  const start = incoming.chunks[FIELDS.indexOf(kind)] ?? 0;
  const before = start === 0 ? [] : await readDirectory(tx, incoming.segment, kind);
  const { commonAbove } = limits.of(kind);
  const kept = chunks.map((chunk) => (chunk.longest > commonAbove ? shortened(chunk, commonAbove) : chunk.sealed));
  const postings = tx.objectStore('postings');
  await Promise.all([
    writeDirectory(tx, incoming.segment, kind, [...before, ...chunks.map(({ firstTerm }) => firstTerm)]),
    ...kept.map((chunk, at) => postings.put(chunk, chunkKey(incoming.segment, kind, start + at))),
  ]);
  const [terms, keys] = incoming.chunks;
  const count = start + chunks.length;
  const bytes = kept.reduce((sum, { byteLength }) => sum + byteLength, incoming.bytes);
  return { ...incoming, chunks: kind === 'terms' ? [count, keys] : [terms, count], bytes };
}

/** A chunk in which lists longer than `commonAbove` say no more than that they are. */
function shortened({ sealed }: PackChunk, commonAbove: number): ArrayBuffer {
  const writer = new ChunkWriter(0, { chunkBytes: Infinity, commonAbove });
  const cursor = new ChunkCursor(unseal(sealed, 'chunk of postings'), 0);
  while (cursor.next()) writer.add(cursor.term, cursor.numbers());
  return writer.finish().chunks[0] ?? sealed;
}
