import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepare } from '../../../src/core/verify/prepared.ts';
import { matchTerms } from '../../../src/core/verify/term-matches.ts';
import { fingerprints } from '../fingerprint/arbitrary.ts';

const frequencies = { idf: () => 1 };
const prepared = fingerprints.map((fingerprint) => prepare(fingerprint, 'words', frequencies));
const NONE: readonly number[] = [];

describe('matchTerms', () => {
  test('finds exactly the terms that both have', () => {
    fc.assert(
      fc.property(prepared, prepared, (page, original) => {
        const found = matchTerms(page, original, () => NONE);
        page.terms.forEach((term, i) => {
          const at = original.terms.indexOf(term);
          expect(found.toOriginal[i]).toBe(at);
          expect(found.page[i]).toBe(at < 0 ? 0 : 1);
        });
        original.terms.forEach((term, j) => {
          const at = page.terms.indexOf(term);
          expect(found.toPage[j]).toBe(at);
          expect(found.original[j]).toBe(at < 0 ? 0 : 1);
        });
      }),
    );
  });

  test('pairs a word by its meaning only with one that the page lacks, and never undoes an equal pair', () => {
    const meanings = (term: number) => [term >>> 2];
    fc.assert(
      fc.property(prepared, prepared, (page, original) => {
        const found = matchTerms(page, original, meanings);
        page.terms.forEach((term, i) => {
          const equal = original.terms.indexOf(term);
          const j = found.toOriginal[i] ?? -1;
          if (equal >= 0) {
            expect([j, found.page[i]]).toEqual([equal, 1]);
            return;
          }
          const alike = [...original.terms].some((other) => other >>> 2 === term >>> 2 && !page.terms.includes(other));
          expect(j >= 0).toBe(alike);
          if (j < 0) return;
          expect((original.terms[j] ?? 0) >>> 2).toBe(term >>> 2);
          expect(page.terms.includes(original.terms[j] ?? 0)).toBe(false);
          expect(found.page[i]).toBeGreaterThan(0);
          expect(found.page[i]).toBeLessThan(1);
        });
      }),
    );
  });
});
