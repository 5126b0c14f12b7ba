import type { Article } from './article.ts';
import { type Compared, compareCandidates } from './compare-candidates.ts';
import { exchangedWords, type ReadPage } from './fairness/exchanged-words.ts';
import { describe } from './fingerprint/build.ts';
import type { Fingerprint } from './fingerprint/fingerprint.ts';
import { FLAGGED, type Judgement, type Match } from './judgement.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Library } from './library.ts';
import { coverageOf } from './verdict/coverage.ts';
import { COPY_SCORE, decide } from './verdict/decide.ts';
import { passagesOf } from './verdict/passages.ts';
import { reasonsFor } from './verdict/reasons.ts';

/** At most this many matches are told. */
const MOST_MATCHES = 4;
/** A candidate that is neither related nor scored above this is not worth naming. */
const NAMED = 0.002;

/** Judges a page: candidates, comparison with each, verdict on each (a copy from `copyScore` on), the surest first. */
export async function judge(
  page: Article,
  library: Library,
  knowledge: Knowledge,
  copyScore = COPY_SCORE,
): Promise<Judgement> {
  const { fingerprint, sentences } = describe(page, knowledge.frequencies);
  const weighed = (await compareCandidates(fingerprint, library, knowledge))
    .map((compared) => weigh(compared, knowledge, copyScore))
    .filter(({ verdict, score }) => verdict !== 'none' || score > NAMED)
    .sort((a, b) => b.score - a.score);
  const best = weighed[0];
  if (!best) return { verdict: 'none', score: 0, original: null, matches: [], sentences: sentences.length };
  const told = weighed.filter((match) => worthTelling(match, best)).slice(0, MOST_MATCHES);
  return {
    verdict: best.verdict,
    score: best.score,
    original: best.compared.known.id,
    matches: told.map((match) =>
      matchOf(fingerprint, { text: page.text, sentences, language: fingerprint.language }, match, knowledge),
    ),
    sentences: sentences.length,
  };
}

/** A candidate with the verdict on it. */
interface Weighed extends Pick<Match, 'score' | 'coverage' | 'verdict'> {
  readonly compared: Compared;
}

function weigh(compared: Compared, { scorers }: Knowledge, copyScore: number): Weighed {
  const score = scorers[compared.layer].score(compared.features);
  const coverage = coverageOf(compared.page, compared.alignment);
  return { compared, score, coverage, verdict: decide(score, coverage, compared, copyScore) };
}

/** Beside a copy's source only other sources are told; beside a related story other related ones. */
const worthTelling = (match: Weighed, best: Weighed): boolean =>
  match === best || FLAGGED.has(match.verdict) || (match.verdict === 'related' && !FLAGGED.has(best.verdict));

function matchOf(page: Fingerprint, read: ReadPage, { compared, ...weight }: Weighed, knowledge: Knowledge): Match {
  const { known, layer } = compared;
  const passages = weight.verdict === 'none' ? [] : passagesOf(compared, read.sentences);
  const translated = layer === 'anchors' ? { from: known.fingerprint.language, to: page.language } : null;
  const reasons = reasonsFor(weight.verdict, compared, passages, translated);
  const match = { original: known.id, facts: known.facts, ...weight, passages, reasons };
  if (layer === 'anchors' || !FLAGGED.has(weight.verdict)) return match;
  return { ...match, exchanged: exchangedWords(read, compared, knowledge) };
}
