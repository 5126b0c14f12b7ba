import { type Fingerprint, TermKind } from '../fingerprint/fingerprint.ts';
import type { Frequencies } from '../knowledge/frequencies.ts';
import { type AlignedSentence, alignSentences, longestIncreasing, sentenceWeights } from './align.ts';
import { phraseOverlap } from './phrases.ts';
import { type Meanings, matchTerms, type TermMatches } from './term-matches.ts';

/** What the scorer looks at, by name; the order is that of the weights file. */
export const FEATURES = [
  'pageInOriginal', 'originalInPage', 'pageInOriginalUnquoted', 'originalInPageUnquoted', 'pageExact', 'originalExact',
  'namesInOriginal', 'namesInPage', 'newNames', 'figuresInOriginal', 'figuresInPage', 'newFigures',
  'pairsInOriginal', 'pairsInPage', 'phrases', 'longestPhrase',
  'sentencesMean', 'sentencesHalf', 'sentencesNew', 'reverseMean', 'reverseHalf', 'mutual', 'strongUnquoted',
  'order', 'aligned', 'lead', 'verbatim', 'longestNew',
  'lengthRatio', 'pageLength', 'originalLength', 'names', 'quotedShare', 'quotedMatch', 'matchedWeight',
] as const; // biome-ignore format: groups read better in lines
export type FeatureName = (typeof FEATURES)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/** A comparison of a page with one original: the figures for the scorer and the alignment for the evidence. */
export interface Comparison {
  readonly features: Features;
  readonly alignment: readonly AlignedSentence[];
  readonly matches: TermMatches;
}

/** A page sentence counts as following the original's from this similarity on. */
export const FOLLOWS = 0.35;
const STRONG = 0.6;
const NEW = 0.15;

/** Compares a page with one original, both ways: what the page has of the original, and what of its own. */
export function compare(
  page: Fingerprint,
  original: Fingerprint,
  frequencies: Frequencies,
  meanings: Meanings,
): Comparison {
  const squared = (term: number) => frequencies.idf(term) ** 2;
  const pw = Float64Array.from(page.terms, squared);
  const ow = Float64Array.from(original.terms, squared);
  const matches = matchTerms(page, original, meanings);
  const alignment = alignSentences(page, original, matches, pw, ow);
  const features: Features = {
    ...containment(page, original, matches, pw, ow),
    ...kindsShared(page, original, matches),
    ...phraseOverlap(page, original, matches, pw, ow),
    ...sentencesShared(page, original, alignment, matches, pw, ow),
    ...shape(page, original),
  };
  return { features, alignment, matches };
}

function containment(
  page: Fingerprint,
  original: Fingerprint,
  matches: TermMatches,
  pw: Float64Array,
  ow: Float64Array,
) {
  const pageFree = unquotedTerms(page);
  const originalFree = unquotedTerms(original);
  const exactly = (strengths: Float64Array) => strengths.map((strength) => (strength === 1 ? 1 : 0));
  return {
    pageInOriginal: share(pw, matches.page),
    originalInPage: share(ow, matches.original),
    pageInOriginalUnquoted: share(pw, matches.page, pageFree),
    originalInPageUnquoted: share(ow, matches.original, originalFree),
    pageExact: share(pw, exactly(matches.page)),
    originalExact: share(ow, exactly(matches.original)),
    matchedWeight: Math.log1p(matches.page.reduce((sum, strength, i) => sum + strength * (pw[i] ?? 0), 0)),
  };
}

/** Weighted share of terms that are matched; of those in `among` alone, if given. 0 for none. */
function share(weights: Float64Array, strengths: Float64Array, among?: Uint8Array): number {
  let all = 0;
  let found = 0;
  for (let i = 0; i < weights.length; i++) {
    if (among && among[i] === 0) continue;
    all += weights[i] ?? 0;
    found += (weights[i] ?? 0) * (strengths[i] ?? 0);
  }
  return all > 0 ? found / all : 0;
}

function unquotedTerms(fingerprint: Fingerprint): Uint8Array {
  const free = new Uint8Array(fingerprint.terms.length);
  for (const sentence of fingerprint.sentences) if (!sentence.quoted) for (const term of sentence.terms) free[term] = 1;
  return free;
}

function kindsShared(page: Fingerprint, original: Fingerprint, matches: TermMatches) {
  const names = found(page, matches.page, TermKind.name);
  const figures = found(page, matches.page, TermKind.figure);
  const per = 100 / Math.max(50, page.length);
  const smooth = ({ all, hit }: { all: number; hit: number }) => (hit + 0.5) / (all + 1);
  return {
    namesInOriginal: smooth(names),
    namesInPage: smooth(found(original, matches.original, TermKind.name)),
    newNames: Math.log1p((names.all - names.hit) * per),
    figuresInOriginal: smooth(figures),
    figuresInPage: smooth(found(original, matches.original, TermKind.figure)),
    newFigures: Math.log1p((figures.all - figures.hit) * per),
    names: Math.log1p(names.all),
  };
}

function found(fingerprint: Fingerprint, strengths: Float64Array, kind: TermKind) {
  let all = 0;
  let hit = 0;
  fingerprint.kinds.forEach((k, i) => {
    if (k !== kind) return;
    all++;
    hit += strengths[i] ?? 0;
  });
  return { all, hit };
}

function sentencesShared(
  page: Fingerprint,
  original: Fingerprint,
  alignment: readonly AlignedSentence[],
  matches: TermMatches,
  pw: Float64Array,
  ow: Float64Array,
) {
  const weights = sentenceWeights(page, pw);
  const total = Math.max(
    1e-9,
    weights.reduce((a, b) => a + b, 0),
  );
  const checks = new Set(original.sentences.map((sentence) => sentence.check));
  let mean = 0,
    half = 0,
    fresh = 0,
    mutual = 0,
    strong = 0,
    verbatim = 0,
    run = 0,
    longest = 0,
    quoted = 0,
    quotedHit = 0;
  alignment.forEach((pair, i) => {
    const weight = weights[i] ?? 0;
    const sentence = page.sentences[i];
    if (!sentence || sentence.terms.length === 0) return;
    mean += weight * pair.similarity;
    mutual += weight * Math.sqrt(pair.similarity * pair.reverse);
    if (pair.similarity >= 0.5) half += weight;
    if (sentence.terms.length >= 3 && checks.has(sentence.check)) verbatim += weight;
    if (!sentence.quoted && pair.similarity >= STRONG && pair.reverse >= 0.3 && sentence.terms.length >= 4) strong++;
    run = pair.similarity <= NEW * 2 ? run + weight : 0;
    if (pair.similarity <= NEW) fresh += weight;
    longest = Math.max(longest, run);
    if (sentence.quoted) {
      quoted += weight;
      quotedHit += weight * pair.similarity;
    }
  });
  const back = reverseAlignment(original, alignment, matches, ow);
  const followed = alignment.filter(
    (pair, i) => pair.similarity >= FOLLOWS && (page.sentences[i]?.terms.length ?? 0) >= 2,
  );
  const lead = alignment
    .slice(0, 3)
    .filter((pair) => pair.original >= 0 && pair.original < 3 && pair.similarity >= FOLLOWS).length;
  return {
    sentencesMean: mean / total,
    sentencesHalf: half / total,
    sentencesNew: fresh / total,
    mutual: mutual / total,
    verbatim: verbatim / total,
    longestNew: longest / total,
    strongUnquoted: Math.log1p(strong),
    quotedShare: quoted / total,
    quotedMatch: quoted > 0 ? quotedHit / quoted : 0,
    reverseMean: back.mean,
    reverseHalf: back.half,
    order: followed.length > 1 ? longestIncreasing(followed.map((pair) => pair.original)) / followed.length : 0.5,
    aligned: followed.length / Math.max(1, alignment.length),
    lead: lead / 3,
  };
}

/** The alignment seen from the original: how much of each of its sentences some page sentence aligned with it has. */
function reverseAlignment(
  original: Fingerprint,
  alignment: readonly AlignedSentence[],
  matches: TermMatches,
  ow: Float64Array,
) {
  const weights = sentenceWeights(original, ow);
  const best = new Float64Array(weights.length);
  for (const pair of alignment)
    if (pair.original >= 0) best[pair.original] = Math.min(1, (best[pair.original] ?? 0) + pair.reverse);
  let all = 1e-9,
    mean = 0,
    half = 0;
  weights.forEach((weight, s) => {
    all += weight;
    mean += weight * (best[s] ?? 0);
    if ((best[s] ?? 0) >= 0.5) half += weight;
  });
  void matches;
  return { mean: mean / all, half: half / all };
}

function shape(page: Fingerprint, original: Fingerprint) {
  return {
    lengthRatio: Math.log(Math.max(1, page.length) / Math.max(1, original.length)),
    pageLength: Math.log1p(page.length),
    originalLength: Math.log1p(original.length),
  };
}
