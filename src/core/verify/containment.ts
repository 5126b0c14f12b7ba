import { TermKind } from '../fingerprint/fingerprint.ts';
import type { Prepared } from './prepared.ts';
import type { TermMatches } from './term-matches.ts';

/** Terms at least this rare (nats) carry a fact: a name, an odd word, a place. */
const RARE = 5;

/** Features of shared words, both ways: what the page has of the original and the original of the page. */
export function containmentFeatures(page: Prepared, original: Prepared, matches: TermMatches) {
  const exact = (strengths: Float64Array) => strengths.map((strength) => (strength === 1 ? 1 : 0));
  return {
    pageInOriginal: share(page.weights, matches.page),
    originalInPage: share(original.weights, matches.original),
    pageInOriginalUnquoted: share(page.weights, matches.page, page.unquoted),
    originalInPageUnquoted: share(original.weights, matches.original, original.unquoted),
    pageExact: share(page.weights, exact(matches.page)),
    originalExact: share(original.weights, exact(matches.original)),
    commonWords: share(
      page.idf.map((idf) => (idf < RARE ? 1 : 0)),
      matches.page,
    ),
    matchedWeight: Math.log1p(page.weights.reduce((sum, weight, i) => sum + weight * (matches.page[i] ?? 0), 0)),
  };
}

/**
 * Features of what the page adds: the strongest sign of all, since a rewriter adds nearly no name, figure or fact, and a
 * reporter always does. Counts are per hundred words, as logarithms.
 */
export function noveltyFeatures(page: Prepared, original: Prepared, matches: TermMatches) {
  const per = (article: Prepared) => 100 / Math.max(50, article.length);
  const names = found(page, matches.page, TermKind.name);
  const figures = found(page, matches.page, TermKind.figure);
  return {
    namesInOriginal: smooth(names),
    namesInPage: smooth(found(original, matches.original, TermKind.name)),
    newNames: Math.log1p((names.all - names.hit) * per(page)),
    figuresInOriginal: smooth(figures),
    figuresInPage: smooth(found(original, matches.original, TermKind.figure)),
    newFigures: Math.log1p((figures.all - figures.hit) * per(page)),
    names: Math.log1p(names.all),
    newRare: Math.log1p(rareLacking(page, matches.page) * per(page)),
    lostRare: Math.log1p(rareLacking(original, matches.original) * per(original)),
  };
}

/** Weighted share of terms that are matched; of those in `among` alone, if given. 0 for none. */
function share(weights: Float64Array, strengths: Float64Array, among?: Uint8Array): number {
  let all = 0;
  let hit = 0;
  for (let i = 0; i < weights.length; i++) {
    if (among && among[i] === 0) continue;
    all += weights[i] ?? 0;
    hit += (weights[i] ?? 0) * (strengths[i] ?? 0);
  }
  return all > 0 ? hit / all : 0;
}

/** Half a hit in one more: few say little. */
const smooth = ({ all, hit }: { all: number; hit: number }): number => (hit + 0.5) / (all + 1);

function found({ kinds }: Prepared, strengths: Float64Array, kind: TermKind): { all: number; hit: number } {
  let all = 0;
  let hit = 0;
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] !== kind) continue;
    all++;
    hit += strengths[i] ?? 0;
  }
  return { all, hit };
}

/** Rare terms outside quotations that the other side lacks. */
function rareLacking({ idf, unquoted }: Prepared, strengths: Float64Array): number {
  let count = 0;
  for (let i = 0; i < idf.length; i++) if ((idf[i] ?? 0) >= RARE && unquoted[i] === 1 && strengths[i] === 0) count++;
  return count;
}
