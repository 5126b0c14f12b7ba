import type { Fairness } from '../core/fairness/fairness.ts';
import type { Judgement } from '../core/judgement.ts';
import type { SpunLook } from '../core/spun-look/spun-look.ts';

/** One line of `judge`: the contract with other tools. `score` keeps nine digits, so that near ones stay apart. */
export function verdictLine(id: string, judgement: Judgement & { readonly fairness?: Fairness }, milliseconds: number) {
  const { verdict, score, original, matches, fairness } = judgement;
  return {
    id,
    verdict,
    score: precise(score),
    original,
    ...fairness,
    matches: matches.map((match) => ({
      original: match.original,
      verdict: match.verdict,
      ...(match.relation !== undefined && { relation: match.relation }),
      score: precise(match.score),
      coverage: Number(match.coverage.toFixed(4)),
      passages: match.passages,
      reasons: match.reasons,
    })),
    ms: Number(milliseconds.toFixed(2)),
  };
}

/** The spun look of a page with the words that were noticed; null for nearly every page. */
export function quotedLook(look: SpunLook | null, text: string) {
  if (look === null) return null;
  const { score, phrases } = look;
  return { score, phrases: phrases.map((sign) => ({ ...sign, text: text.slice(sign.start, sign.end) })) };
}

const precise = (score: number): number => Number(score.toPrecision(9));
