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

/** A problem, and how long the server asks to be left alone (milliseconds; null where it does not say). */
export interface Trouble {
  readonly problem: ListProblem;
  readonly retryAfter: number | null;
}

export const trouble = (problem: ListProblem, retryAfter: number | null = null): Trouble => ({ problem, retryAfter });
