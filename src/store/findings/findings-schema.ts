import type { DBSchema } from 'idb';
import type { DatabasePlan } from '../database-connection.ts';

/** The single number in `counts`: findings that had to leave because there were too many. */
export const LEFT = 'left';

/**
 * The database of findings, apart from the library: either can be emptied without the other. What comes back from it is
 * checked field by field, so that its values have no type here.
 */
export interface FindingsSchema extends DBSchema {
  /** By the page's normalised address. */
  findings: { key: string; value: unknown; indexes: { lastSeen: number } };
  counts: { key: string; value: unknown };
}

/** Where findings are kept; `version` rises with every change of the schema, each with a step of its own. */
export function findingsPlan(name: string): DatabasePlan<FindingsSchema> {
  return {
    name,
    version: 1,
    upgrade(database, oldVersion) {
      if (oldVersion >= 1) return;
      database.createObjectStore('findings').createIndex('lastSeen', 'lastSeen');
      database.createObjectStore('counts');
    },
  };
}
