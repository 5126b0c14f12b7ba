import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heaviestChain, type Place } from '../../../src/page/highlight/chain.ts';

const weightOf = (chain: readonly (Place | null)[]): number =>
  chain.reduce((sum, place) => sum + (place ? place.end - place.start : 0), 0);

/** Tries every choice. */
function slowest(places: readonly (readonly Place[])[], from = 0): number {
  const [first, ...others] = places;
  if (!first) return 0;
  const taken = first.filter(({ start }) => start >= from).map(({ start, end }) => end - start + slowest(others, end));
  return Math.max(slowest(others, from), ...taken);
}

const place = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 9 }))
  .map(([start, size]) => ({ start, end: start + size }));

describe('the heaviest chain', () => {
  test('is as heavy as any, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.array(place, { maxLength: 3 }), { maxLength: 7 }), (places) => {
        const chain = heaviestChain(places);
        const taken = chain.filter((one) => one !== null);
        expect(weightOf(chain)).toBe(slowest(places));
        for (const [at, one] of taken.entries()) expect(one.start).toBeGreaterThanOrEqual(taken[at - 1]?.end ?? 0);
        for (const [piece, one] of chain.entries()) if (one) expect(places[piece]).toContainEqual(one);
      }),
    );
  });

  test('prefers the text itself to a teaser before it and a quotation after it', () => {
    const first = [
      { start: 0, end: 10 },
      { start: 100, end: 110 },
    ];
    const last = [
      { start: 120, end: 130 },
      { start: 900, end: 910 },
    ];
    expect(heaviestChain([first, [{ start: 110, end: 120 }], last]).map((one) => one?.start)).toEqual([100, 110, 120]);
  });
});
