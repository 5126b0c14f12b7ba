import { SCORER_VERSION, type ScorerFile, type ScorersFile } from '../../core/scorer/scorer.ts';
import { trainScorer } from '../../core/scorer/train.ts';
import { type Judged, joined, type Said } from '../evaluation/table.ts';
import type { Label } from '../label-lines.ts';
import type { Progress } from '../progress.ts';
import { UsageError } from '../usage-error.ts';
import type { Pair } from './examples.ts';

/** Both scorers, and what scorers that never saw a page's event said of it. */
export interface CrossValidated {
  readonly file: ScorersFile;
  readonly judged: Judged[];
}

/** What cross-validation said of a page and one candidate. */
interface Candidate extends Said {
  readonly page: string;
}

/** Trains both layers with five-fold cross-validation by event. @throws {UsageError} when there is too little to tell apart. */
export function trainScorers(
  pairs: readonly Pair[],
  labels: ReadonlyMap<string, Label>,
  progressOf: (layer: Pair['layer']) => Progress,
): CrossValidated {
  const words = trainLayer(pairs, 'words', progressOf('words'));
  const anchors = trainLayer(pairs, 'anchors', progressOf('anchors'));
  const said = bestOf([...words.said, ...anchors.said], [...labels.keys()]);
  return {
    file: { version: SCORER_VERSION, words: words.file, anchors: anchors.file },
    judged: joined(labels.values(), said),
  };
}

function trainLayer(
  pairs: readonly Pair[],
  layer: Pair['layer'],
  progress: Progress,
): { file: ScorerFile; said: Candidate[] } {
  const own = pairs.filter((pair) => pair.layer === layer);
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
