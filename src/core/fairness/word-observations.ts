import type { Observation } from './dates.ts';
import type { Exchanged, ExchangedWords } from './exchanged-words.ts';
import { isOutranked, type Side } from './side.ts';

/** A name that a thesaurus broke says as much as two words that it exchanged. */
const strengthOf = ({ names, words }: Exchanged): number => 2 * names + words;
const SOME = 2;
const SEVERAL = 3;

/**
 * Words and names that somebody exchanged who worked from the other's text. An honest editor exchanges one now and then, and
 * seldom for a rarer one. Against an article that is known or that we had first nobody else's text speaks: who makes a copy
 * plainer than its original would be taken for the author.
 */
export function exchangedObservations(
  page: Side,
  original: Side,
  exchanged: ExchangedWords | undefined,
): Observation[] {
  if (exchanged === undefined) return [];
  const lead = strengthOf(exchanged.page) - strengthOf(exchanged.original);
  if (Math.abs(lead) < SOME || (lead < 0 && isOutranked(page, original))) return [];
  const points = Math.sign(lead) * (Math.abs(lead) >= SEVERAL ? 3 : 2);
  return [{ points, reason: { code: 'exchanged-words', of: lead > 0 ? 'page' : 'original' } }];
}

/**
 * Names that one side has otherwise in one place only. Whoever prints a text later may have put them right, so that they are
 * heard only where more speaks for the same.
 * @param spoken the points of everything else, positive for "the page is the copy"
 */
export function misspeltObservations(spoken: number, exchanged: ExchangedWords | undefined): Observation[] {
  if (exchanged === undefined) return [];
  const points = Math.sign(exchanged.page.misspelt - exchanged.original.misspelt);
  if (points === 0 || points !== Math.sign(spoken)) return [];
  return [{ points, reason: { code: 'misspelt-names', of: points > 0 ? 'page' : 'original' } }];
}
