import { ByteReader, ByteWriter } from '../bytes/bytes.ts';
import { MAX_TEXT_LENGTH } from '../bytes/text-codec.ts';
import { problemOfFacts } from '../documents/article-check.ts';
import { type Document, decodeDocument } from '../documents/document.ts';
import { BLOCK_SLOTS, decodeBlock } from '../documents/document-block.ts';
import { isName } from '../documents/identity.ts';
import { PackRefused } from './pack-refused.ts';

/** Names and versions that one original may have; as many as the library remembers. */
const MOST_EACH = 8;
/** The last moment that a `Date` can tell. */
const LAST_MOMENT = 8.64e15;

/** How the fingerprints of a pack are read: the library's detection. */
export interface FingerprintReader {
  readonly version: number;
  /** Throws `RangeError` for bytes that are none of its. */
  decode(bytes: Uint8Array): unknown;
}

export interface DocumentSection {
  readonly kind: 'documents';
  /** Position in the pack of the first original. */
  readonly first: number;
  /** As the library stores them. */
  readonly blocks: readonly ArrayBuffer[];
  readonly documents: readonly Document[];
}

/** A section of documents: count, the blocks' lengths, the blocks. */
export function encodeBlocks(blocks: readonly ArrayBuffer[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.varint(blocks.length);
  for (const block of blocks) writer.varint(block.byteLength);
  for (const block of blocks) writer.raw(new Uint8Array(block));
  return writer.finish();
}

/** Cuts a payload into what `encodeBlocks` or `encodeChunks` joined. */
export function splitPayload(payload: Uint8Array): ArrayBuffer[] {
  const reader = new ByteReader(payload);
  const count = reader.varint();
  if (count > payload.length) throw new PackRefused('damaged', 'a section is too short');
  const lengths = Array.from({ length: count }, () => reader.varint());
  const parts = lengths.map((length) => new Uint8Array(reader.raw(length)).buffer);
  if (!reader.ended) throw new PackRefused('damaged', 'a section is too long');
  return parts;
}

/** Reads and checks a section of documents, every field of every one. */
export function decodeBlocks(
  payload: Uint8Array,
  first: number,
  originals: number,
  fingerprints: FingerprintReader,
): DocumentSection {
  const blocks = splitPayload(payload);
  const documents: Document[] = [];
  for (const block of blocks) {
    const left = originals - first - documents.length;
    decodeBlock(block).forEach((bytes, slot) => {
      if ((bytes !== null) !== slot < left)
        throw new PackRefused('damaged', 'it has more or fewer originals than it says');
      if (bytes) documents.push(checkedDocument(bytes, first + documents.length, fingerprints));
    });
  }
  if (documents.length % BLOCK_SLOTS > 0 && first + documents.length < originals)
    throw new PackRefused('damaged', 'a block of originals is not full');
  return { kind: 'documents', first, blocks, documents };
}

function checkedDocument(bytes: Uint8Array, position: number, fingerprints: FingerprintReader): Document {
  const document = decodeDocument(bytes);
  const problem = problemOf(document, fingerprints);
  if (problem !== null) throw new PackRefused('damaged', `original ${position + 1} ${problem}`);
  return document;
}

const within = (length: number): boolean => length > 0 && length <= MOST_EACH;

function problemOf(document: Document, fingerprints: FingerprintReader): string | null {
  const { names, facts, versions } = document;
  if (!within(names.length) || !names.every(isName)) return 'has no proper name';
  if (
    !within(versions.length) ||
    !versions.every(({ digest, learnedAt }) => isName(digest) && learnedAt <= LAST_MOMENT)
  )
    return 'has no proper version';
  if (document.source !== 'imported' || document.hasText) return 'claims to have been read here';
  if (document.textLength > MAX_TEXT_LENGTH) return 'has too long a text';
  if (document.fingerprintVersion !== fingerprints.version) return 'has a fingerprint of another version';
  try {
    fingerprints.decode(document.fingerprint);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return `has a damaged fingerprint (${cause.message})`;
  }
  const problem = problemOfFacts(facts);
  return problem === null ? null : `has facts that are not in order: ${problem}`;
}
