import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListIndex } from '../../../src/sources/lists/list-index.ts';
import { type Plan, planUpdate, type Step, stateAfter } from '../../../src/sources/lists/plan.ts';
import { difference, digestOf, indexOf } from './indexes.ts';

/** Every way without a detour, by trying them all. */
function everyWay(index: ListIndex, have: string | null, spoilt: ReadonlySet<string>): Plan[] {
  const ways: Plan[] = [];
  const go = (state: string | null, steps: readonly Step[], seen: readonly (string | null)[]): void => {
    if (state === index.newest.content) {
      ways.push({ steps, bytes: steps.reduce((sum, { pack }) => sum + pack.bytes, 0) });
      return;
    }
    for (const pack of index.differences) {
      if (pack.from === state && !seen.includes(pack.to) && !spoilt.has(pack.sha256))
        go(pack.to, [...steps, { kind: 'difference', pack }], [...seen, pack.to]);
    }
  };
  if (have !== null) go(have, [], [have]);
  const { base } = index;
  if (!spoilt.has(base.sha256)) go(base.content, [{ kind: 'base', pack: base }], [base.content]);
  return ways;
}

const states = fc.integer({ min: 0, max: 5 });
const index = fc
  .record({
    edges: fc.array(fc.record({ from: states, to: states, bytes: fc.integer({ min: 0, max: 30 }) }), { maxLength: 9 }),
    newest: states,
    baseBytes: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ edges, newest, baseBytes }) =>
    indexOf(
      newest,
      edges.map(({ from, to, bytes }, at) => difference(from, to, bytes, at)),
      baseBytes,
    ),
  );

describe('the way to the newest state', () => {
  it('is the cheapest of all that there are, whatever is known and whatever is spoilt', () => {
    fc.assert(
      fc.property(
        index,
        fc.option(states),
        fc.uniqueArray(fc.nat(9), { maxLength: 4 }),
        fc.boolean(),
        (all, at, bad, badBase) => {
          const have = at === null ? null : digestOf(at);
          const spoilt = new Set(all.differences.flatMap(({ sha256 }, n) => (bad.includes(n) ? [sha256] : [])));
          if (badBase) spoilt.add(all.base.sha256);
          const ways = everyWay(all, have, spoilt);
          const plan = planUpdate(all, have, spoilt);
          if (ways.length === 0) {
            expect(plan).toBeNull();
            return;
          }
          expect(plan?.bytes).toBe(Math.min(...ways.map(({ bytes }) => bytes)));
          const cheapest = ways.filter(({ bytes }) => bytes === plan?.bytes);
          expect(plan?.steps.length).toBe(Math.min(...cheapest.map(({ steps }) => steps.length)));
          expect(cheapest).toContainEqual(plan);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is none where the newest is there, and begins with the base where nothing is', () => {
    const list = indexOf(2, [difference(0, 1, 10), difference(1, 2, 10), difference(0, 2, 15)]);
    expect(planUpdate(list, digestOf(2))).toEqual({ steps: [], bytes: 0 });
    expect(planUpdate(list, null)?.steps.map(stateAfter)).toEqual([digestOf(0), digestOf(2)]);
    expect(planUpdate(list, digestOf(1))?.steps.map(stateAfter)).toEqual([digestOf(2)]);
    // A state that the list does not know any more.
    expect(planUpdate(list, digestOf(9))?.steps.map(({ kind }) => kind)).toEqual(['base', 'difference']);
  });
});
