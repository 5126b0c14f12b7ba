import type { MemoryLibrary } from '../../core/candidates/memory-library.ts';
import { type Compared, compareCandidates } from '../../core/compare-candidates.ts';
import type { Describer } from '../../core/engine.ts';
import type { Lexicon } from '../../core/knowledge/knowledge.ts';
import { type Example, FOLDS } from '../../core/scorer/train.ts';
import { compare } from '../../core/verify/features.ts';
import { prepare } from '../../core/verify/prepared.ts';
import { readArticles } from '../article-lines.ts';
import { grouped } from '../evaluation/grouped.ts';
import { isNegative } from '../evaluation/table.ts';
import type { Label } from '../label-lines.ts';
import type { Progress } from '../progress.ts';
import { Groups } from './folds.ts';

/** A page compared with one of its candidates. */
export interface Pair extends Example {
  readonly page: string;
  readonly original: string;
  readonly layer: Compared['layer'];
  /** Compared in anchors although the languages are the same, to teach what a translation scorer sees too little of. */
  readonly borrowed: boolean;
}

/** A page this near to an original tells of the same event. */
const SAME_EVENT = 0.25;
/** A kind of many pages counts as this many at most, so that no kind drowns the others. */
const PAGES_OF_A_KIND = 130;
/** Candidates beyond this rank that are not even near teach nothing. */
const TAUGHT_CANDIDATES = 4;
const NEAR = 0.12;
/** What a copy's wrong candidates weigh beside an honest page's: in its own language they teach naming, not judging. */
const WRONG_CANDIDATE = { words: 0.15, anchors: 1 };
/** What a borrowed example weighs beside a real translation. */
const BORROWED = 0.3;

/** Compares every labelled page with its candidates. Grey pages teach nothing and are left out. */
export async function examplesFrom(
  pagesFile: string,
  labels: ReadonlyMap<string, Label>,
  library: MemoryLibrary,
  describer: Describer,
  lexicon: Lexicon,
  progress: Progress,
): Promise<Pair[]> {
  const sizes = new Map([...grouped(labels.values(), ({ kind }) => kind)].map(([kind, list]) => [kind, list.length]));
  const groups = new Groups();
  const pairs: Omit<Pair, 'fold'>[] = [];
  let done = 0;
  for await (const page of readArticles(pagesFile)) {
    progress.step(++done);
    const label = labels.get(page.id);
    if (!label || label.kind.startsWith('grey_')) continue;
    for (const original of label.originals) groups.join(`page ${page.id}`, `original ${original}`);
    const fingerprint = describer.fingerprint(page);
    const anchors = prepare(fingerprint, 'anchors', lexicon.frequencies);
    for (const [rank, { known, layer, features }] of (
      await compareCandidates(fingerprint, library, lexicon)
    ).entries()) {
      const copy = label.originals.includes(known.id);
      if (!copy && rank >= TAUGHT_CANDIDATES && features.pageInOriginal < NEAR) continue;
      if (features.pageInOriginal >= SAME_EVENT) groups.join(`page ${page.id}`, `original ${known.id}`);
      const ofKind = Math.min(1, PAGES_OF_A_KIND / (sizes.get(label.kind) ?? 1));
      const weight = copy ? ofKind : isNegative(label.kind) ? 1 : WRONG_CANDIDATE[layer];
      const pair = { page: page.id, original: known.id, copy };
      pairs.push({ ...pair, layer, borrowed: false, features, weight });
      if (layer === 'anchors' || (!copy && rank > 0)) continue;
      const borrowed = compare(anchors, prepare(known.fingerprint, 'anchors', lexicon.frequencies), lexicon.meanings);
      pairs.push({ ...pair, layer: 'anchors', borrowed: true, features: borrowed.features, weight: weight * BORROWED });
    }
  }
  progress.end();
  return pairs.map((pair) => ({ ...pair, fold: groups.foldOf(`page ${pair.page}`, FOLDS) }));
}
