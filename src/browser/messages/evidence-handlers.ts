import type { Text } from '../i18n.ts';
import { namedMatch } from '../judging/named-match.ts';
import type { Originals } from '../judging/originals.ts';
import { passagePairs } from '../judging/passage-pairs.ts';
import type { FindSpunWords } from '../judging/spun-words.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { type PassageMarks, passagesView } from '../shown/passage-marks.ts';
import { type OpenTab, webPage } from '../tabs/current-state.ts';
import type { TabPages } from '../tabs/tab-pages.ts';
import type { Handlers } from './dispatch.ts';
import type { OwnMessages, PageState, SelectionState } from './protocol.ts';

interface Needs {
  readonly pages: Pick<TabPages, 'get'>;
  readonly getTab: (tabId: number) => Promise<OpenTab>;
  readonly originals: Pick<Originals, 'text'>;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly marks: PassageMarks;
  readonly text: Text;
  readonly spunWords: FindSpunWords;
  readonly judgeSelection: (name: string) => Promise<SelectionState>;
}

/** The messages that are about the evidence in full. */
export type EvidenceMessage =
  | 'show-passages'
  | 'hide-passages'
  | 'passages-shown'
  | 'spun-words'
  | 'evidence'
  | 'judge-selection';

/** Answers the extension's own pages where they ask for all passages. */
export function evidenceHandlers(needs: Needs): Pick<Handlers<OwnMessages, true>, EvidenceMessage> {
  const { pages, marks, originals } = needs;

  const stateIn = async (tabId: number): Promise<PageState | undefined> => {
    const page = webPage(await needs.getTab(tabId));
    return page ? (await pages.get(page))?.page : undefined;
  };
  const namedIn = (state: PageState | undefined) =>
    state?.kind === 'judged' ? namedMatch(state.judgement) : undefined;

  return {
    async 'show-passages'({ tabId }) {
      const state = await stateIn(tabId);
      const match = namedIn(state);
      if (!state || !match) return 0;
      const originalText = await originals.text(match.original);
      const view = passagesView(state, originalText, (await needs.settings.read()).badgeCorner, needs.text);
      return view ? marks.show(tabId, view) : 0;
    },

    'hide-passages': ({ tabId }) => marks.hide(tabId),

    'passages-shown': ({ tabId }) => marks.isShowing(tabId),

    async 'spun-words'({ tabId }) {
      const state = await stateIn(tabId);
      return state && 'article' in state ? needs.spunWords(state.article) : [];
    },

    'judge-selection': ({ name }) => needs.judgeSelection(name),

    async evidence({ tabId }) {
      const state = await stateIn(tabId);
      const match = namedIn(state);
      if (state?.kind !== 'judged' || !match) return null;
      const { article, judgement } = state;
      const originalText = await originals.text(match.original);
      return { article, judgement, match, pairs: passagePairs(article.text, match.passages, originalText) };
    },
  };
}
