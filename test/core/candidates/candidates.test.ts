import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedTerms, filedTerms, MOST_ASKED } from '../../../src/core/candidates/index-terms.ts';
import { MemoryLibrary } from '../../../src/core/candidates/memory-library.ts';
import { rankCandidates } from '../../../src/core/candidates/rank.ts';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import type { Frequencies } from '../../../src/core/knowledge/frequencies.ts';
import { fingerprints } from '../fingerprint/arbitrary.ts';

/** Whole numbers, so that sums come out the same in any order. */
const frequencies: Frequencies = { idf: (term) => 1 + (term % 7) };

describe('rankCandidates', () => {
  /** Says for each original outright what it shares. */
  function naive(terms: readonly number[], postings: readonly (readonly number[])[], most: number): number[] {
    const worth = (original: number) =>
      terms.reduce((sum, term, i) => sum + (postings[i]?.includes(original) ? frequencies.idf(term) ** 2 : 0), 0);
    return [...new Set(postings.flat())]
      .sort((a, b) => a - b)
      .sort((a, b) => worth(b) - worth(a))
      .slice(0, most);
  }

  test('agrees with asking every original', () => {
    // Few, so that lists share some, and far apart, as in a library of millions.
    const original = fc.oneof(fc.nat(15), fc.constantFrom(32_767, 32_768, 65_535, 65_536, 7_000_000, 2 ** 32 - 1));
    const question = fc.array(
      fc.tuple(
        fc.nat(1000),
        fc.uniqueArray(original).map((list) => list.sort((a, b) => a - b)),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(question, fc.nat(10), (pairs, most) => {
        const terms = pairs.map(([term]) => term);
        const postings = pairs.map(([, list]) => list);
        const ranked = rankCandidates(
          Uint32Array.from(terms),
          postings.map((list) => Uint32Array.from(list)),
          frequencies,
          most,
        );
        expect(ranked).toEqual(naive(terms, postings, most));
      }),
    );
  });

  test('passes over terms that the library did not answer', () => {
    expect(rankCandidates(Uint32Array.of(1, 2), [Uint32Array.of(5)], frequencies, 3)).toEqual([5]);
    expect(rankCandidates(new Uint32Array(), [], frequencies, 3)).toEqual([]);
  });
});

describe('index terms', () => {
  test('are the article’s own, without repeats, and about fifty', () => {
    fc.assert(
      fc.property(fingerprints, (fingerprint) => {
        const filed = [...filedTerms(fingerprint, frequencies)];
        expect(new Set(filed).size).toBe(filed.length);
        expect(filed.length).toBeLessThanOrEqual(48);
        const own = new Set([...fingerprint.words.terms, ...fingerprint.anchors.terms]);
        expect(filed.every((term) => own.has(term))).toBe(true);
      }),
    );
  });

  test('that a page is looked up by are no more than it says', () => {
    fc.assert(
      fc.property(fingerprints, (fingerprint) => {
        const { words, anchors } = askedTerms(fingerprint, frequencies);
        expect(words.length + anchors.length).toBeLessThanOrEqual(MOST_ASKED);
      }),
    );
  });

  test('of an article are all asked for when the same article is looked up', () => {
    fc.assert(
      fc.property(fingerprints, (fingerprint) => {
        const asked = askedTerms(fingerprint, frequencies);
        const both = new Set([...asked.words, ...asked.anchors]);
        expect([...filedTerms(fingerprint, frequencies)].every((term) => both.has(term))).toBe(true);
      }),
    );
  });

  test('are the rarest first, names and figures before words among equals', () => {
    const layer = { terms: Uint32Array.of(6, 7, 13, 20), kinds: Uint8Array.of(0, 0, 1, 2), sentences: [] };
    const fingerprint: Fingerprint = {
      version: 1,
      language: 'en',
      length: 4,
      sentences: [],
      words: layer,
      anchors: { terms: new Uint32Array(), kinds: new Uint8Array(), sentences: [] },
    };
    const [first, second, third, fourth] = filedTerms(fingerprint, frequencies);
    expect(new Set([first, second])).toEqual(new Set([13, 20]));
    expect([third, fourth]).toEqual([6, 7]);
  });
});

describe('MemoryLibrary', () => {
  test('answers what was filed, in the order asked', async () => {
    const added = fc.array(fc.tuple(fingerprints, fc.uniqueArray(fc.nat(20))), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(added, fc.array(fc.nat(25)), async (originals, terms) => {
        const library = new MemoryLibrary();
        const known = originals.map(([fingerprint], i) => ({ id: `o${i}`, facts: {}, fingerprint }));
        originals.forEach(([, filed], i) => {
          const each = known[i];
          if (each) library.add(each, Uint32Array.from(filed));
        });
        expect(library.size).toBe(originals.length);
        const answers = await library.postings(Uint32Array.from(terms));
        expect(answers.map((list) => [...list])).toEqual(
          terms.map((term) => originals.flatMap(([, filed], i) => (filed.includes(term) ? [i] : []))),
        );
        const backwards = known.map((_, i) => i).reverse();
        expect(await library.originals([...backwards, 99])).toEqual([...known].reverse());
      }),
      { numRuns: 40 },
    );
  });
});
