import type { Match } from '../judgement.ts';

/** Whether a match is a publisher's own story in another place of its own. */
export function isSharedStory(match: Pick<Match, 'verdict' | 'reasons'>): boolean {
  return match.verdict === 'republished' && match.reasons.some(({ code }) => code === 'same-publisher');
}
