import type { Original } from '../../core/article.ts';
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
  /** Made for training alone: not one of the set's own pages in its own layer, and so not counted in cross-validation. */
  readonly made: boolean;
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
/** Pairs of one language compared in anchors teach what a translation scorer sees too little of, at this weight. */
const BORROWED = 0.3;
/** Every so-manieth page is also seen glued to a text about another matter, so that partial copies are learned. */
const GLUED_EVERY = 4;
const GLUED = 0.3;

/** Everything that examples are made with. */
interface Workshop {
  readonly library: MemoryLibrary;
  readonly describer: Describer;
  readonly lexicon: Lexicon;
}

/** Compares every labelled page with its candidates. Grey pages teach nothing and are left out. */
export async function examplesFrom(
  pagesFile: string,
  labels: ReadonlyMap<string, Label>,
  workshop: Workshop,
  progress: Progress,
): Promise<Pair[]> {
  const sizes = new Map([...grouped(labels.values(), ({ kind }) => kind)].map(([kind, list]) => [kind, list.length]));
  const groups = new Groups();
  const pairs: Omit<Pair, 'fold'>[] = [];
  let filler: Original | null = null;
  let done = 0;
  for await (const page of readArticles(pagesFile)) {
    progress.step(++done);
    const label = labels.get(page.id);
    if (!label || label.kind.startsWith('grey_')) continue;
    const ofKind = isNegative(label.kind) ? 1 : Math.min(1, PAGES_OF_A_KIND / (sizes.get(label.kind) ?? 1));
    const own = await pairsOf(page, label, ofKind, workshop);
    pairs.push(...own);
    for (const original of label.originals) groups.join(`page ${page.id}`, `original ${original}`);
    for (const { original, features } of own) {
      if (features.pageInOriginal >= SAME_EVENT) groups.join(`page ${page.id}`, `original ${original}`);
    }
    if (label.kind === 'neg_random') filler = page;
    else if (done % GLUED_EVERY === 0 && filler && filler.language === page.language) {
      const text = done % (2 * GLUED_EVERY) === 0 ? [filler.text, page.text] : [page.text, filler.text];
      const glued = await pairsOf({ ...page, text: text.join('\n\n') }, label, ofKind * GLUED, workshop);
      pairs.push(...glued.map((pair) => ({ ...pair, made: true })));
    }
  }
  progress.end();
  return pairs.map((pair) => ({ ...pair, fold: groups.foldOf(`page ${pair.page}`, FOLDS) }));
}

/** A page's pairs in the layer that fits their languages, and borrowed ones in anchors; `weight` is that of the right pair. */
async function pairsOf(
  page: Original,
  label: Label,
  weight: number,
  workshop: Workshop,
): Promise<Omit<Pair, 'fold'>[]> {
  const { describer, library, lexicon } = workshop;
  const fingerprint = describer.fingerprint(page);
  const anchors = prepare(fingerprint, 'anchors', lexicon.frequencies);
  const compared = await compareCandidates(fingerprint, library, lexicon);
  return compared.flatMap(({ known, layer, features }, rank) => {
    const copy = label.originals.includes(known.id);
    if (!copy && rank >= TAUGHT_CANDIDATES && features.pageInOriginal < NEAR) return [];
    const wrong = isNegative(label.kind) ? weight : weight * WRONG_CANDIDATE[layer];
    const pair = {
      page: page.id,
      original: known.id,
      copy,
      layer,
      made: false,
      features,
      weight: copy ? weight : wrong,
    };
    if (layer === 'anchors' || (!copy && rank > 0)) return [pair];
    const other = prepare(known.fingerprint, 'anchors', lexicon.frequencies);
    const borrowed = compare(anchors, other, lexicon.meanings).features;
    return [
      pair,
      { ...pair, layer: 'anchors' as const, made: true, features: borrowed, weight: pair.weight * BORROWED },
    ];
  });
}
