import type { Storage } from 'webextension-polyfill';
import type { Text } from '../../src/browser/i18n.ts';
import type { ArticleFacts } from '../../src/core/article.ts';
import { type FairJudgement, NOTHING_SAID } from '../../src/core/fairness/fairness.ts';
import type { Verdict } from '../../src/core/judgement.ts';

/** A storage area in memory with the browser's habits: JSON copies, and a quota in characters if asked for. */
export class MemoryArea implements Pick<Storage.StorageArea, 'get' | 'set' | 'remove'> {
  readonly #items = new Map<string, string>();
  readonly #quota: number;
  readonly #listeners = new Set<(changes: Record<string, Storage.StorageChange>) => void>();

  constructor(quota = Number.POSITIVE_INFINITY) {
    this.#quota = quota;
  }

  readonly onChanged = {
    addListener: (listener: (changes: Record<string, Storage.StorageChange>) => void) => {
      this.#listeners.add(listener);
    },
    removeListener: (listener: (changes: Record<string, Storage.StorageChange>) => void) => {
      this.#listeners.delete(listener);
    },
    hasListener: () => this.#listeners.size > 0,
    hasListeners: () => this.#listeners.size > 0,
  };

  get keys(): readonly string[] {
    return [...this.#items.keys()];
  }

  async get(keys?: null | string | string[] | Record<string, unknown>): Promise<Record<string, unknown>> {
    const asked = typeof keys === 'string' ? [keys] : Array.isArray(keys) ? keys : this.keys;
    const found = asked.flatMap((key): [string, unknown][] => {
      const item = this.#items.get(key);
      return item === undefined ? [] : [[key, JSON.parse(item)]];
    });
    return Object.fromEntries(found);
  }

  async set(items: Record<string, unknown>): Promise<void> {
    const after = new Map(this.#items);
    for (const [key, value] of Object.entries(items)) after.set(key, JSON.stringify(value));
    const size = [...after.values()].reduce((sum, item) => sum + item.length, 0);
    if (size > this.#quota) throw new Error('Session storage quota bytes exceeded. Values were not stored.');
    const changes: Record<string, Storage.StorageChange> = {};
    for (const [key, value] of Object.entries(items)) {
      changes[key] = { newValue: value };
      this.#items.set(key, JSON.stringify(value));
    }
    for (const listener of this.#listeners) listener(changes);
  }

  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) this.#items.delete(key);
  }
}

/** The words of a message are its key and what is put in: enough to see that the right one was chosen. */
export const plainText: Text = (key, ...substitutions) => {
  if (key === 'localeTag') return 'en-GB';
  if (key === 'textDirection') return 'ltr';
  return [key, ...substitutions].join('|');
};

export const HARBOUR: ArticleFacts = {
  site: 'The Harbour Times',
  url: 'https://harbour.example/ferry',
  published: '2026-11-03',
};

/** A judgement with one match, or none for the verdict `none`. */
export function judged(verdict: Verdict, facts: ArticleFacts = HARBOUR): FairJudgement {
  const fairness = NOTHING_SAID;
  if (verdict === 'none') return { verdict, score: 0, original: null, matches: [], sentences: 9, fairness };
  const score = verdict === 'related' ? 0.4 : 0.9;
  const match = { original: 'first', facts, verdict, score, coverage: 0.8, passages: [], reasons: [] };
  return { verdict, score, original: 'first', matches: [match], sentences: 9, fairness };
}
