import { FEATURE_NAMES, type Features } from '../verify/features.ts';
import { Forest, type Tree, type TreeNode } from './trees.ts';

/** Raised when features, trees or calibration change their meaning. */
export const SCORER_VERSION = 2;

/** The weights file as JSON: what `train` writes and the engine reads. */
export interface ScorersFile {
  readonly version: number;
  readonly words: ScorerFile;
  readonly anchors: ScorerFile;
}

/** The weights for one layer. */
export interface ScorerFile {
  readonly features: readonly string[];
  readonly bias: number;
  /** A tree as a flat list, four numbers a node: feature (-1 for a leaf), threshold, left child, value. */
  readonly trees: readonly (readonly number[])[];
  /** Logistic calibration of the log-odds, fitted on pages that the trees had not seen: p = 1 / (1 + exp(-(slope * x + offset))). */
  readonly calibration: { readonly slope: number; readonly offset: number };
}

/** Turns features into a calibrated probability that the page is a copy. */
export interface Scorer {
  /** 0..1, strictly growing with the evidence. */
  score(features: Features): number;
}

/** A scorer a layer: words for copies within a language, anchors for translations. Their scores mean the same. */
export interface Scorers {
  readonly words: Scorer;
  readonly anchors: Scorer;
}

/** Checks a weights file field by field; throws `RangeError` naming what is wrong. */
export function scorersFrom(file: ScorersFile): Scorers {
  if (file.version !== SCORER_VERSION)
    throw new RangeError(`scorer version ${file.version}, expected ${SCORER_VERSION}`);
  return { words: scorerFrom(file.words), anchors: scorerFrom(file.anchors) };
}

function scorerFrom(file: ScorerFile): Scorer {
  if (file.features.join() !== FEATURE_NAMES.join()) throw new RangeError('scorer was trained on other features');
  const forest = new Forest(file.trees.map(treeFrom));
  const { slope, offset } = file.calibration;
  if (!(slope > 0) || !Number.isFinite(offset) || !Number.isFinite(file.bias))
    throw new RangeError('scorer calibration is not a growing line');
  const row = new Float64Array(FEATURE_NAMES.length);
  return {
    score(features) {
      FEATURE_NAMES.forEach((name, i) => {
        row[i] = features[name];
      });
      return 1 / (1 + Math.exp(-(slope * (file.bias + forest.value(row)) + offset)));
    },
  };
}

function treeFrom(flat: readonly number[]): Tree {
  const nodes: TreeNode[] = [];
  for (let i = 0; i + 3 < flat.length; i += 4) {
    const [feature = -1, threshold = 0, left = 0, value = 0] = flat.slice(i, i + 4);
    // A child always stands behind its parent, so that walking a tree ends.
    if (feature >= FEATURE_NAMES.length || (feature >= 0 && (left <= i / 4 || left * 4 + 7 >= flat.length)))
      throw new RangeError('scorer tree is damaged');
    nodes.push({ feature, threshold, left, value });
  }
  return nodes;
}
