import type { ListedBase, ListedDifference, ListIndex } from './list-index.ts';

/** One pack to bring in. */
export type Step =
  | { readonly kind: 'base'; readonly pack: ListedBase }
  | { readonly kind: 'difference'; readonly pack: ListedDifference };

/** The packs that lead to the newest state, in order. The base, where it is needed, is the first of them. */
export interface Plan {
  readonly steps: readonly Step[];
  /** To be fetched in all. */
  readonly bytes: number;
}

/** The state that a step leads to. */
export const stateAfter = (step: Step): string => (step.kind === 'base' ? step.pack.content : step.pack.to);

/**
 * The way from the state that the library has (null: none) to the newest that takes the fewest bytes, and among those the
 * fewest packs (Dijkstra's shortest path); null where none leads there. `spoilt` are the digests of files that turned out
 * to be no good: no way goes through them. Equal ways are told apart by their order in the index.
 */
export function planUpdate(
  index: ListIndex,
  have: string | null,
  spoilt: ReadonlySet<string> = new Set(),
): Plan | null {
  const best = new Map<string, Plan>();
  const done = new Set<string>();
  const offer = (state: string, plan: Plan): void => {
    const known = best.get(state);
    if (!known || isShorter(plan, known)) best.set(state, plan);
  };
  const { base } = index;
  if (!spoilt.has(base.sha256)) offer(base.content, { steps: [{ kind: 'base', pack: base }], bytes: base.bytes });
  if (have !== null) offer(have, { steps: [], bytes: 0 });
  for (;;) {
    const next = nearest(best, done);
    if (!next) return null;
    const [state, plan] = next;
    if (state === index.newest.content) return plan;
    done.add(state);
    for (const pack of index.differences) {
      if (pack.from !== state || spoilt.has(pack.sha256)) continue;
      offer(pack.to, { steps: [...plan.steps, { kind: 'difference', pack }], bytes: plan.bytes + pack.bytes });
    }
  }
}

const isShorter = (one: Plan, other: Plan): boolean =>
  one.bytes < other.bytes || (one.bytes === other.bytes && one.steps.length < other.steps.length);

function nearest(best: ReadonlyMap<string, Plan>, done: ReadonlySet<string>): readonly [string, Plan] | null {
  let found: readonly [string, Plan] | null = null;
  for (const each of best) if (!done.has(each[0]) && (!found || isShorter(each[1], found[1]))) found = each;
  return found;
}
