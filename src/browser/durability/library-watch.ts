import type { Storage } from 'webextension-polyfill';
import { isRecord } from '../tabs/checks.ts';

const SEEN = 'library-seen';
const LOST = 'library-lost';
/** How exactly it is known when a library was last seen, in milliseconds. */
const DAY_MS = 86_400_000;

/** What tells one library from another that took its place. */
interface Summary {
  /** Random, from when the database was made. */
  readonly birth: string;
  readonly originals: number;
}

/** A library that the browser took away, as it was when it was last seen. */
export interface LostLibrary {
  readonly originals: number;
  /** Milliseconds since 1970. */
  readonly lastSeen: number;
}

interface Seen extends Summary {
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Notices when the browser took the library away, as browsers do with storage that they find damaged: the next one is as
 * good as new, and nothing else tells that there was one before. What was seen of it is kept in `storage.local`, which
 * is not stored with it.
 */
export interface LibraryWatch {
  /** Compares the library with the one that was seen last, and notes it as seen. */
  look(library: Summary): Promise<void>;
  /** The library that was lost; null when none was, or the reader has been told. */
  lost(): Promise<LostLibrary | null>;
  /** The reader knows of the loss, or emptied the library: the next look compares with nothing. */
  forget(): Promise<void>;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function seenIn(stored: unknown): Seen | null {
  if (!isRecord(stored)) return null;
  const { birth, originals, at } = stored;
  return typeof birth === 'string' && isCount(originals) && isCount(at) ? { birth, originals, at } : null;
}

function lostIn(stored: unknown): LostLibrary | null {
  if (!isRecord(stored)) return null;
  const { originals, lastSeen } = stored;
  return isCount(originals) && isCount(lastSeen) ? { originals, lastSeen } : null;
}

export function libraryWatch(
  local: Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>,
  now: () => number,
): LibraryWatch {
  return {
    async look({ birth, originals }) {
      const seen = seenIn((await local.get(SEEN))[SEEN]);
      const lost = seen !== null && seen.birth !== birth && seen.originals > 0;
      const isSame = seen?.birth === birth;
      // A library that nothing was written to has another birth at every look.
      if (!isSame && originals === 0 && !lost) return;
      if (isSame && seen.originals === originals && now() - seen.at < DAY_MS) return;
      const noted = { [SEEN]: { birth, originals, at: now() } };
      // Both at once: the loss is known for good, or will be noticed at the next look.
      await local.set(lost ? { ...noted, [LOST]: { originals: seen.originals, lastSeen: seen.at } } : noted);
    },
    lost: async () => lostIn((await local.get(LOST))[LOST]),
    forget: () => local.remove([SEEN, LOST]),
  };
}
