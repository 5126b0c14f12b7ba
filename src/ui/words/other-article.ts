import type { MessageKey } from '../../browser/i18n.ts';
import type { FairJudgement } from '../../core/fairness/fairness.ts';
import { isSharedStory } from '../../core/fairness/shared-story.ts';
import { FLAGGED, type Match } from '../../core/judgement.ts';

/**
 * What the article beside a judged page is to it: its likely original, one with the same text of which nobody can say
 * who was first (or the page was), or only the nearest.
 */
export type OtherArticle = 'original' | 'same-text' | 'nearest';

export const OTHER_HEADINGS: Readonly<Record<OtherArticle, MessageKey>> = {
  original: 'originalHeading',
  'same-text': 'sameTextHeading',
  nearest: 'nearestHeading',
};

export function otherArticle({ verdict, fairness }: FairJudgement, match: Match): OtherArticle {
  // Between two places of one publisher there is no telling which is the original, and no need to.
  if (isSharedStory(match)) return 'nearest';
  const copy = FLAGGED.has(verdict) || verdict === 'republished';
  if (copy && fairness.relation !== 'undecidable') return 'original';
  return fairness.relation === null ? 'nearest' : 'same-text';
}
