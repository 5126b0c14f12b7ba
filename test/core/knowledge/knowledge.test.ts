import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TERM_BITS } from '../../../src/core/fingerprint/fingerprint.ts';
import { frequenciesFrom, nibblesFrom, RAREST } from '../../../src/core/knowledge/frequencies.ts';
import { encodeMeanings, meaningsFrom } from '../../../src/core/knowledge/meanings.ts';
import { LEXICON } from '../shipped.ts';

const term = fc.nat(2 ** TERM_BITS - 1);

describe('frequencies', () => {
  test('come back to within a step, and never exceed the rarest', () => {
    const shares = fc.array(fc.tuple(term, fc.double({ min: 1e-6, max: 1, noNaN: true }))).map((all) => new Map(all));
    fc.assert(
      fc.property(shares, (known) => {
        const { idf } = frequenciesFrom(nibblesFrom(known));
        for (const [each, share] of known) {
          const exact = Math.min(8.7, -Math.log(share));
          expect(Math.abs(idf(each) - exact)).toBeLessThanOrEqual(0.301);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('of a term that was never seen are the rarest', () => {
    expect(frequenciesFrom(nibblesFrom(new Map())).idf(17)).toBe(RAREST);
  });

  test('refuse a table of another size', () => {
    for (const size of [0, 1, 2 ** (TERM_BITS - 1) - 1, 2 ** TERM_BITS])
      expect(() => frequenciesFrom(new Uint8Array(size))).toThrow(RangeError);
  });

  test('that ship keep to their bounds', () => {
    for (let each = 0; each < 2 ** TERM_BITS; each++) {
      const idf = LEXICON.frequencies.idf(each);
      if (!(idf > 0 && idf <= RAREST)) throw new Error(`term ${each} weighs ${idf}`);
    }
  });
});

describe('meanings', () => {
  const groups = fc.array(fc.uniqueArray(term, { minLength: 1, maxLength: 6 }), { maxLength: 20 });

  test('come back: two terms share a meaning if and only if they share a group', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const meanings = meaningsFrom(encodeMeanings(all));
        const terms = [...new Set(all.flat())];
        for (const a of terms) {
          for (const b of terms) {
            const together = all.some((group) => group.includes(a) && group.includes(b));
            expect(meanings(a).some((meaning) => meanings(b).includes(meaning))).toBe(together);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('of a term in no group are none', () => {
    expect(meaningsFrom(encodeMeanings([[1, 2]]))(3)).toEqual([]);
  });

  test('refuse bytes that are something else, cut off or out of range', () => {
    const bytes = encodeMeanings([[5, 2 ** TERM_BITS - 1]]);
    expect(() => meaningsFrom(new Uint8Array())).toThrow(RangeError);
    expect(() => meaningsFrom(bytes.map((byte) => byte ^ 255))).toThrow(RangeError);
    for (let length = 5; length < bytes.length; length++)
      expect(() => meaningsFrom(bytes.subarray(0, length)), `${length} bytes`).toThrow(RangeError);
    expect(() => meaningsFrom(encodeMeanings([[2 ** TERM_BITS]]))).toThrow(RangeError);
    expect(() => meaningsFrom(Uint8Array.of(...bytes.subarray(0, 4), 255, 255, 255, 255, 255))).toThrow(RangeError);
  });
});
