import { FLAGGED } from '../../core/judgement.ts';
import type { PageState } from '../messages/protocol.ts';
import type { TabPort } from '../messages/tab-port.ts';
import type { TabPages } from '../tabs/tab-pages.ts';
import type { TabStore } from '../tabs/tab-store.ts';
import type { JudgeArticle } from './judge-article.ts';

/** Tabs judged anew after one article was learned, the ones that changed last. */
const MOST_TABS = 12;

interface Needs {
  readonly store: Pick<TabStore, 'all'>;
  readonly pages: Pick<TabPages, 'amend'>;
  readonly judge: JudgeArticle;
  readonly tabPort: Pick<TabPort, 'tell'>;
}

/** Judges the pages of open tabs anew: an article that was just learned may be the better original, or the first one. */
export type JudgeAnew = () => Promise<void>;

export function judgeAnew({ store, pages, judge, tabPort }: Needs): JudgeAnew {
  return async () => {
    const records = [...(await store.all())].slice(-MOST_TABS);
    for (const [tabId, { url, page }] of records) {
      if (page.kind !== 'judged' && page.kind !== 'library-empty') continue;
      const anew = await judge(page.article, url);
      if (anew.kind !== 'judged' || gist(anew) === gist(page)) continue;
      await pages.amend({ tabId, url }, ({ page: now }) =>
        now === page || gist(now) === gist(page) ? { page: anew } : {},
      );
      if (!FLAGGED.has(anew.judgement.verdict)) await tabPort.tell(tabId, 'hide-badge', {});
    }
  };
}

/** What a reader would notice of a state. */
function gist(page: PageState): string {
  if (page.kind !== 'judged') return page.kind;
  const { verdict, original, fairness } = page.judgement;
  return JSON.stringify([verdict, original, fairness]);
}
