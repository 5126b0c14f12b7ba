import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Slot, slotsOf } from '../../../src/core/fairness/slots.ts';

/** Length of a longest common subsequence as it is defined: slow. */
function longestCommon([x, ...xs]: readonly number[], [y, ...ys]: readonly number[]): number {
  if (x === undefined || y === undefined) return 0;
  if (x === y) return 1 + longestCommon(xs, ys);
  return Math.max(longestCommon(xs, [y, ...ys]), longestCommon([x, ...xs], ys));
}

const lengthOf = (slots: readonly Slot[], side: 'page' | 'original'): number =>
  slots.reduce((sum, slot) => sum + slot[side].length, 0);
const terms = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 7 });

describe('the places at which two sentences differ', () => {
  test('are what stands between words that both have', () => {
    expect(slotsOf([1, 2, 3, 4], [1, 9, 3, 4])).toEqual([{ page: [2], original: [9], before: 1 }]);
    expect(slotsOf([7, 1], [1, 8])).toEqual([
      { page: [7], original: [], before: -1 },
      { page: [], original: [8], before: 1 },
    ]);
    expect(slotsOf([1, 2, 3], [1, 2, 3])).toEqual([]);
  });

  test('leave as much in common as there is, and are nothing else', () => {
    fc.assert(
      fc.property(terms, terms, (page, original) => {
        const slots = slotsOf(page, original);
        const common = longestCommon(page, original);
        expect(page.length - lengthOf(slots, 'page')).toBe(common);
        expect(original.length - lengthOf(slots, 'original')).toBe(common);
        for (const { page: mine, original: theirs } of slots) expect(mine.length + theirs.length).toBeGreaterThan(0);
      }),
    );
  });

  test('are the same from either side', () => {
    fc.assert(
      fc.property(terms, terms, (page, original) => {
        const [one, other] = [slotsOf(page, original), slotsOf(original, page)];
        expect(lengthOf(one, 'page')).toBe(lengthOf(other, 'original'));
      }),
    );
  });

  test('are not looked for in endless sentences', () => {
    expect(
      slotsOf(
        Array.from({ length: 81 }, (_, i) => i),
        [1],
      ),
    ).toEqual([]);
  });
});
