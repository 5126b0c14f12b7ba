import { type Document, decodeDocument } from '../documents/document.ts';
import { BLOCK_SLOTS, decodeBlock } from '../documents/document-block.ts';
import { namesOfAddresses } from '../documents/identity.ts';
import { isPresent } from '../manifest.ts';
import { PackBuilder, type PackTitle } from '../packs/pack-builder.ts';
import { BlobScratch } from '../packs/scratch.ts';
import { readManifest } from '../segments/index-records.ts';
import type { PackContext } from './import-pack.ts';

/** Blocks read in one transaction. */
const BLOCKS_AT_ONCE = 32;

export interface PackExportOptions extends PackTitle {
  readonly signal?: AbortSignal;
  /** Called as originals are added, with how many there are so far. */
  readonly onProgress?: (originals: number) => void;
}

/**
 * All originals as a pack, whether or not their text is kept, without the texts and without when they were read. Reads a
 * little at a time: an original that is learned or updated meanwhile may or may not be in it.
 */
export async function exportPack(
  context: PackContext,
  { name, description, signal, onProgress }: PackExportOptions,
): Promise<{ file: Blob; originals: number }> {
  const { detection } = context;
  const builder = new PackBuilder(detection.version, new BlobScratch());
  for (let next: number | null = 0; next !== null; ) {
    signal?.throwIfAborted();
    const page: { documents: Document[]; next: number | null } = await readPage(context, next);
    for (const document of page.documents) {
      const terms = termsOf(context, document);
      const packed = asPacked(document);
      if (terms) await builder.add({ id: packed.names[0] ?? '', document: packed, terms });
    }
    onProgress?.(builder.originals);
    next = page.next;
  }
  const pack = await builder.finish({ name, description });
  const parts: Blob[] = [];
  for await (const piece of pack.bytes()) parts.push(new Blob([piece]));
  return { file: new Blob(parts, { type: 'application/octet-stream' }), originals: builder.originals };
}

/** The terms that it is filed under; null where its fingerprint is of another version, or of no use. */
function termsOf({ detection }: PackContext, { fingerprint, fingerprintVersion }: Document): Uint32Array | null {
  if (fingerprintVersion !== detection.version) return null;
  try {
    return detection.indexTerms(detection.decode(fingerprint));
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** What a pack may tell of an original: its addresses' own names, and nothing of when it was read. */
function asPacked(document: Document): Document {
  const names = namesOfAddresses(document.facts);
  const latest = document.versions.slice(-1).map(({ digest }) => ({ learnedAt: 0, digest }));
  return {
    ...document,
    names: names.length > 0 ? names : document.names.slice(0, 1),
    source: 'imported',
    versions: latest,
    hasText: false,
  };
}

function readPage(
  { connection, detection }: PackContext,
  from: number,
): Promise<{ documents: Document[]; next: number | null }> {
  return connection.read(['manifest', 'documents'], async (tx) => {
    const manifest = await readManifest(tx, detection.version);
    const range = IDBKeyRange.lowerBound(from);
    const store = tx.objectStore('documents');
    const [keys, blocks] = await Promise.all([
      store.getAllKeys(range, BLOCKS_AT_ONCE),
      store.getAll(range, BLOCKS_AT_ONCE),
    ]);
    const documents = blocks.flatMap((block, at) =>
      decodeBlock(block).flatMap((slot, position) =>
        slot && isPresent(manifest, (keys[at] ?? 0) * BLOCK_SLOTS + position) ? [decodeDocument(slot)] : [],
      ),
    );
    const last = keys.at(-1);
    return { documents, next: last === undefined || keys.length < BLOCKS_AT_ONCE ? null : last + 1 };
  });
}
