/*
 * What is told of lists of originals that somebody shares: the worker's word to the settings page. Times are milliseconds
 * since 1970.
 */

/** Why a list could not be brought up to date, each with its own plain words for the reader. */
export type ListProblem =
  /** The browser does not let us ask this server. */
  | 'not-allowed'
  | 'unreachable'
  | 'too-slow'
  /** The address is in the reader's own network, or leads there. */
  | 'address-refused'
  /** The server knows nothing under the address. */
  | 'gone'
  /** The server answers with an error, or wants to be left alone for a while. */
  | 'server'
  | 'not-a-list'
  /** Of a later format. */
  | 'newer-list'
  /** Its packs were made by a version of Firstprint that describes articles in another way. */
  | 'other-version'
  /** A pack is not what the index says it is. */
  | 'damaged'
  /** The index names a pack that is not there, or no way to its newest state. */
  | 'incomplete'
  | 'storage'
  | 'storage-full'
  /** Another window is bringing in the same pack. */
  | 'busy'
  /** It was begun and never ended, several times, or ended for no reason that lists know. */
  | 'interrupted';

/** A list that the reader subscribed to. */
export interface SharedList {
  /** Of the index document; the subscription's identity. */
  readonly address: string;
  /** What the index said last, in its maker's words. */
  readonly name: string;
  readonly description: string;
  readonly language: string | null;
  /** Originals in the list. */
  readonly originals: number;
  /** When its maker last published it; null where that is not known yet. */
  readonly updated: number | null;
  /** Ids of packs in the library that are this list's: the one it is at, and one that it was heading for. */
  readonly packs: readonly string[];
  /** When it was last found, or brought, up to date; null before the first time. */
  readonly checkedAt: number | null;
  readonly nextCheck: number;
  /** What went wrong at the last check. */
  readonly problem: ListProblem | null;
}

/** Bytes of what is being fetched for a list. */
export interface ListProgress {
  readonly received: number;
  readonly of: number;
}

/** What a list says of itself before anybody subscribed to it. */
export type ListPreview =
  | {
      readonly kind: 'list';
      readonly name: string;
      readonly description: string;
      readonly language: string | null;
      readonly updated: number;
      readonly originals: number;
      /** To be fetched. */
      readonly bytes: number;
    }
  | { readonly kind: 'problem'; readonly problem: ListProblem };
