import type { Finding, FreshFinding } from '../../core/finding.ts';
import { DatabaseConnection, type TransactionOf } from '../database-connection.ts';
import { normaliseAddress } from '../documents/identity.ts';
import { readFinding, tidyFinding } from './finding-check.ts';
import { type FindingsSchema, findingsPlan, LEFT } from './findings-schema.ts';

/** Findings kept at most: some 15 MB. Beyond it those leave that were seen the longest ago. */
export const MOST_FINDINGS = 20_000;

/** A page that is looked at again within this time, and found the same, is not written down again. */
const SAME_VISIT_MS = 60_000;

type Change = TransactionOf<FindingsSchema, 'readwrite'>;

/** All that is kept, newest first. */
export interface KeptFindings {
  readonly findings: readonly Finding[];
  /** Records that nothing could be made of. */
  readonly unreadable: number;
  /** Findings that had to leave so far because there were too many. */
  readonly left: number;
}

interface FindingsOptions {
  /** Milliseconds since 1970. */
  now(): number;
  /** Name of the database. */
  readonly name?: string;
  readonly most?: number;
}

/**
 * The findings in this browser's IndexedDB, one for each page address. Nothing is kept in memory, every change is one
 * transaction, and every method rejects with a `StorageError` where storage fails.
 */
export class FindingsStore {
  readonly #connection: DatabaseConnection<FindingsSchema>;
  readonly #now: () => number;
  readonly #most: number;

  constructor({ now, name = 'findings', most = MOST_FINDINGS }: FindingsOptions) {
    this.#connection = new DatabaseConnection(findingsPlan(name));
    this.#now = now;
    this.#most = most;
  }

  /**
   * Writes down what a page was found to be, in place of what it was found to be before. With `onlyKnown` a page that
   * has no finding gets none. What cannot be kept, such as a page without a web address, is passed over.
   */
  async note(fresh: FreshFinding, { onlyKnown }: { readonly onlyKnown: boolean }): Promise<void> {
    const finding = tidyFinding(fresh);
    const key = finding && normaliseAddress(finding.page.url);
    if (finding === null || key === null) return;
    await this.#connection.write(['findings', 'counts'], async (tx) => {
      const findings = tx.objectStore('findings');
      const known = readFinding(await findings.get(key));
      if (known === null && onlyKnown) return;
      const now = Math.trunc(this.#now());
      const firstSeen = Math.min(known?.firstSeen ?? now, now);
      if (known && now - known.lastSeen < SAME_VISIT_MS && isSame(known, finding)) return;
      await findings.put({ ...finding, firstSeen, lastSeen: now }, key);
      if (known === null) await this.#makeRoom(tx);
    });
  }

  /** Takes a page's finding back if it names this original; whether it did. */
  async withdraw(pageUrl: string, original: string): Promise<boolean> {
    const key = normaliseAddress(pageUrl);
    if (key === null) return false;
    return this.#connection.write(['findings'], async (tx) => {
      const findings = tx.objectStore('findings');
      const known = readFinding(await findings.get(key));
      if (known?.original.id !== original) return false;
      await findings.delete(key);
      return true;
    });
  }

  all(): Promise<KeptFindings> {
    return this.#connection.read(['findings', 'counts'], async (tx) => {
      const [records, left] = await Promise.all([
        tx.objectStore('findings').getAll(),
        tx.objectStore('counts').get(LEFT),
      ]);
      const findings = records.map(readFinding).filter((finding) => finding !== null);
      findings.sort((a, b) => b.lastSeen - a.lastSeen);
      return { findings, unreadable: records.length - findings.length, left: countOf(left) };
    });
  }

  count(): Promise<number> {
    return this.#connection.read(['findings'], (tx) => tx.objectStore('findings').count());
  }

  /** Deletes the findings of these pages. */
  remove(pageUrls: readonly string[]): Promise<void> {
    const keys = keysOf(pageUrls);
    return this.#connection.write(['findings'], async (tx) => {
      await Promise.all(keys.map((key) => tx.objectStore('findings').delete(key)));
    });
  }

  /** Puts deleted findings back, but for pages that were found anew since then. */
  restore(findings: readonly Finding[]): Promise<void> {
    return this.#connection.write(['findings', 'counts'], async (tx) => {
      const store = tx.objectStore('findings');
      for (const finding of findings) {
        const key = normaliseAddress(finding.page.url);
        if (key !== null && (await store.getKey(key)) === undefined) await store.put(finding, key);
      }
      await this.#makeRoom(tx);
    });
  }

  /** Deletes all findings, also those that nothing could be made of; returns how many there were. */
  clear(): Promise<number> {
    return this.#connection.write(['findings', 'counts'], async (tx) => {
      const count = await tx.objectStore('findings').count();
      await Promise.all([tx.objectStore('findings').clear(), tx.objectStore('counts').clear()]);
      return count;
    });
  }

  /** Lets go of the database; the next call opens it again. */
  close(): Promise<void> {
    return this.#connection.close();
  }

  async #makeRoom(tx: Change): Promise<void> {
    const findings = tx.objectStore('findings');
    const over = (await findings.count()) - this.#most;
    if (over <= 0) return;
    const leaving = (await findings.index('lastSeen').getAllKeys(null, over)) ?? [];
    await Promise.all(leaving.map((key) => findings.delete(key)));
    const counts = tx.objectStore('counts');
    await counts.put(countOf(await counts.get(LEFT)) + leaving.length, LEFT);
  }
}

const keysOf = (pageUrls: readonly string[]): string[] => pageUrls.map(normaliseAddress).filter((key) => key !== null);

const countOf = (value: unknown): number => (Number.isSafeInteger(value) ? Math.max(0, Number(value)) : 0);

function isSame({ firstSeen, lastSeen, ...known }: Finding, fresh: FreshFinding): boolean {
  return JSON.stringify(known) === JSON.stringify(fresh);
}
