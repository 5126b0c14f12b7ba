/*
 * The file as docs/pack-format.md describes it: fixed start, header, then sections. Numbers of fixed width are
 * little-endian.
 */

/** PNG's way of telling damage done by text transfers from other damage: a byte above 127, then both line breaks. */
export const MAGIC = Uint8Array.of(0x89, 0x46, 0x50, 0x41, 0x43, 0x4b, 0x0d, 0x0a);
export const FORMAT_VERSION = 2;
/** Magic, format version, fingerprint version, length of the header. */
export const START_BYTES = MAGIC.length + 2 + 2 + 4;
export const DIGEST_BYTES = 32;
/** Kind, length, digest. */
export const SECTION_HEAD_BYTES = 1 + 4 + DIGEST_BYTES;

/** In the order in which they stand; a number is the kind's byte. */
export const SECTION_KINDS = { removals: 1, documents: 2, ids: 3, terms: 4, keys: 5 } as const;
export type SectionKind = keyof typeof SECTION_KINDS;

/** Anything beyond these is refused before it is read. */
export const MOST = {
  headerBytes: 64 * 1024,
  sectionBytes: 32 * 1024 * 1024,
  bytes: 16 * 1024 ** 3,
  originals: 8_000_000,
  nameLength: 200,
  descriptionLength: 2000,
  /** UTF-16 units of the name that a file of originals gives one. */
  idLength: 2000,
} as const;

/** A section is closed at this many bytes: one transaction of an import. */
export const SECTION_TARGET_BYTES = 1024 * 1024;
/** As in the library, which takes the chunks as they are. */
export const CHUNK_BYTES = 2 * 1024;
/** Smaller, so that one id is found without reading many: an import passes over them. */
export const IDS_TARGET_BYTES = 32 * 1024;
