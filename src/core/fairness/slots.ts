/** Where two sentences differ: what one has in the place of what the other has. Either may be empty. */
export interface Slot {
  readonly page: readonly number[];
  readonly original: readonly number[];
  /** What both have right before it; -1 at the start. */
  readonly before: number;
}

/** Longer sentences are lists and tables, and the time grows with the square. */
const LONGEST = 80;

/**
 * The places at which two sequences of terms differ, between terms that both have in the same order: a longest common
 * subsequence (Wagner and Fischer 1974) after equal ends are cut off. None for sequences longer than 80.
 */
export function slotsOf(page: readonly number[], original: readonly number[]): Slot[] {
  if (page.length > LONGEST || original.length > LONGEST) return [];
  let from = 0;
  let [x, y] = [page.length, original.length];
  while (from < x && from < y && page[from] === original[from]) from += 1;
  while (x > from && y > from && page[x - 1] === original[y - 1]) [x, y] = [x - 1, y - 1];
  if (from === x && from === y) return [];
  const slots: Slot[] = [];
  let [a, b] = [from, from];
  for (const [i, j] of [...commonPlaces(page.slice(from, x), original.slice(from, y)), [x - from, y - from] as const]) {
    const [endA, endB] = [from + i, from + j];
    if (endA > a || endB > b)
      slots.push({ page: page.slice(a, endA), original: original.slice(b, endB), before: page[a - 1] ?? -1 });
    [a, b] = [endA + 1, endB + 1];
  }
  return slots;
}

/** Places of a longest common subsequence in both, ascending. */
function commonPlaces(x: readonly number[], y: readonly number[]): (readonly [number, number])[] {
  const width = y.length + 1;
  // At i, j: length of the longest one of what follows.
  const lengths = new Uint8Array((x.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = x.length - 1; i >= 0; i -= 1)
    for (let j = y.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = x[i] === y[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const places: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i] === y[j]) places.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return places;
}
