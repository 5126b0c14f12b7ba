import { isRecord } from '../tabs/checks.ts';

/** One change of what is stored, made once: the date it came, what it is for, and the change itself. */
interface Migration {
  /** ISO date; the list is in this order. */
  readonly date: string;
  readonly migrate: (stored: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** Oldest first. A migration is never edited once released; the date of the last one made is stored with the settings. */
export const migrations: readonly Migration[] = [];

/** Stored settings in today's shape: those migrations made that are younger than `since`. */
export function migrated(stored: unknown, since: string, list: readonly Migration[] = migrations): unknown {
  if (!isRecord(stored)) return stored;
  return list.filter(({ date }) => date > since).reduce((settings, { migrate }) => migrate(settings), stored);
}

/** The date of the youngest migration: how new the shape of today's settings is. Empty before there is any. */
export const latestMigration = (): string => migrations.at(-1)?.date ?? '';
