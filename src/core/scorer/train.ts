import { FEATURE_NAMES, FEATURES, type Features } from '../verify/features.ts';
import { type BoostOptions, boost, type TrainingRows } from './boost.ts';
import { fitCalibration } from './calibrate.ts';
import type { ScorerFile } from './scorer.ts';
import { forestValue } from './trees.ts';

/** One page compared with one original. */
export interface Example {
  readonly features: Features;
  readonly copy: boolean;
  readonly weight: number;
  /** Examples of one group (event, cluster) never stand on both sides of a fold, so that nothing leaks. */
  readonly fold: number;
}

export const FOLDS = 5;

const OPTIONS: BoostOptions = {
  rounds: 200,
  depth: 4,
  rate: 0.1,
  ridge: 2,
  leaf: 4,
  monotone: FEATURE_NAMES.map((name) => FEATURES[name]),
  sample: 0.5,
  seed: 1,
};

/** The weights and, for judging them, the log-odds of every example by trees that never saw its group. */
export interface Training {
  readonly file: ScorerFile;
  readonly crossValidated: Float64Array;
}

/** Trains on all examples; calibrates on cross-validated log-odds. Deterministic: same examples, same file. */
export function trainScorer(
  examples: readonly Example[],
  progress: (done: number, of: number) => void = () => {},
): Training {
  const rows = examples.map((example) => FEATURE_NAMES.map((name) => example.features[name]));
  const crossValidated = new Float64Array(examples.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    progress(fold, FOLDS + 1);
    const { bias, trees } = boost(
      rowsOf(examples, rows, (example) => example.fold !== fold),
      OPTIONS,
    );
    examples.forEach((example, i) => {
      if (example.fold === fold) crossValidated[i] = bias + forestValue(trees, rows[i] ?? []);
    });
  }
  progress(FOLDS, FOLDS + 1);
  const { bias, trees } = boost(
    rowsOf(examples, rows, () => true),
    OPTIONS,
  );
  const file: ScorerFile = {
    features: FEATURE_NAMES,
    bias: rounded(bias),
    trees: trees.map((tree) =>
      tree.flatMap((node) => [node.feature, rounded(node.threshold), node.left, rounded(node.value)]),
    ),
    calibration: fitCalibration(crossValidated, examples),
  };
  return { file, crossValidated };
}

/** Five digits are plenty, and make the file half as long. */
const rounded = (value: number): number => Number(value.toPrecision(5));

function rowsOf(
  examples: readonly Example[],
  rows: readonly number[][],
  take: (example: Example) => boolean,
): TrainingRows {
  const chosen = examples.flatMap((example, i) => (take(example) && example.weight > 0 ? [i] : []));
  return {
    width: FEATURE_NAMES.length,
    values: Float64Array.from(chosen.flatMap((i) => rows[i] ?? [])),
    labels: Uint8Array.from(chosen, (i) => (examples[i]?.copy ? 1 : 0)),
    weights: Float64Array.from(chosen, (i) => examples[i]?.weight ?? 0),
  };
}
