import type { Segment } from '../manifest.ts';

/**
 * An older segment stays on its own while it is at least this many times as large as all newer ones of its run
 * together. Four keeps a million originals in about seven segments, each written about a dozen times in its life.
 */
const RATIO = 4;
/** A segment with a larger share of removed originals is rewritten although nothing is to be joined to it. */
const DELETED_SHARE = 0.25;

/**
 * Chooses neighbours to merge (geometric merging, as in Lucene's LogMergePolicy, but with one segment a level because
 * reads cost us more than writes). Neighbours only: so each segment covers a range of numbers of its own.
 * Segments in `busy` are being merged already. Where room is short, `deletedShare` may be lower. Null when all is well.
 */
export function chooseMerge(
  segments: readonly Segment[],
  busy: ReadonlySet<number>,
  deletedShare = DELETED_SHARE,
): readonly Segment[] | null {
  let run: Segment[] = [];
  let size = 0;
  for (const segment of [...segments].reverse()) {
    const live = segment.originals - segment.deleted;
    if (!busy.has(segment.segment) && (run.length === 0 || live < RATIO * size)) {
      run.unshift(segment);
      size += live;
      continue;
    }
    if (run.length > 1) return run;
    run = busy.has(segment.segment) ? [] : [segment];
    size = busy.has(segment.segment) ? 0 : live + size;
  }
  if (run.length > 1) return run;
  const worn = segments.find((s) => !busy.has(s.segment) && s.deleted > deletedShare * s.originals);
  return worn ? [worn] : null;
}
