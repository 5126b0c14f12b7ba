import type { HostRecord } from './host-record.ts';
import type { SeenEntries } from './seen-entries.ts';
import type { SourceRecord } from './source-record.ts';
import type { WaitingRecord } from './waiting-record.ts';

/** What was taken of the line. */
export interface Spent {
  readonly requests: number;
  readonly bytes: number;
}

/** An announced article with its place. */
export interface Waiting {
  readonly attempts: number;
  readonly place: number;
  readonly record: WaitingRecord;
}

/** Whether a request may be sent. */
export type Leave =
  | {
      readonly kind: 'granted';
      /** How often in a row the host asked to be left alone. */
      readonly refusals: number;
    }
  | { readonly kind: 'budget-spent' }
  /** The host asked to be left alone until then. */
  | { readonly kind: 'busy'; readonly until: number };

/** Changes a record within the transaction that read it; null leaves it as it is. */
export type Edit<Record> = (record: Record) => Record | null;

/**
 * What following keeps, and the changes that it makes: each method is one transaction, done as a whole or not at all, and
 * rejects with a `StorageError` where storage fails. An edit of a source that is not there any more does nothing.
 */
export interface FollowingRecords {
  sources(): Promise<readonly SourceRecord[]>;
  source(id: string): Promise<SourceRecord | null>;
  /** The sources that are due by then, the longest due first, at most so many; and when the first of the others is. */
  due(by: number, most: number): Promise<{ readonly sources: readonly SourceRecord[]; readonly next: number | null }>;
  /** Adds those that are not there yet, as long as there are fewer than `MAX_SOURCES`; what became of each, in order. */
  add(sources: readonly SourceRecord[]): Promise<readonly ('added' | 'known' | 'over')[]>;
  /** Removes a source with all that was kept for it. */
  remove(id: string): Promise<void>;
  /** Resolves to the source as it is afterwards, null where there is none. */
  change(id: string, edit: Edit<SourceRecord>): Promise<SourceRecord | null>;
  /** The same for all sources at once. */
  changeAll(edit: Edit<SourceRecord>): Promise<void>;
  /** Takes in what a feed announces: `take` notes what it saw, and returns the articles to be fetched and the source that counts them. */
  announce(
    id: string,
    take: (source: SourceRecord, seen: SeenEntries) => { source: SourceRecord; waiting: readonly WaitingRecord[] },
  ): Promise<SourceRecord | null>;
  /** The announced article that is to be fetched next. */
  firstWaiting(id: string): Promise<Waiting | null>;
  /** Takes an announced article off the list, or puts it back at its end as it is in `again`, with the change of its source. */
  settle(
    id: string,
    waiting: Waiting,
    again: WaitingRecord | null,
    edit: (source: SourceRecord) => SourceRecord,
  ): Promise<SourceRecord | null>;
  host(host: string): Promise<HostRecord>;
  changeHost(host: string, edit: Edit<HostRecord>): Promise<void>;
  /** Counts one request to a host and grants it, unless the day's budget is spent or the host is busy. */
  takeLeave(request: { host: string; day: string; now: number; budget: Spent }): Promise<Leave>;
  /** Counts what came. */
  received(day: string, bytes: number): Promise<void>;
  /** What each day took. */
  traffic(): Promise<ReadonlyMap<string, Spent>>;
}
