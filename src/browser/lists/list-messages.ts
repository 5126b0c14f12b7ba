import type { Checks } from '../messages/payloads.ts';
import { fields, webAddress } from '../tabs/checks.ts';

/** Why a list could not be brought up to date. */
export type ListProblem =
  | 'not-allowed'
  | 'unreachable'
  | 'too-slow'
  | 'address-refused'
  | 'gone'
  | 'server'
  | 'not-a-list'
  | 'newer-list'
  | 'other-version'
  | 'damaged'
  | 'incomplete'
  | 'storage'
  | 'storage-full'
  | 'busy'
  | 'interrupted';

/** A list that the reader subscribed to. What it is called is its maker's words; times are milliseconds since 1970. */
export interface ListState {
  readonly address: string;
  readonly name: string;
  readonly description: string;
  readonly language: string | null;
  /** Originals in the list. */
  readonly originals: number;
  /** When its maker last published it; null where that is not known yet. */
  readonly updated: number | null;
  /** Ids of packs in the library that are the list's. */
  readonly packs: readonly string[];
  /** When it was last found, or brought, up to date. */
  readonly checkedAt: number | null;
  readonly nextCheck: number;
  /** What went wrong at the last check. */
  readonly problem: ListProblem | null;
  /** Bytes of what is being fetched; null while none is under way. */
  readonly progress: { readonly received: number; readonly of: number } | null;
}

/** A list before anybody subscribed to it. */
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
