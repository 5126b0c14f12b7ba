import type { ListPreview, ListProgress, SharedList } from '../../core/shared-list.ts';
import type { Checks } from '../messages/payloads.ts';
import { fields, webAddress } from '../tabs/checks.ts';

/** A list that the reader subscribed to, and how it stands. */
export interface ListState extends SharedList {
  /** Null while nothing is being fetched. */
  readonly progress: ListProgress | null;
}

export type SubscribeOutcome = 'added' | 'known' | 'too-many' | 'bad-address';

/** What the settings page asks the worker about shared lists. `address` is the index document's. */
export interface ListMessages {
  lists(carried: Record<string, never>): readonly ListState[];
  'list-preview'(carried: { readonly address: string }): ListPreview;
  /** Subscribes, and begins to fetch. */
  'list-subscribe'(carried: { readonly address: string }): SubscribeOutcome;
  /** Begins to check a list now. */
  'list-check'(carried: { readonly address: string }): void;
  /** Answers once the check that was under way is over. */
  'list-stop'(carried: { readonly address: string }): void;
  /** Ends a subscription; its originals leave the library. */
  'list-remove'(carried: { readonly address: string }): void;
}

const address = fields({ address: webAddress });

export const listChecks: Checks<ListMessages> = {
  lists: fields<Record<string, never>>({}),
  'list-preview': address,
  'list-subscribe': address,
  'list-check': address,
  'list-stop': address,
  'list-remove': address,
};
