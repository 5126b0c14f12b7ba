import { isolated } from '../../words/foreign.ts';
import type { Words } from '../../words/words.ts';
import type { ImportProgress, ImportReport } from '../options-door.ts';

/** Articles that the import has dealt with so far. */
export function articlesRead({ added, updated, alreadyKnown }: ImportProgress): number {
  return added + updated + alreadyKnown;
}

/** How an import ended: what is in the library now, and the first thing that is wrong with the file. */
export function importText(report: ImportReport, words: Words): string {
  const kept = report.added + report.updated;
  const sentences = [ending(report, kept, words)];
  if (report.alreadyKnown > 0) sentences.push(words.plural('importAlready', report.alreadyKnown));
  const [first] = report.problems;
  if (report.bad > 0 && first) sentences.push(words.plural('importBad', report.bad, isolated(first.message)));
  return sentences.join(' ');
}

function ending({ ended, problems }: ImportReport, kept: number, words: Words): string {
  switch (ended) {
    case 'complete':
      return words.plural('importDone', kept);
    case 'cancelled':
      return words.plural('importStopped', kept);
    case 'cut-off':
      return words.plural('importCut', kept, isolated(problems.at(-1)?.message ?? ''));
  }
}

/** Whether the reader should know that something is wrong with the file. */
export function importWentWrong(report: ImportReport): boolean {
  return report.bad > 0 || report.ended === 'cut-off';
}
