import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mulberry32 } from '../../../src/core/mulberry32.ts';
import { type BoostOptions, boost, type TrainingRows } from '../../../src/core/scorer/boost.ts';
import { fitCalibration } from '../../../src/core/scorer/calibrate.ts';
import { SCORER_VERSION, type ScorerFile, type ScorersFile, scorersFrom } from '../../../src/core/scorer/scorer.ts';
import { Forest, forestValue } from '../../../src/core/scorer/trees.ts';
import { FEATURE_NAMES, FEATURES, type Features } from '../../../src/core/verify/features.ts';
import { KNOWLEDGE } from '../shipped.ts';

const MONOTONE = [1, -1, 0];
const OPTIONS: BoostOptions = {
  rounds: 25,
  depth: 3,
  rate: 0.3,
  ridge: 1,
  leaf: 1,
  monotone: MONOTONE,
  sample: 0.9,
  seed: 7,
};

/** Rows of three features whose label is noise around the first minus the second. */
function rows(seed: number, count = 200): TrainingRows {
  const random = mulberry32(seed);
  const values = Float64Array.from({ length: count * 3 }, () => Math.round(random() * 20) / 20);
  const at = (i: number, f: number) => values[i * 3 + f] ?? 0;
  return {
    width: 3,
    values,
    labels: Uint8Array.from({ length: count }, (_, i) => (at(i, 0) - at(i, 1) + (random() - 0.5) > 0 ? 1 : 0)),
    weights: Float64Array.from({ length: count }, () => 0.5 + random()),
  };
}

const point = fc.array(fc.double({ min: -1, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 });

describe('boost', () => {
  test('grows the same trees from the same rows', () => {
    expect(boost(rows(1), OPTIONS)).toEqual(boost(rows(1), OPTIONS));
  });

  test('never lowers the value when a feature of +1 grows, never raises it when one of -1 does', () => {
    const forests = [1, 2, 3].map((seed) => boost(rows(seed), OPTIONS).trees);
    fc.assert(
      fc.property(
        fc.constantFrom(...forests),
        point,
        fc.nat(1),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (trees, row, f, more) => {
          const moved = row.map((value, i) => (i === f ? value + more : value));
          const change = (forestValue(trees, moved) - forestValue(trees, row)) * (MONOTONE[f] ?? 0);
          expect(change).toBeGreaterThanOrEqual(-1e-12);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('gives the same laid end to end as tree by tree', () => {
    const grown = [6, 7, 8].map((seed) => boost(rows(seed), OPTIONS).trees);
    const laid = grown.map((trees) => ({ trees, forest: new Forest(trees) }));
    fc.assert(
      fc.property(fc.constantFrom(...laid), point, ({ trees, forest }, row) => {
        expect(forest.value(Float64Array.from(row))).toBe(forestValue(trees, row));
      }),
    );
  });

  test('learns: copies come out above the others', () => {
    const set = rows(4, 400);
    const { bias, trees } = boost(set, OPTIONS);
    const right = [...set.labels].filter((label, i) => {
      const value = bias + forestValue(trees, set.values.subarray(i * 3, i * 3 + 3));
      return value > 0 === (label === 1);
    }).length;
    expect(right).toBeGreaterThan(320);
  });

  test('without a split worth making gives the share of copies', () => {
    const flat = { ...rows(5), values: new Float64Array(600) };
    const { bias, trees } = boost(flat, OPTIONS);
    const copies = flat.weights.reduce((sum, weight, i) => sum + weight * (flat.labels[i] ?? 0), 0);
    const all = flat.weights.reduce((sum, weight) => sum + weight, 0);
    expect(1 / (1 + Math.exp(-(bias + forestValue(trees, [0, 0, 0]))))).toBeCloseTo(copies / all, 6);
  });
});

describe('fitCalibration', () => {
  const features = Object.fromEntries(FEATURE_NAMES.map((name) => [name, 0])) as Features;

  test('finds the slope and the offset that the labels were drawn with', () => {
    const random = mulberry32(11);
    const logOdds = Float64Array.from({ length: 20_000 }, () => 8 * random() - 4);
    const examples = Array.from(logOdds, (x) => ({
      features,
      copy: random() < 1 / (1 + Math.exp(-(0.6 * x - 0.8))),
      weight: 1,
      fold: 0,
    }));
    const { slope, offset } = fitCalibration(logOdds, examples);
    expect(Math.abs(slope - 0.6)).toBeLessThan(0.05);
    expect(Math.abs(offset + 0.8)).toBeLessThan(0.08);
  });

  test('never turns the order round', () => {
    const examples = [true, false].map((copy) => ({ features, copy, weight: 1, fold: 0 }));
    expect(fitCalibration(Float64Array.of(-3, 3), examples).slope).toBeGreaterThan(0);
  });
});

describe('scorersFrom', () => {
  const scorer: ScorerFile = {
    features: FEATURE_NAMES,
    bias: -1,
    trees: [[0, 0.5, 1, 0, -1, 0, 0, -2, -1, 0, 0, 2]],
    calibration: { slope: 1, offset: 0 },
  };
  const file: ScorersFile = { version: SCORER_VERSION, words: scorer, anchors: scorer };
  const first = FEATURE_NAMES[0];

  test('reads a file', () => {
    const zero = Object.fromEntries(FEATURE_NAMES.map((name) => [name, 0])) as Features;
    const { words } = scorersFrom(file);
    expect(words.score(zero)).toBeCloseTo(1 / (1 + Math.exp(3)), 12);
    expect(words.score({ ...zero, ...(first && { [first]: 1 }) })).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  });

  test.each<[string, Partial<ScorerFile>]>([
    ['other features', { features: ['mood'] }],
    ['features in another order', { features: [...FEATURE_NAMES].reverse() }],
    ['a child before its parent', { trees: [[0, 0.5, 0, 0, -1, 0, 0, 1, -1, 0, 0, 1]] }],
    ['a child that is missing', { trees: [[0, 0.5, 1, 0, -1, 0, 0, 1]] }],
    ['a feature that is none', { trees: [[999, 0.5, 1, 0, -1, 0, 0, 1, -1, 0, 0, 1]] }],
    ['a bias that is no number', { bias: Number.NaN }],
    ['a falling calibration', { calibration: { slope: -1, offset: 0 } }],
    ['an endless calibration', { calibration: { slope: 1, offset: Number.POSITIVE_INFINITY } }],
  ])('refuses a file with %s', (_, fault) => {
    expect(() => scorersFrom({ ...file, words: { ...scorer, ...fault } })).toThrow(RangeError);
    expect(() => scorersFrom({ ...file, anchors: { ...scorer, ...fault } })).toThrow(RangeError);
  });

  test('refuses another version', () => {
    expect(() => scorersFrom({ ...file, version: SCORER_VERSION + 1 })).toThrow(RangeError);
  });

  test('the scorers that ship only rise with what speaks for a copy, and only fall with what speaks against', () => {
    const any = fc.array(fc.double({ min: -1, max: 8, noNaN: true }), {
      minLength: FEATURE_NAMES.length,
      maxLength: FEATURE_NAMES.length,
    });
    const featuresOf = (row: readonly number[]) =>
      Object.fromEntries(FEATURE_NAMES.map((name, i) => [name, row[i] ?? 0])) as Features;
    fc.assert(
      fc.property(any, fc.nat(FEATURE_NAMES.length - 1), fc.double({ min: 0, max: 3, noNaN: true }), (row, f, more) => {
        const name = FEATURE_NAMES[f];
        const direction = name === undefined ? 0 : FEATURES[name];
        const moved = row.map((value, i) => (i === f ? value + more : value));
        for (const each of Object.values(KNOWLEDGE.scorers)) {
          const change = each.score(featuresOf(moved)) - each.score(featuresOf(row));
          if (direction !== 0) expect(change * direction).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
      { numRuns: 500 },
    );
  });
});
