import { type AlignedSentence, longestIncreasing } from './align.ts';
import type { Prepared } from './prepared.ts';
import type { TermMatches } from './term-matches.ts';

/** A page sentence counts as following the original's from this similarity on. */
export const FOLLOWS = 0.35;
const HALF = 0.5;
const STRONG = 0.6;
const NEW = 0.15;
/** Sentences at the start that tell the news. */
const LEAD = 3;

/** Features of aligned sentences: how much of each is there, on both sides, and in what order. */
export function sentenceFeatures(
  page: Prepared,
  original: Prepared,
  alignment: readonly AlignedSentence[],
  matches: TermMatches,
) {
  return {
    ...followedShares(page, original, alignment),
    ...reverseShares(original, alignment),
    ...orderFeatures(page, original, alignment, matches),
  };
}

function followedShares(page: Prepared, original: Prepared, alignment: readonly AlignedSentence[]) {
  const checks = new Set(original.sentences.map((sentence) => sentence.check));
  const sum = {
    all: 1e-9,
    mean: 0,
    half: 0,
    fresh: 0,
    mutual: 0,
    verbatim: 0,
    quoted: 0,
    quotedHit: 0,
    free: 1e-9,
    freeMean: 0,
    freeHalf: 0,
    freeMutual: 0,
  };
  let strong = 0;
  let run = 0;
  let longest = 0;
  alignment.forEach(({ similarity, reverse }, i) => {
    const weight = page.sentenceWeights[i] ?? 0;
    const sentence = page.sentences[i];
    if (!sentence || sentence.terms.length === 0) return;
    const both = Math.sqrt(similarity * reverse);
    sum.all += weight;
    sum.mean += weight * similarity;
    sum.mutual += weight * both;
    if (similarity >= HALF) sum.half += weight;
    if (similarity <= NEW) sum.fresh += weight;
    if (sentence.terms.length >= 3 && checks.has(sentence.check)) sum.verbatim += weight;
    run = similarity <= 2 * NEW ? run + weight : 0;
    longest = Math.max(longest, run);
    if (sentence.quoted) {
      sum.quoted += weight;
      sum.quotedHit += weight * similarity;
      return;
    }
    sum.free += weight;
    sum.freeMean += weight * similarity;
    sum.freeMutual += weight * both;
    if (similarity >= HALF) sum.freeHalf += weight;
    if (similarity >= STRONG && reverse >= 0.3 && sentence.terms.length >= 4) strong++;
  });
  return {
    sentencesMean: sum.mean / sum.all,
    sentencesHalf: sum.half / sum.all,
    sentencesNew: sum.fresh / sum.all,
    mutual: sum.mutual / sum.all,
    unquotedMean: sum.freeMean / sum.free,
    unquotedHalf: sum.freeHalf / sum.free,
    unquotedMutual: sum.freeMutual / sum.free,
    verbatim: sum.verbatim / sum.all,
    longestNew: longest / sum.all,
    strongUnquoted: Math.log1p(strong),
    quotedShare: sum.quoted / sum.all,
    quotedMatch: sum.quoted > 0 ? sum.quotedHit / sum.quoted : 0,
  };
}

/** The alignment seen from the original: how much of each of its sentences the page sentences aligned with it have. */
function reverseShares(original: Prepared, alignment: readonly AlignedSentence[]) {
  const best = new Float64Array(original.sentences.length);
  for (const pair of alignment)
    if (pair.original >= 0) best[pair.original] = Math.min(1, (best[pair.original] ?? 0) + pair.reverse);
  const sum = { all: 1e-9, mean: 0, half: 0, lead: 1e-9, leadMean: 0 };
  original.sentenceWeights.forEach((weight, s) => {
    const covered = best[s] ?? 0;
    sum.all += weight;
    sum.mean += weight * covered;
    if (covered >= HALF) sum.half += weight;
    if (s >= LEAD) return;
    sum.lead += weight;
    sum.leadMean += weight * covered;
  });
  return { reverseMean: sum.mean / sum.all, reverseHalf: sum.half / sum.all, reverseLead: sum.leadMean / sum.lead };
}

function orderFeatures(
  page: Prepared,
  original: Prepared,
  alignment: readonly AlignedSentence[],
  matches: TermMatches,
) {
  const followed = alignment.filter(
    (pair, i) => pair.similarity >= FOLLOWS && (page.sentences[i]?.terms.length ?? 0) >= 2,
  );
  const increasing = longestIncreasing(followed.map((pair) => pair.original));
  const lead = alignment
    .slice(0, LEAD)
    .filter((pair) => pair.original >= 0 && pair.original < LEAD && pair.similarity >= FOLLOWS);
  return {
    order: followed.length > 1 ? increasing / followed.length : 0.5,
    // A random order has runs of about 2 sqrt(n) too.
    orderExcess: (increasing - 2 * Math.sqrt(followed.length)) / Math.max(1, alignment.length),
    aligned: followed.length / Math.max(1, alignment.length),
    lead: lead.length / LEAD,
    wordOrder: wordOrder(page, original, alignment, matches),
  };
}

/**
 * Share of neighbouring matched words that keep their order inside aligned sentences, half a point for none: a rewriter
 * works along the sentence, two reporters do not.
 */
function wordOrder(
  page: Prepared,
  original: Prepared,
  alignment: readonly AlignedSentence[],
  matches: TermMatches,
): number {
  let kept = 1;
  let all = 2;
  alignment.forEach((pair, i) => {
    if (pair.similarity < FOLLOWS) return;
    const terms = original.sentences[pair.original]?.terms ?? [];
    let last = -1;
    for (const term of page.sentences[i]?.terms ?? []) {
      const at = terms.indexOf(matches.toOriginal[term] ?? -1);
      if (at < 0) continue;
      if (last >= 0) {
        all++;
        if (at > last) kept++;
      }
      last = at;
    }
  });
  return kept / all;
}
