import type { Text } from '../i18n.ts';
import type { JudgeArticle, ProblemState } from '../judging/judge-article.ts';
import type { LearnVisited } from '../judging/learn-visited.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { withSite } from '../settings/site-lists.ts';
import { badgeView, originalLink } from '../shown/badge-view.ts';
import type { TabPages } from '../tabs/tab-pages.ts';
import { samePage, siteOf, webUrl, withoutFragment } from '../web-url.ts';
import type { Handlers } from './dispatch.ts';
import type { PageMessages, PageState } from './protocol.ts';
import { refusal } from './refusal.ts';
import type { PageSender } from './senders.ts';

interface Needs {
  readonly pages: TabPages;
  readonly settings: Pick<SettingsStore, 'read' | 'change'>;
  readonly judge: JudgeArticle;
  readonly learnVisited: LearnVisited;
  readonly problemState: ProblemState;
  readonly text: Text;
  /** Runs the reader in the tab's top frame. */
  readonly injectReader: (tabId: number) => Promise<void>;
  readonly openTab: (url: string, openerTabId: number) => Promise<void>;
}

/** States in which an article is expected. In the others the page was not asked for one, and none is taken from it. */
const EXPECTING: ReadonlySet<PageState['kind']> = new Set([
  'checking',
  'judged',
  'library-empty',
  'storage-unavailable',
  'failed',
]);

/** Answers the content scripts. A page may have taken over its own: it can only ever speak for its own tab. */
export function pageHandlers(needs: Needs): Omit<Handlers<PageMessages, PageSender>, 'passages-closed'> {
  const { pages, settings, judge, problemState } = needs;

  /** The state before the reader looks at the page: left alone, or else `otherwise`. */
  const enter = async (from: PageSender, otherwise: PageState): Promise<PageState> => {
    const asked = (await pages.get(from))?.asked ?? false;
    const refused = asked ? null : refusal(from, await settings.read());
    return (await pages.enter(from, refused ?? otherwise)).page;
  };

  return {
    async 'gate-passed'(_, from) {
      const page = await enter(from, { kind: 'checking' });
      if (!EXPECTING.has(page.kind)) return;
      try {
        await needs.injectReader(from.tabId);
      } catch (error) {
        // If the tab was closed or has moved on, nothing is amended.
        await pages.amend(from, () => ({ page: problemState(error) }));
      }
    },

    async 'gate-refused'(_, from) {
      await enter(from, { kind: 'not-article' });
    },

    async 'article-read'({ article: read, lowConfidence }, from) {
      const before = await pages.get(from);
      // An article with another address was read just before the page changed its own; the new page is looked at next.
      if (!before || !EXPECTING.has(before.page.kind) || !samePage(read.url ?? from.url, from.url)) return null;

      const article = { ...read, url: withoutFragment(from.url) };
      const page = await judge(article, from.url);
      const after = await pages.amend(from, () => ({ page }));
      if (!after) return null;

      const chosen = await settings.read();
      const learned = await needs.learnVisited({ article, page, incognito: from.incognito, lowConfidence }, chosen);
      if (learned !== page) await pages.amend(from, () => ({ page: learned }));
      return badgeView(after.page, after.badgeClosed, chosen, needs.text);
    },

    async 'article-unreadable'({ detail }, from) {
      await pages.amend(from, ({ asked }) => ({ page: asked ? { kind: 'failed', detail } : { kind: 'not-article' } }));
    },

    async 'badge-closed'({ scope }, from) {
      await pages.amend(from, () => ({ badgeClosed: true }));
      if (scope === 'everywhere') {
        await settings.change(() => ({ showBadge: false }));
        return;
      }
      const url = webUrl(from.url);
      if (scope === 'page' || !url) return;
      await settings.change(({ mutedSites }) => ({ mutedSites: withSite(mutedSites, siteOf(url)) }));
    },

    async 'badge-opened'(_, from) {
      const record = await pages.get(from);
      const link = record && originalLink(record.page);
      if (link) await needs.openTab(link, from.tabId);
    },

    async 'badge-moved'({ corner }) {
      await settings.change(() => ({ badgeCorner: corner }));
    },
  };
}
