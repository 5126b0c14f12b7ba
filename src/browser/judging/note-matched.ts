import { FLAGGED } from '../../core/judgement.ts';
import type { PageState } from '../messages/protocol.ts';
import type { LearnVisited } from './learn-visited.ts';

/** The id of the original whose text stands in the page, with or without credit; null for every other state. */
function matchedOriginal(page: PageState): string | null {
  if (page.kind !== 'judged') return null;
  const { verdict, original } = page.judgement;
  return FLAGGED.has(verdict) || verdict === 'republished' ? original : null;
}

/**
 * Has the library note which originals pages follow, so that it keeps those the longest. Nothing is noted in private
 * windows. `report` hears of a note that failed; the page's state does not depend on it.
 */
export function notingMatches(
  learn: LearnVisited,
  noteMatched: (id: string) => Promise<void>,
  report: (error: unknown) => void,
): LearnVisited {
  return async (visit, settings) => {
    const original = visit.incognito ? null : matchedOriginal(visit.page);
    if (original !== null) await noteMatched(original).catch(report);
    return learn(visit, settings);
  };
}
