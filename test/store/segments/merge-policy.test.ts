import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Segment } from '../../../src/store/manifest.ts';
import { chooseMerge } from '../../../src/store/segments/merge-policy.ts';

let named = 0;
const segment = (base: number, originals: number, deleted = 0): Segment => ({
  segment: ++named,
  base,
  end: base + originals,
  originals,
  deleted,
  chunks: [1, 1],
});

/** Merges at once whatever is chosen, as the library does in steps. */
function settle(segments: readonly Segment[]): { segments: readonly Segment[]; written: number } {
  const chosen = chooseMerge(segments, new Set());
  if (!chosen) return { segments, written: 0 };
  const live = chosen.reduce((sum, s) => sum + s.originals - s.deleted, 0);
  const result = { ...segment(chosen[0]?.base ?? 0, live), end: chosen.at(-1)?.end ?? 0 };
  const rest = settle(segments.flatMap((s) => (s === chosen[0] ? [result] : chosen.includes(s) ? [] : [s])));
  return { segments: rest.segments, written: rest.written + live };
}

it('keeps a hundred thousand originals in few segments, each written a bounded number of times', () => {
  let segments: readonly Segment[] = [];
  let written = 0;
  for (let n = 0; n < 800; n++) {
    const settled = settle([...segments, segment(n * 128, 128)]);
    segments = settled.segments;
    written += settled.written;
    expect(segments.length).toBeLessThanOrEqual(6);
  }
  expect(segments.reduce((sum, s) => sum + s.originals, 0)).toBe(800 * 128);
  expect(written / (800 * 128)).toBeLessThan(15);
});

it('chooses neighbours only, none of them busy', () => {
  const sizes = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()),
  );
  fc.assert(
    fc.property(sizes, (items) => {
      const segments = items.map(([size, share], at) => segment(at * 10_000, size, Math.floor(size * share)));
      const busy = new Set(segments.filter((_, at) => items[at]?.[2]).map((s) => s.segment));
      const chosen = chooseMerge(segments, busy);
      if (!chosen) return;
      const first = segments.indexOf(chosen[0] ?? segment(0, 0));
      expect(segments.slice(first, first + chosen.length)).toEqual(chosen);
      expect(chosen.some((s) => busy.has(s.segment))).toBe(false);
      expect(chosen.length > 1 || (chosen[0]?.deleted ?? 0) > 0).toBe(true);
    }),
  );
});

it('rewrites a segment that lost a good part of its originals', () => {
  const worn = segment(0, 1000, 300);
  expect(chooseMerge([worn, segment(5000, 10)], new Set())).toEqual([worn]);
  expect(chooseMerge([segment(0, 1000, 200)], new Set())).toBeNull();
});
