import type { ListProblem } from '../../core/shared-list.ts';
import { bringIn, type Supply, setAside } from './bring-in.ts';
import type { ListIndex } from './list-index.ts';
import { type Trouble, trouble } from './list-problem.ts';
import { type Plan, planUpdate, stateAfter } from './plan.ts';

/** Hears of each state of the list before the library goes there from `have`: either may be what it has from then on. */
type Heading = (state: string, have: string | null) => Promise<void>;

/** What a run came to: the state that the library has now (null: none), and what went wrong. */
export interface Run {
  readonly have: string | null;
  readonly trouble: Trouble | null;
}

/** Faults of a file; there may be a way around it. */
const OF_A_FILE: ReadonlySet<ListProblem> = new Set(['damaged', 'gone', 'incomplete']);

/**
 * Brings what the library has of a list (`have`) to its newest state by the cheapest way. Where a file on the way is no
 * good, another way is taken, by the base if need be; where none is left, the library keeps what it had.
 * Rejects with the signal's reason.
 */
export async function bringUpToDate(
  index: ListIndex,
  have: string | null,
  supply: Supply,
  heading: Heading,
  onPlan: (plan: Plan) => void,
): Promise<Run> {
  const spoilt = new Set<string>();
  let at = have;
  let last = trouble('incomplete');
  for (;;) {
    const plan = planUpdate(index, at, spoilt);
    if (!plan) return { have: at, trouble: last };
    onPlan(plan);
    const gone = await follow(plan, at, supply, heading);
    at = gone.have;
    if (!gone.failed) return { have: at, trouble: null };
    const { pack, why } = gone.failed;
    if (!OF_A_FILE.has(why.problem)) return { have: at, trouble: why };
    spoilt.add(pack.sha256);
    // A file that is not there is as bad as one that is no good: the list does not hold together.
    last = why.problem === 'gone' ? trouble('incomplete') : why;
  }
}

interface Followed {
  readonly have: string | null;
  readonly failed: { readonly pack: { readonly sha256: string }; readonly why: Trouble } | null;
}

async function follow(plan: Plan, have: string | null, supply: Supply, heading: Heading): Promise<Followed> {
  const aside = new Map<string, Blob>();
  let at = have;
  // The base may be older than what is here: it is gone to only when all that leads on from it is at hand.
  for (const { pack } of plan.steps[0]?.kind === 'base' ? plan.steps.slice(1) : []) {
    const kept = await setAside(pack, supply);
    if ('problem' in kept) return { have: at, failed: { pack, why: kept } };
    aside.set(pack.sha256, kept);
  }
  for (const step of plan.steps) {
    await heading(stateAfter(step), at);
    const why = await bringIn(step, at, aside.get(step.pack.sha256), supply);
    if (why) return { have: at, failed: { pack: step.pack, why } };
    at = stateAfter(step);
  }
  return { have: at, failed: null };
}
