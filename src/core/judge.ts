import type { Article } from './article.ts';
import { QUERY_TERMS, tellingTerms } from './candidates/index-terms.ts';
import { rankCandidates } from './candidates/rank.ts';
import { buildFingerprint } from './fingerprint/build.ts';
import type { Fingerprint } from './fingerprint/fingerprint.ts';
import { FLAGGED, type Judgement, type Match } from './judgement.ts';
import type { Frequencies } from './knowledge/frequencies.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { KnownOriginal, Library } from './library.ts';
import { type Sentence, splitSentences } from './text/sentences.ts';
import { coverageOf } from './verdict/coverage.ts';
import { decide } from './verdict/decide.ts';
import { passagesOf } from './verdict/passages.ts';
import { reasonsFor } from './verdict/reasons.ts';
import { compare } from './verify/features.ts';
import { type Prepared, prepare } from './verify/prepared.ts';

/** At most this many matches are told. */
const MOST_MATCHES = 4;

/** Judges a page: candidates, comparison with each, verdict on each, the gravest and surest first. */
export async function judge(page: Article, library: Library, knowledge: Knowledge): Promise<Judgement> {
  const fingerprint = buildFingerprint(page, knowledge.frequencies);
  const prepared = prepare(fingerprint, knowledge.frequencies);
  const sentences = splitSentences(page.text);
  const matches = (await candidatesFor(fingerprint, library, knowledge.frequencies))
    .map((original) => matchWith(prepared, sentences, original, knowledge))
    .filter((match) => match.verdict !== 'none' || match.score > 0.001)
    .sort((a, b) => b.score - a.score);
  const best = matches[0];
  if (!best) return { verdict: 'none', score: 0, original: null, matches: [], sentences: sentences.length };
  const kept = matches.filter(
    (match, i) => i === 0 || FLAGGED.has(match.verdict) || (match.verdict === 'related' && !FLAGGED.has(best.verdict)),
  );
  return {
    verdict: best.verdict,
    score: best.score,
    original: best.original,
    matches: kept.slice(0, MOST_MATCHES),
    sentences: sentences.length,
  };
}

/** The originals worth comparing with a page in full, nearest first: one question of each kind to the library. */
export async function candidatesFor(
  page: Fingerprint,
  library: Library,
  frequencies: Frequencies,
): Promise<readonly KnownOriginal[]> {
  const terms = tellingTerms(page, frequencies, QUERY_TERMS);
  return library.originals(rankCandidates(terms, await library.postings(terms), frequencies));
}

function matchWith(page: Prepared, sentences: readonly Sentence[], known: KnownOriginal, knowledge: Knowledge): Match {
  const original = prepare(known.fingerprint, knowledge.frequencies);
  const comparison = compare(page, original, knowledge.meanings);
  const score = knowledge.scorer.score(comparison.features);
  const coverage = coverageOf(page, comparison.alignment);
  const verdict = decide(score, coverage, comparison.features);
  const passages = verdict === 'none' ? [] : passagesOf(page, original, sentences, comparison.alignment);
  const reasons = reasonsFor(verdict, page, comparison, passages);
  return { original: known.id, facts: known.facts, verdict, score, coverage, passages, reasons };
}
