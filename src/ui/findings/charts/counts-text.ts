import type { Words } from '../../words/words.ts';
import { type Counts, STANDING_WORDS, type Standing } from '../standing.ts';

export const sumOf = (counts: Counts, series: readonly Standing[]): number =>
  series.reduce((sum, standing) => sum + counts[standing], 0);

/** Counts in a sentence's words: "12 findings (Word for word: 7 and Rewritten: 5)". */
export function countsText(counts: Counts, series: readonly Standing[], { text, plural, number, list }: Words): string {
  const total = plural('findingsCount', sumOf(counts, series));
  const parts = series
    .filter((standing) => counts[standing] > 0)
    .map((standing) => text('findingsOfKind', text(STANDING_WORDS[standing].label), number(counts[standing])));
  return parts.length === 0 ? total : text('findingsCountParts', total, list(parts));
}
