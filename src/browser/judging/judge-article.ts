import type { Article } from '../../core/article.ts';
import type { Engine } from '../../core/engine.ts';
import type { PageState, StorageTrouble } from '../messages/protocol.ts';
import type { Dismissals } from '../settings/dismissals.ts';
import type { Originals } from './originals.ts';
import { type NormaliseAddress, otherOriginals } from './other-originals.ts';
import { type SameOwner, withSharedStories } from './shared-stories.ts';

/** Judges the article of a page; never rejects: what goes wrong is a state of its own. */
export type JudgeArticle = (article: Article, url: string) => Promise<PageState>;

interface Needs {
  readonly engine: Pick<Engine, 'judge'>;
  readonly originals: Pick<Originals, 'count' | 'postings' | 'originals'>;
  readonly normalise: NormaliseAddress;
  readonly dismissals: Pick<Dismissals, 'has'>;
  readonly sameOwner: SameOwner;
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
  const { engine, originals, normalise, dismissals, sameOwner, problemState } = needs;
  return async (article, url) => {
    try {
      if ((await originals.count()) === 0) return { kind: 'library-empty', article };
      const found = await engine.judge(article, otherOriginals(originals, article, normalise));
      const judgement = withSharedStories(found, article, sameOwner);
      const dismissed = judgement.original !== null && (await dismissals.has(url, judgement.original));
      return { kind: 'judged', article, judgement, dismissed };
    } catch (error) {
      return problemState(error);
    }
  };
}
