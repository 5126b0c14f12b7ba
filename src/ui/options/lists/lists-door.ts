import type { ListState, SubscribeOutcome } from '../../../browser/lists/list-messages.ts';
import type { ListPreview } from '../../../core/shared-list.ts';

/** All that the settings page asks about shared lists. Each promise rejects with the worker's own error. */
export interface ListsDoor {
  all(): Promise<readonly ListState[]>;
  /** Calls back after anything that `all` tells may have changed, until the returned function is called. */
  onChanged(callback: () => void): () => void;
  /** Asks the browser, and it the reader where it has to, whether this site may be asked. Must be called at a press of a button. */
  allow(address: string): Promise<boolean>;
  /** Looks at a list without taking anything of it. */
  preview(address: string): Promise<ListPreview>;
  subscribe(address: string): Promise<SubscribeOutcome>;
  /** Begins to check a list. */
  check(address: string): Promise<void>;
  stop(address: string): Promise<void>;
  /** Ends a subscription; its originals leave the library. */
  remove(address: string): Promise<void>;
}
