/** A pack of a list: a file beside the index document, on the list's own server and on each mirror. */
export interface ListedPack {
  /** A plain name, without any path. */
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** A whole pack. */
export interface ListedBase extends ListedPack {
  /** Content digest of the pack: the state that it holds. */
  readonly content: string;
  readonly originals: number;
}

/** An update that leads from one state of the list to another. */
export interface ListedDifference extends ListedPack {
  /** Content digests of the packs that it leads from and to. */
  readonly from: string;
  readonly to: string;
  readonly added: number;
  readonly removed: number;
}

/** What the index document of a shared list says; `docs/sharing-a-list.md` describes the document. */
export interface ListIndex {
  readonly name: string;
  readonly description: string;
  /** BCP 47; null where the list does not say, or has several. */
  readonly language: string | null;
  /** When it was published, in milliseconds since 1970. */
  readonly updated: number;
  /** When its maker means to publish again; null where it does not say. */
  readonly nextUpdate: number | null;
  /** Folders that have the same files, absolute http(s) addresses with a slash at their end. */
  readonly mirrors: readonly string[];
  /** The version of the fingerprints in its packs. */
  readonly fingerprints: number;
  /** The state that all ways through the packs lead to, by its content digest. */
  readonly newest: { readonly content: string; readonly originals: number };
  readonly base: ListedBase;
  readonly differences: readonly ListedDifference[];
}

export const LIST_FORMAT = 1;

/** What of an index document is not taken. */
export const MOST_LISTED = {
  /** Of the document itself. */
  documentBytes: 1024 * 1024,
  mirrors: 16,
  differences: 500,
  addressLength: 2048,
  fileLength: 120,
  languageLength: 35,
} as const;
