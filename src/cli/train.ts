import { parseArgs } from 'node:util';
import { createDescriber } from '../core/engine.ts';
import { SCORER_VERSION, type ScorerFile, type ScorersFile } from '../core/scorer/scorer.ts';
import { trainScorer } from '../core/scorer/train.ts';
import { intervalsOf } from './evaluation/bootstrap.ts';
import { reliabilityOf } from './evaluation/reliability.ts';
import { reliabilityText, tableText } from './evaluation/report.ts';
import { joined, type Said, tableOf } from './evaluation/table.ts';
import type { Io } from './io.ts';
import { builtInLexicon } from './knowledge.ts';
import { readLabels } from './label-lines.ts';
import { loadLibrary } from './library.ts';
import { writeWhole } from './output.ts';
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
    { library, describer, lexicon },
    progressOn(io.stderr, 'comparing pages'),
  );
  const trained = {
    words: trainLayer(pairs, 'words', io),
    anchors: trainLayer(pairs, 'anchors', io),
  };
  const file: ScorersFile = { version: SCORER_VERSION, words: trained.words.file, anchors: trained.anchors.file };
  await writeWhole(out, `${JSON.stringify(file)}\n`);
  const judged = joined(labels.values(), bestOf([...trained.words.said, ...trained.anchors.said], [...labels.keys()]));
  io.stdout.write(
    `five-fold cross-validation by event\n${tableText(tableOf(judged), intervalsOf(judged))}\n\n${reliabilityText(reliabilityOf(judged))}\n`,
  );
}

/** What cross-validation said of a page and one candidate. */
interface Candidate extends Said {
  readonly page: string;
}

function trainLayer(pairs: readonly Pair[], layer: Pair['layer'], io: Io): { file: ScorerFile; said: Candidate[] } {
  const own = pairs.filter((pair) => pair.layer === layer);
  const progress = progressOn(io.stderr, `training ${layer}, fold`);
  const { file, crossValidated } = trainScorer(own, (done, of) => progress.step(done, of));
  progress.end();
  // Without both sorts in every fold's complement there is nothing to tell apart, and no finite log-odds.
  if (!crossValidated.every(Number.isFinite) || own.length === 0)
    throw new UsageError(`train: too few copies or too few honest pages to train ${layer}`);
  const { slope, offset } = file.calibration;
  const said = own.flatMap(({ page, original, made }, i) => {
    const score = 1 / (1 + Math.exp(-(slope * (crossValidated[i] ?? 0) + offset)));
    return made ? [] : [{ page, original, score }];
  });
  return { file, said };
}

/** Each page's best candidate; a page without candidates scores nothing. */
function bestOf(candidates: readonly Candidate[], pages: readonly string[]): Map<string, Said> {
  const best = new Map<string, Said>(pages.map((page) => [page, { original: null, score: 0 }]));
  for (const { page, original, score } of candidates) {
    if (score > (best.get(page)?.score ?? 0)) best.set(page, { original, score });
  }
  return best;
}
