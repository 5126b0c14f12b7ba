import { intervalsOf } from './evaluation/bootstrap.ts';
import { reliabilityOf } from './evaluation/reliability.ts';
import { reliabilityText, tableText } from './evaluation/report.ts';
import { tableOf } from './evaluation/table.ts';
import type { Io } from './io.ts';
import { builtInLexicon } from './knowledge.ts';
import { writeWhole } from './output.ts';
import { progressOn } from './progress.ts';
import { trainScorers } from './training/cross-validation.ts';
import { comparedPairs, labelledSetIn } from './training/workshop.ts';
import { UsageError } from './usage-error.ts';

/**
 * `train --originals O --pages P --labels L --out W.json`: fits the scorer's weights, the same bytes for the same input, and
 * prints how it does in five-fold cross-validation by event: what may be expected on pages it has not seen.
 */
export async function trainCommand(args: readonly string[], io: Io): Promise<void> {
  const { options, ...set } = labelledSetIn('train', args, { out: { type: 'string' } });
  if (typeof options.out !== 'string') throw new UsageError('train: --out is needed');
  const { pairs, labels } = await comparedPairs(set, builtInLexicon(), io);
  const { file, judged } = trainScorers(pairs, labels, (layer) => progressOn(io.stderr, `training ${layer}, fold`));
  await writeWhole(options.out, `${JSON.stringify(file)}\n`);
  io.stdout.write(
    `five-fold cross-validation by event\n${tableText(tableOf(judged), intervalsOf(judged))}\n\n${reliabilityText(reliabilityOf(judged))}\n`,
  );
}
