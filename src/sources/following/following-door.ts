import type { Followed, Standing, Traffic } from './followed.ts';

/** What became of the wish to follow something. */
export type FollowOutcome =
  | { readonly kind: 'following' | 'already-followed'; readonly id: string }
  /** Neither a host name nor an http(s) address. */
  | { readonly kind: 'bad-address' }
  /** As many are followed already as can be. */
  | { readonly kind: 'too-many' };

/** How far a check that the reader asked for is. */
export interface CheckProgress {
  /** Articles learned since it began. */
  readonly learned: number;
  /** Articles that are announced but not fetched yet. */
  readonly waiting: number;
}

/** How a check ended: with nothing left to fetch, stopped, or put off by a problem that the source then tells. */
export interface CheckReport extends CheckProgress {
  readonly ended: 'complete' | 'cancelled' | 'put-off';
}

/** What an OPML file brought. */
export interface OpmlReport {
  readonly added: number;
  readonly alreadyFollowed: number;
  /** Entries that name no feed, or one too many. */
  readonly passedOver: number;
}

/**
 * All that the extension's pages ask of following. Pages read and change the database themselves, as they do with the
 * library: that works even when the worker is dead or failing, and what is written there is written once. The worker
 * is told afterwards; it alone fetches, and finds what is due in the database whether or not it heard. Each promise
 * rejects with a `StorageError` where the browser's storage fails. Budgets are settings (`followSites`,
 * `followRequests`, `followBytes`).
 */
export interface FollowingDoor {
  /** Everything that is followed, by name. */
  all(): Promise<readonly Followed[]>;
  /** Calls back after anything that `all`, `traffic` or `standing` tell may have changed, until the returned function is called. */
  onChanged(callback: () => void): () => void;
  /**
   * Follows a site (by host name or address) or a feed (by its address), as the reader typed it. Its first check begins
   * by itself. `name` is what it is called where the feed says nothing, as in the directory.
   */
  follow(typed: string, name?: string): Promise<FollowOutcome>;
  /** Stops following. What was learned stays in the library. */
  unfollow(id: string): Promise<void>;
  pause(id: string, paused: boolean): Promise<void>;
  /**
   * Checks a source now and fetches what it announces, whenever it is due and although it is paused; within the budget, and
   * not against a server's wish to be left alone. Resolves also when stopped through the signal.
   */
  checkNow(
    id: string,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: CheckProgress) => void },
  ): Promise<CheckReport>;
  traffic(): Promise<Traffic>;
  standing(): Promise<Standing>;
  /** What is followed as an OPML document. */
  exportOpml(): Promise<string>;
  /** Follows the feeds of an OPML document (bytes as they are in the file). Null when it is none. */
  importOpml(file: Blob): Promise<OpmlReport | null>;
}
