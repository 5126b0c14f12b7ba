import { parseArgs } from 'node:util';
import { createDescriber } from '../core/engine.ts';
import { trainScorer } from '../core/scorer/train.ts';
import { intervalsOf } from './evaluation/bootstrap.ts';
import { tableText } from './evaluation/report.ts';
import { joined, type Said, tableOf } from './evaluation/table.ts';
import type { Io } from './io.ts';
import { builtInLexicon } from './knowledge.ts';
import { readLabels } from './label-lines.ts';
import { loadLibrary } from './library.ts';
import { openOutput } from './output.ts';
import { progressOn } from './progress.ts';
import { examplesFrom, type Pair } from './training/examples.ts';
import { UsageError } from './usage-error.ts';

/**
 * `train --originals O --pages P --labels L --out W.json`: fits the scorer's weights, the same bytes for the same input, and
 * prints how it does in five-fold cross-validation by event: what may be expected on pages it has not seen.
 */
export async function trainCommand(args: readonly string[], io: Io): Promise<void> {
  const options = {
    originals: { type: 'string' },
    pages: { type: 'string' },
    labels: { type: 'string' },
    out: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  const { originals, pages, labels: labelsFile, out } = values;
  if (originals === undefined || pages === undefined || labelsFile === undefined || out === undefined) {
    throw new UsageError('train: --originals, --pages, --labels and --out are needed');
  }
  const labels = await readLabels(labelsFile);
  const lexicon = builtInLexicon();
  const describer = createDescriber(lexicon);
  const library = await loadLibrary(originals, describer, progressOn(io.stderr, 'reading originals'));
  const pairs = await examplesFrom(
    pages,
    labels,
    library,
    describer,
    lexicon,
    progressOn(io.stderr, 'comparing pages'),
  );
  const progress = progressOn(io.stderr, 'training, fold');
  const { file, crossValidated } = trainScorer(pairs, (done, of) => progress.step(done, of));
  progress.end();
  const output = openOutput(out, io.stdout);
  await output.line(JSON.stringify(file));
  await output.commit();
  const judged = joined(labels.values(), bestOf(pairs, crossValidated, [...labels.keys()]));
  io.stdout.write(`five-fold cross-validation by event\n${tableText(tableOf(judged), intervalsOf(judged))}\n`);
}

/** Each page's best candidate by log-odds; a page without candidates scores least. */
function bestOf(pairs: readonly Pair[], scores: Float64Array, pages: readonly string[]): Map<string, Said> {
  const best = new Map<string, Said>(pages.map((page) => [page, { original: null, score: -Infinity }]));
  pairs.forEach(({ page, original }, i) => {
    const score = scores[i] ?? 0;
    if (score > (best.get(page)?.score ?? -Infinity)) best.set(page, { original, score });
  });
  return best;
}
