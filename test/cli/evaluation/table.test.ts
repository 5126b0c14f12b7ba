import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceIntervals, differenceOf, FIGURES, intervalsOf } from '../../../src/cli/evaluation/bootstrap.ts';
import { reliabilityOf } from '../../../src/cli/evaluation/reliability.ts';
import { type Judged, joined, tableOf, thresholdAt } from '../../../src/cli/evaluation/table.ts';
import type { Verdict } from '../../../src/core/judgement.ts';

const KINDS = ['copy', 'llm_rewrite', 'cross_de', 'neg_event', 'neg_random', 'grey_partial'];
const page: fc.Arbitrary<Judged> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    score: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.25, 0.5, 1)),
    original: fc.constantFrom('x', null),
    named: fc.boolean(),
    verdict: fc.constantFrom<Verdict>('copied', 'rewritten', 'partial', 'republished', 'related', 'none'),
  })
  .map((any) => {
    const negative = any.kind.startsWith('neg_');
    return { ...any, negative, named: any.named && !negative };
  });
const pages = fc.array(page, { maxLength: 60 });
const row = (table: ReturnType<typeof tableOf>, kind: string) => table.find((each) => each.kind === kind);

describe('the scoring rule', () => {
  test('recall counts pages that are named and score above all but 1 % (0.1 %) of the negatives', () => {
    fc.assert(
      fc.property(pages, (all) => {
        const table = tableOf(all);
        const negatives = all.filter((each) => each.negative);
        for (const kind of KINDS.slice(0, 3)) {
          const own = all.filter((each) => each.kind === kind);
          if (own.length === 0) {
            expect(row(table, kind)).toBeUndefined();
            continue;
          }
          const recall = (rate: number) =>
            own.filter((each) => {
              const above = negatives.filter((negative) => negative.score >= each.score).length;
              return each.named && (negatives.length === 0 ? each.score > 0 : above <= rate * negatives.length);
            }).length / own.length;
          expect(row(table, kind)).toMatchObject({
            pages: own.length,
            named: own.filter((each) => each.named).length / own.length,
            at1: recall(0.01),
            at01: recall(0.001),
          });
        }
      }),
    );
  });

  test('lets no more than its rate of negatives through', () => {
    const scores = fc.array(
      fc.nat(50).map((n) => n / 50),
      { minLength: 1, maxLength: 400 },
    );
    fc.assert(
      fc.property(scores, fc.constantFrom(0.001, 0.01, 0.1), (all, rate) => {
        const negatives = all.map((score) => ({ kind: 'neg_x', negative: true, named: false, original: null, score }));
        const limit = thresholdAt(rate, negatives);
        expect(all.filter((score) => score > limit).length).toBeLessThanOrEqual(rate * all.length);
      }),
    );
  });

  test('means weigh every kind alike, and never a grey one', () => {
    fc.assert(
      fc.property(pages, (all) => {
        const table = tableOf(all);
        const same = ['copy', 'llm_rewrite'].flatMap((kind) => row(table, kind)?.named ?? []);
        const mean = row(table, 'MEAN same language')?.named;
        if (same.length === 0) expect(mean).toBeUndefined();
        else expect(mean).toBeCloseTo(same.reduce((a, b) => a + b) / same.length, 12);
        expect(row(table, 'MEAN across languages')?.named).toBe(row(table, 'cross_de')?.named);
        expect(row(table, 'MEAN model-rewritten')?.named).toBe(row(table, 'llm_rewrite')?.named);
      }),
    );
  });

  test('counts a credited copy as found, and a negative as flagged whatever it names', () => {
    const base = { original: 'x', score: 0.9 };
    const table = tableOf([
      { ...base, kind: 'copy', negative: false, named: true, verdict: 'republished' },
      { ...base, kind: 'copy', negative: false, named: false, verdict: 'copied' },
      { ...base, kind: 'neg_event', negative: true, named: false, verdict: 'partial' },
      { ...base, kind: 'neg_event', negative: true, named: false, verdict: 'related' },
    ]);
    expect(row(table, 'copy')?.flagged).toBe(0.5);
    expect(row(table, 'neg_event')?.flagged).toBe(0.5);
    expect(row(table, 'ALL NEGATIVES')).toMatchObject({ pages: 2, flagged: 0.5 });
  });
});

describe('joining labels and verdicts', () => {
  test('any of a page’s originals is right; a page nobody judged is left out', () => {
    const said = new Map([
      ['a', { original: 'y', score: 0.9 }],
      ['b', { original: 'z', score: 0.9 }],
      ['c', { original: null, score: 0 }],
    ]);
    const labels = ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'copy', originals: ['x', 'y'] }));
    expect(joined(labels, said).map(({ named }) => named)).toEqual([true, false, false]);
  });
});

describe('intervals', () => {
  const set = fc.sample(page, { numRuns: 80, seed: 3 });

  test('are the same for the same pages', () => {
    expect(intervalsOf(set)).toEqual(intervalsOf([...set]));
  });

  test('are ordered and within 0 and 1', () => {
    for (const figures of intervalsOf(set).values()) {
      for (const [low, high] of Object.values(figures)) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(low);
        expect(high).toBeLessThanOrEqual(1);
      }
    }
  });

  test('of pages that are all alike have no width', () => {
    const alike: Judged[] = Array.from({ length: 30 }, (_, i) =>
      i < 20
        ? { kind: 'copy', negative: false, named: true, original: 'x', score: 0.9, verdict: 'copied' }
        : { kind: 'neg_event', negative: true, named: false, original: null, score: 0, verdict: 'none' },
    );
    expect(intervalsOf(alike).get('copy')).toEqual({ named: [1, 1], at1: [1, 1], at01: [1, 1], flagged: [1, 1] });
  });

  test('of a run against itself hold nothing but zero', () => {
    for (const figures of differenceIntervals(set, set).values())
      for (const [low, high] of Object.values(figures)) expect([low, high]).toEqual([0, 0]);
    for (const each of tableOf(set)) {
      const difference = differenceOf(each, each);
      for (const figure of FIGURES) expect(difference[figure] ?? 0).toBe(0);
    }
  });

  test('show a change that is real', () => {
    const better = set.map((each) => (each.kind === 'copy' ? { ...each, named: true } : each));
    const worse = set.map((each) => (each.kind === 'copy' ? { ...each, named: false } : each));
    const [low] = differenceIntervals(better, worse).get('copy')?.named ?? [0];
    expect(low).toBe(1);
  });
});

describe('reliability', () => {
  test('puts every page but the grey ones into one bin', () => {
    fc.assert(
      fc.property(pages, (all) => {
        const bins = reliabilityOf(all);
        const counted = all.filter((each) => !each.kind.startsWith('grey_'));
        expect(bins.reduce((sum, bin) => sum + bin.pages, 0)).toBe(counted.length);
        expect(bins.reduce((sum, bin) => sum + bin.copies * bin.pages, 0)).toBeCloseTo(
          counted.filter((each) => each.named).length,
          9,
        );
        for (const { pages: n, from, to, meanScore } of bins) {
          if (n === 0) continue;
          expect(meanScore).toBeGreaterThanOrEqual(from - 1e-9);
          expect(meanScore).toBeLessThanOrEqual(to + 1e-9);
        }
      }),
    );
  });
});
