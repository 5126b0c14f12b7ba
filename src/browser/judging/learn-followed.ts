import type { Article } from '../../core/article.ts';
import type { JudgeArticle, StorageTroubleOf } from './judge-article.ts';
import { mayBeOriginal } from './learn-visited.ts';
import { isTooShort, type Originals } from './originals.ts';
import type { NormaliseAddress } from './other-originals.ts';

interface Needs {
  readonly originals: Pick<Originals, 'learn'>;
  readonly normalise: NormaliseAddress;
  readonly judge: JudgeArticle;
  /** Hears that the library has a new article, or a new version of one. */
  readonly learned: () => void;
  readonly storageTrouble: StorageTroubleOf;
}

/** What was read of an article that a followed site announced. */
interface Reading {
  readonly article: Article;
  /** The reader was not sure to have found the whole body. */
  readonly lowConfidence: boolean;
}

/** Learns what followed sites publish. */
export interface FollowedLearner {
  /**
   * Learns an article, unless it is another's: what holds of visited pages. Rejects where the library cannot be used: the
   * article is to be brought again then.
   */
  learn(reading: Reading): Promise<'learned' | 'passed' | 'unreadable'>;
  /** Tells of all that was learned since it was last told: open pages are not judged anew for each article. */
  tell(): void;
}

export function followedLearner({ originals, normalise, judge, learned, storageTrouble }: Needs): FollowedLearner {
  let untold = false;
  const learn: FollowedLearner['learn'] = async ({ article, lowConfidence }) => {
    if (lowConfidence || isTooShort(article)) return 'unreadable';
    const page = await judge(article, article.url ?? '');
    if (page.kind === 'storage-unavailable') throw new Error(page.detail);
    if (!mayBeOriginal(article, page, normalise)) return 'passed';
    try {
      const { kind } = await originals.learn(article, 'feed');
      if (kind === 'already-known') return 'passed';
    } catch (error) {
      // One that the library does not take however often it is asked.
      if (storageTrouble(error) === null) return 'unreadable';
      throw error;
    }
    untold = true;
    return 'learned';
  };
  return {
    learn,
    tell() {
      if (untold) learned();
      untold = false;
    },
  };
}
