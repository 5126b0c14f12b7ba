import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignSentences, longestIncreasing } from '../../../src/core/verify/align.ts';
import { type Prepared, prepare } from '../../../src/core/verify/prepared.ts';
import { matchTerms, type TermMatches } from '../../../src/core/verify/term-matches.ts';
import { fingerprints } from '../fingerprint/arbitrary.ts';

const frequencies = { idf: (term: number) => 1 + (term % 3) };
const prepared = fingerprints.map((fingerprint) => prepare(fingerprint, 'words', frequencies));
/** How much more a sentence counts that goes on where the last one left off. */
const CONTINUES = 1.05;

/** Compares each sentence of the page with each of the original, word by word. */
function slowly(page: Prepared, original: Prepared, matches: TermMatches) {
  let expected = 0;
  return page.sentences.map((sentence, i) => {
    const shared = original.sentences.map((other) =>
      sentence.terms
        .filter((term) => other.terms.includes(matches.toOriginal[term] ?? -1))
        .reduce((sum, term) => sum + (page.weights[term] ?? 0) * (matches.page[term] ?? 0), 0),
    );
    const values = shared.map((value, s) => (s === expected ? value * CONTINUES : value));
    const most = Math.max(0, ...values);
    if (most === 0) return { original: -1, similarity: 0, reverse: 0 };
    const best = values.indexOf(most);
    expected = best + 1;
    return {
      original: best,
      similarity: Math.min(1, (shared[best] ?? 0) / (page.sentenceWeights[i] ?? 0)),
      reverse: Math.min(1, (shared[best] ?? 0) / (original.sentenceWeights[best] ?? 0)),
    };
  });
}

describe('alignSentences', () => {
  test('agrees with comparing every sentence with every other', () => {
    fc.assert(
      fc.property(prepared, prepared, (page, original) => {
        const matches = matchTerms(page, original, () => []);
        expect(alignSentences(page, original, matches)).toEqual(slowly(page, original, matches));
      }),
      { numRuns: 300 },
    );
  });

  test('puts every sentence of a text beside itself', () => {
    fc.assert(
      fc.property(prepared, (page) => {
        const matches = matchTerms(page, page, () => []);
        for (const [i, pair] of alignSentences(page, page, matches).entries()) {
          if (page.sentences[i]?.terms.length === 0) expect(pair.original).toBe(-1);
          else expect(pair.similarity).toBe(1);
        }
      }),
    );
  });
});

describe('longestIncreasing', () => {
  test('agrees with trying every predecessor', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 12 }), { maxLength: 30 }), (values) => {
        const lengths: number[] = [];
        values.forEach((value, i) => {
          lengths.push(1 + Math.max(0, ...lengths.filter((_, j) => j < i && (values[j] ?? 0) < value)));
        });
        expect(longestIncreasing(values)).toBe(Math.max(0, ...lengths));
      }),
    );
  });
});
