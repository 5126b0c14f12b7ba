import type { Act } from './acts.ts';
import { isAsked, siteOf } from './acts.ts';
import type { Audit } from './page.ts';

/** What was found wrong after all the kills. */
export interface Wrongs {
  /** Committed originals that were not found. */
  lost: number;
  /** Damage that verification found, and counts that are not right. */
  corrupt: number;
  duplicated: number;
  /** Originals that were stored and not found, or found and not known by their address. */
  halfVisible: number;
  /** Removals and imports that stopped half-way for good. */
  unfinished: number;
}

export const noWrongs = (): Wrongs => ({ lost: 0, corrupt: 0, duplicated: 0, halfVisible: 0, unfinished: 0 });

const STORED_AT_ONCE = 500;

/** What a library must hold, as a plain list of stories; uncertain ones may or may not have been committed. */
export class Ledger {
  #certain = new Set<number>();
  /** The first story that was never begun. */
  next = 0;

  /** A story was committed. */
  commit(n: number): void {
    this.#certain.add(n);
    this.next = Math.max(this.next, n + 1);
  }

  /** Stories below `to` were begun, whatever became of them. */
  begin(to: number): void {
    this.next = Math.max(this.next, to);
  }

  /** Holds an audit against the list after `act` was broken off, adds up what is wrong, and takes over what is there. */
  check(audit: Audit, act: Act, wrongs: Wrongs): void {
    const isThere = (n: number): boolean => (audit.found[n] ?? 0) > 0;
    const missing = [...this.#certain].filter((n) => !isThere(n)).sort((a, b) => a - b);
    wrongs.lost += missing.filter((n) => !this.#mayBeMissing(n, act, isThere)).length;
    if (
      act.do === 'remove' &&
      missing.length > 0 &&
      [...this.#certain].some((n) => siteOf(n) === act.site && isThere(n))
    )
      wrongs.unfinished++;
    if (act.do === 'import') wrongs.unfinished += this.#brokenBatch(act, isThere);
    wrongs.corrupt += audit.damage.length;
    if (audit.originals !== audit.stored.reduce((sum, times) => sum + times, 0)) wrongs.corrupt++;
    for (const [n, times] of audit.found.entries()) {
      if (times > 1 || (audit.stored[n] ?? 0) > 1) wrongs.duplicated++;
      const isKnown = audit.known[n] ?? times > 0;
      if (times > 0 !== isKnown || times > 0 !== (audit.stored[n] ?? 0) > 0) wrongs.halfVisible++;
    }
    this.#certain = new Set(audit.found.flatMap((times, n) => (times > 0 ? [n] : [])));
  }

  /** A removal takes out its site; a limit the oldest of those that were not asked for. */
  #mayBeMissing(n: number, act: Act, isThere: (n: number) => boolean): boolean {
    if (act.do === 'remove') return siteOf(n) === act.site;
    if (act.do !== 'limit' || isAsked(n)) return false;
    return ![...this.#certain].some((older) => older < n && !isAsked(older) && isThere(older));
  }

  /** Batches of an import are there as a whole or not at all. */
  #brokenBatch({ from, to }: Extract<Act, { do: 'import' }>, isThere: (n: number) => boolean): number {
    let broken = 0;
    for (let start = from; start < to; start += STORED_AT_ONCE) {
      const batch = Array.from({ length: Math.min(STORED_AT_ONCE, to - start) }, (_, at) => start + at);
      if (batch.some(isThere) && !batch.every(isThere)) broken++;
    }
    return broken;
  }
}
