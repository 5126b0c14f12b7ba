/**
 * One node of a regression tree, in an array where node `i` has its children at `left` and `left + 1`. A leaf has
 * `feature` -1 and its `value`.
 */
export interface TreeNode {
  readonly feature: number;
  /** Rows with feature <= threshold go left. */
  readonly threshold: number;
  readonly left: number;
  readonly value: number;
}

export type Tree = readonly TreeNode[];

/** The value of the leaf that a row falls into. */
export function treeValue(tree: Tree, row: ArrayLike<number>): number {
  let node = tree[0];
  while (node && node.feature >= 0) node = tree[node.left + ((row[node.feature] ?? 0) <= node.threshold ? 0 : 1)];
  return node?.value ?? 0;
}

/** Sum of all trees' values: log-odds. */
export function forestValue(trees: readonly Tree[], row: ArrayLike<number>): number {
  let sum = 0;
  for (const tree of trees) sum += treeValue(tree, row);
  return sum;
}
