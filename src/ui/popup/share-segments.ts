import type { Passage, PassageKind } from '../../core/judgement.ts';

/** A stretch of the page from 0 (its first character) to 1 (its end). */
export interface ShareSegment {
  readonly kind: PassageKind;
  readonly from: number;
  readonly to: number;
}

/**
 * Where the passages lie in the page, in page order, without overlaps; neighbours of one kind that nearly touch are
 * one. Ranges that do not fit the text are cut to it.
 *
 *     page   |------------------------------|
 *              ######  ###         ####          -> 0.07..0.4 verbatim, 0.67..0.8 reworded
 */
export function shareSegments(passages: readonly Passage[], length: number): ShareSegment[] {
  const segments: ShareSegment[] = [];
  if (length <= 0) return segments;
  const gap = 0.004;
  for (const { kind, page } of [...passages].sort((a, b) => a.page.start - b.page.start)) {
    const last = segments.at(-1);
    const from = Math.max(0, page.start / length, last?.to ?? 0);
    const to = Math.min(1, page.end / length);
    if (!(to > from)) continue;
    if (last && last.kind === kind && from - last.to < gap) segments[segments.length - 1] = { ...last, to };
    else segments.push({ kind, from, to });
  }
  return segments;
}
