import { expect, test } from 'vitest';
import { mulberry32 } from '../../src/core/mulberry32.ts';

const draw = (seed: number): number[] => Array.from({ length: 100 }, mulberry32(seed));

test('is seeded, and within 0 and 1', () => {
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(draw(3).every((x) => x >= 0 && x < 1)).toBe(true);
});

test('gives the same numbers for good: weights are trained, and intervals drawn, by them', () => {
  const random = mulberry32(1);
  expect([random(), random(), random()].map((x) => x * 2 ** 32)).toEqual([2693262067, 11749833, 2265367787]);
});
