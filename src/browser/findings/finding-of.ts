import type { ArticleFacts } from '../../core/article.ts';
import { isSharedStory } from '../../core/fairness/shared-story.ts';
import { FINDING_VERDICTS, type FoundArticle, type FreshFinding, type SharedBy } from '../../core/finding.ts';
import type { Match } from '../../core/judgement.ts';
import type { PageState } from '../messages/protocol.ts';

type Judged = Extract<PageState, { kind: 'judged' }>;

/** What is written down of a judged page that has an original's text from there; null for every other page. */
export function findingOf({ article, judgement, dismissed }: Judged, pageUrl: string): FreshFinding | null {
  const { original, fairness, score } = judgement;
  const match = judgement.matches.find((each) => each.original === original);
  const verdict = FINDING_VERDICTS.find((known) => known === judgement.verdict);
  const { relation } = fairness;
  if (original === null || match === undefined || verdict === undefined || relation === 'page-is-original') return null;
  return {
    page: { ...factsKept(article), url: pageUrl },
    original: { ...factsKept(match.facts), id: original },
    verdict,
    score,
    coverage: match.coverage,
    credit: fairness.credit,
    relation,
    sharedBy: verdict === 'republished' ? sharedBy(match, fairness.wire !== null) : null,
    dismissed,
  };
}

function sharedBy(match: Match, isWire: boolean): SharedBy | null {
  if (isWire) return 'agency';
  return isSharedStory(match) ? 'publisher' : null;
}

function factsKept({ url, title, site, published }: ArticleFacts): FoundArticle {
  return {
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(site === undefined ? {} : { site }),
    ...(published === undefined ? {} : { published }),
  };
}
