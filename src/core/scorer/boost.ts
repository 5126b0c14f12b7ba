import { mulberry32 } from '../mulberry32.ts';
import type { Tree, TreeNode } from './trees.ts';

/** Training rows: one per page/original pair, features row by row. */
export interface TrainingRows {
  readonly width: number;
  readonly values: Float64Array;
  /** 1 copy, 0 not. */
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
}

export interface BoostOptions {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  /** L2 on leaf values, in units of summed hessian. */
  readonly ridge: number;
  /** Least summed hessian in a leaf. */
  readonly leaf: number;
  /** +1: the score may only grow with the feature, -1: only fall, 0: free. */
  readonly monotone: readonly number[];
  /** Share of the features that each tree may look at, drawn by a seeded generator. */
  readonly sample: number;
  readonly seed: number;
}

const BINS = 64;

/**
 * Gradient boosting of small trees on the logistic loss with second-order leaf values and histogram splits (Friedman 2001;
 * Chen & Guestrin 2016), with monotone constraints: knowing more of a page in an original must never lower the score. It is
 * deterministic: same rows and options, same trees.
 */
export function boost(rows: TrainingRows, options: BoostOptions): { bias: number; trees: Tree[] } {
  const { width, labels, weights } = rows;
  const count = labels.length;
  const edges = Array.from({ length: width }, (_, f) => quantiles(rows, f));
  const binned = edges.map((edge, f) => binsOf(rows, f, edge));
  let positive = 0,
    all = 0;
  for (let i = 0; i < count; i++) {
    all += weights[i] ?? 0;
    positive += (weights[i] ?? 0) * (labels[i] ?? 0);
  }
  const bias = Math.log(positive / (all - positive));
  const margins = new Float64Array(count).fill(bias);
  const gradient = new Float64Array(count);
  const hessian = new Float64Array(count);
  const random = mulberry32(options.seed);
  const trees: Tree[] = [];
  for (let round = 0; round < options.rounds; round++) {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-(margins[i] ?? 0)));
      gradient[i] = (weights[i] ?? 0) * (p - (labels[i] ?? 0));
      hessian[i] = (weights[i] ?? 0) * Math.max(1e-6, p * (1 - p));
    }
    const allowed = Array.from({ length: width }, (_, f) => f).filter(() => random() < options.sample);
    trees.push(growTree({ binned, edges, gradient, hessian, allowed, options, margins }));
  }
  return { bias, trees };
}

interface Growth {
  readonly binned: readonly Uint8Array[];
  readonly edges: readonly number[][];
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly allowed: readonly number[];
  readonly options: BoostOptions;
  readonly margins: Float64Array;
}

interface Pending {
  readonly at: number;
  readonly rows: Int32Array;
  readonly depth: number;
  readonly low: number;
  readonly high: number;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
  readonly middle: number;
}

/** Grows one tree level by level and adds its values to the margins. */
function growTree(growth: Growth): Tree {
  const { options, margins, edges, binned } = growth;
  const nodes: TreeNode[] = [];
  const pending: Pending[] = [
    { at: 0, rows: Int32Array.from({ length: margins.length }, (_, i) => i), depth: 0, low: -Infinity, high: Infinity },
  ];
  nodes.push({ feature: -1, threshold: 0, left: 0, value: 0 });
  for (let next = pending.shift(); next; next = pending.shift()) {
    const split = next.depth < options.depth ? bestSplit(growth, next) : null;
    if (!split) {
      const value = options.rate * leafValue(growth, next);
      nodes[next.at] = { feature: -1, threshold: 0, left: 0, value };
      for (const row of next.rows) margins[row] = (margins[row] ?? 0) + value;
      continue;
    }
    const left = nodes.length;
    const bins = binned[split.feature] ?? new Uint8Array();
    nodes[next.at] = { feature: split.feature, threshold: edges[split.feature]?.[split.bin] ?? 0, left, value: 0 };
    nodes.push({ feature: -1, threshold: 0, left: 0, value: 0 }, { feature: -1, threshold: 0, left: 0, value: 0 });
    const direction = options.monotone[split.feature] ?? 0;
    const below = { low: next.low, high: direction > 0 ? Math.min(next.high, split.middle) : next.high };
    const above = { low: direction > 0 ? Math.max(next.low, split.middle) : next.low, high: next.high };
    if (direction < 0) {
      below.low = Math.max(next.low, split.middle);
      above.high = Math.min(next.high, split.middle);
    }
    pending.push({
      at: left,
      rows: next.rows.filter((row) => (bins[row] ?? 0) <= split.bin),
      depth: next.depth + 1,
      ...below,
    });
    pending.push({
      at: left + 1,
      rows: next.rows.filter((row) => (bins[row] ?? 0) > split.bin),
      depth: next.depth + 1,
      ...above,
    });
  }
  return nodes;
}

function leafValue({ gradient, hessian, options }: Growth, { rows, low, high }: Pending): number {
  let g = 0,
    h = 0;
  for (const row of rows) {
    g += gradient[row] ?? 0;
    h += hessian[row] ?? 0;
  }
  return Math.min(high, Math.max(low, -g / (h + options.ridge)));
}

function bestSplit(growth: Growth, node: Pending): Split | null {
  const { gradient, hessian, binned, allowed, options } = growth;
  let best: Split | null = null;
  const g = new Float64Array(BINS);
  const h = new Float64Array(BINS);
  const { rows } = node;
  for (const feature of allowed) {
    const bins = binned[feature] ?? new Uint8Array();
    g.fill(0);
    h.fill(0);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const bin = bins[row] as number;
      (g[bin] as number) += gradient[row] as number;
      (h[bin] as number) += hessian[row] as number;
    }
    const split = bestCut(feature, g, h, options, node);
    if (split && split.gain > (best?.gain ?? 1e-9)) best = split;
  }
  return best;
}

function bestCut(
  feature: number,
  g: Float64Array,
  h: Float64Array,
  options: BoostOptions,
  node: Pending,
): Split | null {
  const G = g.reduce((a, b) => a + b, 0);
  const H = h.reduce((a, b) => a + b, 0);
  const clamp = (value: number) => Math.min(node.high, Math.max(node.low, value));
  const score = (a: number, b: number, value: number) => -(2 * a * value + (b + options.ridge) * value * value);
  const whole = score(G, H, clamp(-G / (H + options.ridge)));
  const direction = options.monotone[feature] ?? 0;
  let best: Split | null = null;
  let gl = 0,
    hl = 0;
  for (let bin = 0; bin < BINS - 1; bin++) {
    gl += g[bin] ?? 0;
    hl += h[bin] ?? 0;
    if (hl < options.leaf || H - hl < options.leaf) continue;
    const left = clamp(-gl / (hl + options.ridge));
    const right = clamp(-(G - gl) / (H - hl + options.ridge));
    if (direction * (right - left) < 0) continue;
    const gain = score(gl, hl, left) + score(G - gl, H - hl, right) - whole;
    if (gain > (best?.gain ?? 0)) best = { feature, bin, gain, middle: (left + right) / 2 };
  }
  return best;
}

/** Upper edges of the bins: quantiles of the feature, without repeats. */
function quantiles({ values, width, labels }: TrainingRows, feature: number): number[] {
  const sorted = Float64Array.from(labels, (_, i) => values[i * width + feature] ?? 0).sort();
  const edges: number[] = [];
  for (let bin = 1; bin < BINS; bin++) {
    const edge = sorted[Math.floor((bin * sorted.length) / BINS)] ?? 0;
    if (edges.length === 0 || edge > (edges.at(-1) ?? 0)) edges.push(edge);
  }
  return edges;
}

function binsOf({ values, width, labels }: TrainingRows, feature: number, edges: readonly number[]): Uint8Array {
  return Uint8Array.from(labels, (_, i) => {
    const value = values[i * width + feature] ?? 0;
    let low = 0,
      high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edges[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}
