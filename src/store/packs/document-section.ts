import { ByteReader, ByteWriter } from '../bytes/bytes.ts';
import { MAX_TEXT_LENGTH } from '../bytes/text-codec.ts';
import { problemOfFacts } from '../documents/article-check.ts';
import { type Document, decodeDocument } from '../documents/document.ts';
import { BLOCK_SLOTS, byteLength, type DocumentBytes, decodeBlock } from '../documents/document-block.ts';
import { isName, namesOfAddresses } from '../documents/identity.ts';
import { PackRefused } from './pack-refused.ts';

/** Names and versions that one original may have; as many as the library remembers. */
const MOST_EACH = 8;
/** The last moment that a `Date` can tell. */
const LAST_MOMENT = 8.64e15;
/** Bytes of an original: facts at their longest, and all else several times over. */
const LONGEST_DOCUMENT = 64 * 1024;
/** Bytes of a fingerprint; that of a long article has three thousand. */
const LONGEST_FINGERPRINT = 16 * 1024;

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

/**
 * Reads and checks a section of documents, every field of every one, except what is in the fingerprints: unfolding them
 * takes longer than all the rest together, and is done by whoever uses one.
 */
export function decodeBlocks(
  payload: Uint8Array,
  first: number,
  originals: number,
  fingerprintVersion: number,
): DocumentSection {
  const blocks = splitPayload(payload);
  const documents: Document[] = [];
  for (const block of blocks) {
    const left = originals - first - documents.length;
    decodeBlock(block).forEach((bytes, slot) => {
      if ((bytes !== null) !== slot < left)
        throw new PackRefused('damaged', 'it has more or fewer originals than it says');
      if (bytes) documents.push(checkedDocument(bytes, first + documents.length, fingerprintVersion));
    });
  }
  if (documents.length % BLOCK_SLOTS > 0 && first + documents.length < originals)
    throw new PackRefused('damaged', 'a block of originals is not full');
  return { kind: 'documents', first, blocks, documents };
}

function checkedDocument(bytes: DocumentBytes, position: number, fingerprintVersion: number): Document {
  if (byteLength(bytes) > LONGEST_DOCUMENT) throw new PackRefused('too-large', `original ${position + 1} is too long`);
  const document = decodeDocument(bytes);
  const problem = problemOf(document, fingerprintVersion);
  if (problem !== null) throw new PackRefused('damaged', `original ${position + 1} ${problem}`);
  return document;
}

const within = (length: number): boolean => length > 0 && length <= MOST_EACH;

function problemOf(document: Document, fingerprintVersion: number): string | null {
  const { names, facts, versions } = document;
  if (!within(names.length) || !names.every(isName)) return 'has no proper name';
  if (
    !within(versions.length) ||
    !versions.every(({ digest, learnedAt }) => isName(digest) && learnedAt <= LAST_MOMENT)
  )
    return 'has no proper version';
  if (document.source !== 'imported' || document.hasText) return 'claims to have been read here';
  if (document.textLength > MAX_TEXT_LENGTH) return 'has too long a text';
  if (document.fingerprintVersion !== fingerprintVersion) return 'has a fingerprint of another version';
  if (document.fingerprint.length > LONGEST_FINGERPRINT) return 'has too long a fingerprint';
  const problem = problemOfFacts(facts);
  if (problem !== null) return `has facts that are not in order: ${problem}`;
  // Under the name of another's address it would be taken for an earlier state of that other's article.
  const rightful = namesOfAddresses(facts);
  const own = rightful.length === 0 ? names.length === 1 : rightful.join() === names.join();
  return own ? null : 'goes by names that are not those of its addresses';
}
