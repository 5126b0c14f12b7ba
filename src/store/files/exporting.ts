import { decompressText } from '../bytes/text-codec.ts';
import type { Connection } from '../connection.ts';
import { type Document, decodeDocument } from '../documents/document.ts';
import { BLOCK_SLOTS, decodeBlock } from '../documents/document-block.ts';
import { writeLine } from './line-format.ts';

/** Blocks read in one transaction: a hundred originals or so with their texts. */
const BLOCKS_AT_ONCE = 8;

interface Stored {
  readonly document: Document;
  readonly text: ArrayBuffer;
}

/**
 * The originals whose text is kept, a JSON line each, in the order in which they were learned. Reads a little at a
 * time: an original that is learned or updated meanwhile may or may not be among them.
 */
export async function* exportLines(connection: Connection): AsyncGenerator<string, void, undefined> {
  for (let next: number | null = 0; next !== null; ) {
    const page: { stored: Stored[]; next: number | null } = await readPage(connection, next);
    for (const { document, text } of page.stored) {
      const article = { ...document.facts, text: await decompressText(text) };
      const learnedAt = document.versions.at(-1)?.learnedAt ?? 0;
      yield writeLine(document.names[0] ?? '', article, document.source, learnedAt);
    }
    next = page.next;
  }
}

function readPage(connection: Connection, from: number): Promise<{ stored: Stored[]; next: number | null }> {
  return connection.read(['documents', 'texts'], async (tx) => {
    const range = IDBKeyRange.lowerBound(from);
    const documents = tx.objectStore('documents');
    const [keys, blocks] = await Promise.all([
      documents.getAllKeys(range, BLOCKS_AT_ONCE),
      documents.getAll(range, BLOCKS_AT_ONCE),
    ]);
    const reads = blocks.flatMap((block, at) =>
      decodeBlock(block).map(async (slot, position): Promise<Stored | null> => {
        if (!slot) return null;
        const number = (keys[at] ?? 0) * BLOCK_SLOTS + position;
        const text = await tx.objectStore('texts').get(number);
        return text ? { document: decodeDocument(slot), text } : null;
      }),
    );
    const stored = (await Promise.all(reads)).filter((original) => original !== null);
    const last = keys.at(-1);
    return { stored, next: last === undefined || keys.length < BLOCKS_AT_ONCE ? null : last + 1 };
  });
}
