import type { ListedDifference, ListIndex } from '../../../sources/lists/list-index.ts';

/** Two months of days. Whoever was away for longer takes the base. */
export const MOST_KEPT = 60;

/**
 * The differences of a published list that are worth keeping beside new ones: the steps from one publication to the next
 * that end in its newest state, the latest first, while they are at most `room` bytes together. What leads from the base
 * to the newest at once is not among them: the new publication has its own.
 */
export function keptDifferences({ base, newest, differences }: ListIndex, room: number): readonly ListedDifference[] {
  const kept: ListedDifference[] = [];
  let left = room;
  for (let state = newest.content; kept.length < MOST_KEPT - 1; ) {
    const leading = differences.filter(({ to }) => to === state);
    const step = leading.find(({ from }) => from !== base.content) ?? leading[0];
    if (!step || kept.includes(step) || step.bytes > left) break;
    kept.push(step);
    left -= step.bytes;
    state = step.from;
  }
  return kept;
}
