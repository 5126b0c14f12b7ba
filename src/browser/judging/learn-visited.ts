import type { Article } from '../../core/article.ts';
import type { Fairness } from '../../core/fairness/fairness.ts';
import { COPY_SCORE } from '../../core/verdict/decide.ts';
import type { PageState } from '../messages/protocol.ts';
import type { Settings } from '../settings/settings.ts';
import { webUrl } from '../web-url.ts';
import type { JudgeArticle, ProblemState } from './judge-article.ts';
import { isTooShort, type Originals } from './originals.ts';
import { isSameArticle, type NormaliseAddress } from './other-originals.ts';

/** Whether the reader takes this host for a publisher of originals. */
export type IsTrusted = (host: string, settings: Settings) => boolean;

interface Visit {
  readonly article: Article;
  /** What judging the article came to. */
  readonly page: PageState;
  readonly incognito: boolean;
  /** The reader was not sure to have found the article's body. */
  readonly lowConfidence: boolean;
}

/**
 * Whether a page becomes an original by being read: an article of a trusted publisher that was read well, outside private
 * windows. A publisher prints agency reports and others' articles too: a page that follows a known original, or that
 * names another site as its first place, is not remembered, or the copy would later be named as the source.
 */
export function becomesOriginal(
  { article, page, incognito, lowConfidence }: Visit,
  settings: Settings,
  { isTrusted, normalise }: Pick<Needs, 'isTrusted' | 'normalise'>,
): boolean {
  const host = webUrl(article.url)?.hostname;
  if (host === undefined || incognito || lowConfidence || isTooShort(article)) return false;
  return settings.rememberTrusted && isTrusted(host, settings) && mayBeOriginal(article, page, normalise);
}

/** Whether an article may have stood first where it was read. `page` is what judging it came to. */
export function mayBeOriginal(article: Article, page: PageState, normalise: NormaliseAddress): boolean {
  const { canonical } = article;
  if (canonical !== undefined && !isSameArticle(article, { url: canonical }, normalise)) return false;
  if (page.kind === 'library-empty') return !isReprint(page.fairness);
  if (page.kind !== 'judged' || isReprint(page.judgement.fairness)) return false;
  // Also where the reader wants to hear of sure cases alone: a likely copy must not be named as somebody's source.
  if (page.judgement.fairness.relation === null && page.judgement.score >= COPY_SCORE) return false;
  return page.judgement.verdict === 'related' || page.judgement.verdict === 'none';
}

/** Whether the page says itself that another outlet had it first. Agencies' stories are told apart by their marks later. */
const isReprint = ({ namesSource, wire }: Fairness): boolean => namesSource?.level === 'explicit' && wire === null;

/** Remembers a visited page if it becomes an original; answers the state that the page is in afterwards. */
export type LearnVisited = (visit: Visit, settings: Settings) => Promise<PageState>;

interface Needs {
  readonly originals: Pick<Originals, 'learn'>;
  readonly normalise: NormaliseAddress;
  readonly judge: JudgeArticle;
  /** Hears that the library has a new article, or a new version of one. */
  readonly learned: () => void;
  readonly isTrusted: IsTrusted;
  readonly problemState: ProblemState;
}

export function visitLearner(needs: Needs): LearnVisited {
  const { originals, judge, problemState } = needs;
  return async (visit, settings) => {
    if (!becomesOriginal(visit, settings, needs)) return visit.page;
    try {
      const learned = await originals.learn(visit.article, 'visited');
      if (learned.kind !== 'already-known') needs.learned();
    } catch (error) {
      return problemState(error);
    }
    // The library is not empty any more.
    return visit.page.kind === 'library-empty' ? judge(visit.article, visit.article.url ?? '') : visit.page;
  };
}
