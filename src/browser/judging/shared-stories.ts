import type { Article } from '../../core/article.ts';
import { FLAGGED, type Judgement, type Match } from '../../core/judgement.ts';
import { webUrl } from '../web-url.ts';

/** Whether one publisher runs both hosts. */
export type SameOwner = (hostA: string, hostB: string) => boolean;

/**
 * The judgement without accusing a publisher of copying itself: what would be a copy of an article on the page's own site
 * or on a sister site of it is `republished`, and says why. The verdict on the page stays that of its best match.
 */
export function withSharedStories(judgement: Judgement, page: Article, sameOwner: SameOwner): Judgement {
  const host = webUrl(page.url)?.hostname;
  if (host === undefined) return judgement;
  const isShared = ({ verdict, facts }: Match): boolean => {
    const other = webUrl(facts.url)?.hostname;
    return FLAGGED.has(verdict) && other !== undefined && sameOwner(host, other);
  };
  const matches = judgement.matches.map((match) => (isShared(match) ? shared(match) : match));
  const best = matches.find(({ original }) => original === judgement.original);
  return { ...judgement, matches, verdict: best?.verdict ?? judgement.verdict };
}

const shared = (match: Match): Match => ({
  ...match,
  verdict: 'republished',
  reasons: [{ code: 'same-publisher' }, ...match.reasons],
});

/** Whether a match is a publisher's own story in another place of its own. */
export function isSharedStory(match: Pick<Match, 'verdict' | 'reasons'>): boolean {
  return match.verdict === 'republished' && match.reasons.some(({ code }) => code === 'same-publisher');
}
