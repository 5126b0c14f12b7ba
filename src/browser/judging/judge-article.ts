import type { Article } from '../../core/article.ts';
import type { Engine } from '../../core/engine.ts';
import { fairVerdict, NOTHING_FOUND } from '../../core/fairness/fair-verdict.ts';
import type { Outlets } from '../../core/fairness/outlets.ts';
import { FLAGGED } from '../../core/judgement.ts';
import type { PageState, StorageTrouble } from '../messages/protocol.ts';
import type { Dismissals } from '../settings/dismissals.ts';
import type { Originals } from './originals.ts';
import { type NormaliseAddress, otherOriginals } from './other-originals.ts';

/** Judges the article of a page; never rejects: what goes wrong is a state of its own. */
export type JudgeArticle = (article: Article, url: string) => Promise<PageState>;

interface Needs {
  readonly engine: Pick<Engine, 'judge'>;
  readonly originals: Pick<Originals, 'count' | 'postings' | 'originals' | 'idOf' | 'get'>;
  readonly normalise: NormaliseAddress;
  readonly dismissals: Pick<Dismissals, 'has'>;
  readonly outlets: Outlets;
  /** The score from which on the reader wants a page to be called a copy. */
  readonly copyScore: () => Promise<number>;
  readonly problemState: ProblemState;
}

/** The state that an error puts a page into. */
export type ProblemState = (error: unknown) => PageState;

/** Tells a library that cannot be used from everything else, for which it is null. */
export type StorageTroubleOf = (error: unknown) => StorageTrouble | null;

export function problemState(storageTrouble: StorageTroubleOf): ProblemState {
  return (error) => {
    const detail = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    const trouble = storageTrouble(error);
    return trouble ? { kind: 'storage-unavailable', trouble, detail } : { kind: 'failed', detail };
  };
}

export function articleJudge(needs: Needs): JudgeArticle {
  const { engine, originals, normalise, dismissals, outlets, copyScore, problemState } = needs;

  /** When the library first had the page itself, if it is one of its originals. */
  const firstSeen = async (url: string): Promise<{ readonly firstSeen?: string }> => {
    const id = await originals.idOf(url);
    const learnedAt = id === null ? 0 : ((await originals.get(id))?.learnedAt ?? 0);
    return learnedAt > 0 ? { firstSeen: new Date(learnedAt).toISOString() } : {};
  };

  return async (article, url) => {
    try {
      if ((await originals.count()) === 0) {
        return { kind: 'library-empty', article, fairness: fairVerdict(NOTHING_FOUND, article, outlets).fairness };
      }
      const found = await engine.judge(article, otherOriginals(originals, article, normalise), await copyScore());
      const seen = FLAGGED.has(found.verdict) ? await firstSeen(url) : {};
      const judgement = fairVerdict(found, { ...article, ...seen }, outlets);
      const dismissed = judgement.original !== null && (await dismissals.has(url, judgement.original));
      return { kind: 'judged', article, judgement, dismissed };
    } catch (error) {
      return problemState(error);
    }
  };
}
