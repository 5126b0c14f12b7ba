import type { ListedDifference, ListIndex } from '../../../src/sources/lists/list-index.ts';

/** A digest that is told from others by a number. */
export const digestOf = (n: number): string => n.toString(16).padStart(64, '0');

export const difference = (from: number, to: number, bytes: number, at = from * 100 + to): ListedDifference => ({
  file: `update-${at}.pack`,
  bytes,
  sha256: digestOf(5000 + at),
  from: digestOf(from),
  to: digestOf(to),
  added: 1,
  removed: 0,
});

/** An index whose base holds state 0. */
export function indexOf(newest: number, differences: readonly ListedDifference[], baseBytes = 1000): ListIndex {
  return {
    name: 'Harbour news',
    description: 'What the harbour towns print',
    language: 'en',
    updated: Date.UTC(2026, 0, 31, 6),
    nextUpdate: null,
    mirrors: [],
    fingerprints: 1,
    newest: { content: digestOf(newest), originals: 12 },
    base: { file: 'base.pack', bytes: baseBytes, sha256: digestOf(4999), content: digestOf(0), originals: 10 },
    differences,
  };
}
