import type { FollowingMessage } from '../following/following-handlers.ts';
import type { JudgeArticle, ProblemState, StorageTroubleOf } from '../judging/judge-article.ts';
import { isTooShort, type Originals } from '../judging/originals.ts';
import type { Dismissals } from '../settings/dismissals.ts';
import { type OpenTab, webPage } from '../tabs/current-state.ts';
import type { TabPage, TabPages } from '../tabs/tab-pages.ts';
import type { Handlers } from './dispatch.ts';
import type { EvidenceMessage } from './evidence-handlers.ts';
import type { OwnMessages, PopupState, RememberOutcome } from './protocol.ts';
import type { TabPort } from './tab-port.ts';

interface Needs {
  readonly pages: TabPages;
  readonly tabPort: TabPort;
  readonly getTab: (tabId: number) => Promise<OpenTab>;
  readonly popupState: (tabId: number) => Promise<PopupState>;
  readonly originals: Pick<Originals, 'learn' | 'idOf' | 'remove'>;
  readonly judge: JudgeArticle;
  /** Hears that the library has a new article, or a new version of one. */
  readonly learned: () => void;
  readonly problemState: ProblemState;
  readonly dismissals: Dismissals;
  readonly storageTrouble: StorageTroubleOf;
}

/** Answers the extension's own pages, in all but the evidence. */
export function ownHandlers(needs: Needs): Omit<Handlers<OwnMessages, true>, EvidenceMessage | FollowingMessage> {
  const { pages, originals, dismissals } = needs;

  const pageIn = async (tabId: number): Promise<TabPage> => {
    const page = webPage(await needs.getTab(tabId));
    if (!page) throw new Error('This tab shows no web page.');
    return page;
  };
  const articleIn = async (page: TabPage) => {
    const state = (await pages.get(page))?.page;
    return state && 'article' in state ? state.article : null;
  };
  const rejudge = async (page: TabPage): Promise<void> => {
    const article = await articleIn(page);
    if (!article) return;
    const state = await needs.judge(article, page.url);
    await pages.amend(page, () => ({ page: state }));
  };

  return {
    async 'check-anyway'({ tabId }) {
      const page = await pageIn(tabId);
      await pages.restart(page);
      try {
        await needs.tabPort.read(tabId);
      } catch (error) {
        await pages.amend(page, () => ({ page: needs.problemState(error) }));
      }
      return needs.popupState(tabId);
    },

    async 'remember-page'({ tabId }): Promise<RememberOutcome> {
      const page = await pageIn(tabId);
      if (page.incognito) return { kind: 'refused', why: 'private', detail: '' };
      const article = await articleIn(page);
      if (!article) return { kind: 'refused', why: 'no-article', detail: '' };
      if (isTooShort(article)) return { kind: 'refused', why: 'too-short', detail: '' };
      try {
        const learned = await originals.learn(article, 'asked');
        if (learned.kind !== 'already-known') needs.learned();
        await rejudge(page);
        return learned;
      } catch (error) {
        const trouble = needs.storageTrouble(error);
        if (!trouble || !(error instanceof Error)) throw error;
        return { kind: 'refused', why: trouble === 'full' ? 'storage-full' : 'storage', detail: error.message };
      }
    },

    async 'forget-page'({ tabId }) {
      const page = await pageIn(tabId);
      const id = await originals.idOf(page.url);
      if (id !== null) await originals.remove(id);
      await rejudge(page);
    },

    async 'not-a-copy'({ tabId, dismissed }) {
      const page = await pageIn(tabId);
      const state = (await pages.get(page))?.page;
      if (state?.kind !== 'judged' || state.judgement.original === null) return;
      await dismissals.set(page.url, state.judgement.original, dismissed);
      await pages.amend(page, () => ({ page: { ...state, dismissed } }));
      if (dismissed) await needs.tabPort.tell(tabId, 'hide-badge', {});
    },
  };
}
