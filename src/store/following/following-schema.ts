import type { DBSchema, StoreNames } from 'idb';
import type { DatabasePlan } from '../database-connection.ts';

/** Place of an announced article: its source, how often it was fetched in vain, and a number. */
export type WaitingKey = [source: string, attempts: number, place: number];

/**
 * The database of following. Apart from the library's, so that a library can be emptied and repaired without touching
 * what the reader follows. Values are checked field by field when they are read.
 */
export interface FollowingSchema extends DBSchema {
  /** By the source's id. A source without a number as `due` is not in the index. */
  sources: { key: string; value: object; indexes: { due: number } };
  /** `SeenEntries` by the source's id. */
  seen: { key: string; value: ArrayBuffer };
  /** Announced articles, those to be fetched first in front. */
  waiting: { key: WaitingKey; value: object };
  /** By host as `URL.host` gives it. */
  hosts: { key: string; value: object };
  /** What each day took of the line, by day ("2026-11-03"). */
  traffic: { key: string; value: object };
}

export type FollowingStoreName = StoreNames<FollowingSchema>;

/** Raised with every change of the stores; each raise has a step of its own in `upgrade`. */
const VERSION = 1;

export const followingPlan = (name: string): DatabasePlan<FollowingSchema> => ({
  name,
  version: VERSION,
  upgrade(database, oldVersion) {
    if (oldVersion >= 1) return;
    database.createObjectStore('sources').createIndex('due', 'due');
    database.createObjectStore('seen');
    database.createObjectStore('waiting');
    database.createObjectStore('hosts');
    database.createObjectStore('traffic');
  },
});
