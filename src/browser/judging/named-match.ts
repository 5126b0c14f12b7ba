import type { Judgement, Match } from '../../core/judgement.ts';

/** The match with the original that a judgement names; the best one where it names none; undefined without any. */
export function namedMatch({ original, matches }: Pick<Judgement, 'original' | 'matches'>): Match | undefined {
  return matches.find((match) => match.original === original) ?? matches[0];
}
