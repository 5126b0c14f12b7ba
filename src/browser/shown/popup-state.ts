import type { IsTrusted } from '../judging/learn-visited.ts';
import type { Originals } from '../judging/originals.ts';
import { bestPassages } from '../judging/passage-pairs.ts';
import type { FindSpunWords } from '../judging/spun-words.ts';
import type { PageState, PopupState } from '../messages/protocol.ts';
import type { Settings } from '../settings/settings.ts';
import type { CurrentState, OpenTab } from '../tabs/current-state.ts';
import { siteOf, webUrl } from '../web-url.ts';

interface Needs {
  readonly getTab: (tabId: number) => Promise<OpenTab>;
  readonly readSettings: () => Promise<Settings>;
  readonly currentState: CurrentState;
  readonly originals: Pick<Originals, 'count' | 'idOf' | 'text'>;
  readonly isLibraryLost: () => Promise<boolean>;
  readonly isTrusted: IsTrusted;
  readonly spunWords: FindSpunWords;
  /** Hears of a library that cannot be read; the popup then shows no number of originals. */
  readonly report: (error: unknown) => void;
}

type LibraryPart = Pick<PopupState, 'originals' | 'remembered' | 'passages'>;

const PASSAGES = 3;

/** Gathers all that the popup shows of a tab. */
export function popupStates(needs: Needs): (tabId: number) => Promise<PopupState> {
  const { originals } = needs;
  const libraryPart = async (page: PageState, url: URL | null): Promise<LibraryPart> => {
    const match = page.kind === 'judged' ? page.judgement.matches[0] : undefined;
    try {
      const [text, count, known] = await Promise.all([
        match ? originals.text(match.original) : null,
        originals.count(),
        url === null ? null : originals.idOf(url.href),
      ]);
      return {
        originals: count,
        remembered: known !== null,
        passages: match && page.kind === 'judged' ? bestPassages(page.article.text, match, text, PASSAGES) : [],
      };
    } catch (error) {
      needs.report(error);
      return { originals: null, remembered: false, passages: [] };
    }
  };

  const spunWords = async (page: PageState): Promise<PopupState['spunWords']> => {
    if (page.kind !== 'judged' && page.kind !== 'library-empty') return [];
    try {
      return await needs.spunWords(page.article);
    } catch (error) {
      // A remark less is no reason to show no popup.
      needs.report(error);
      return [];
    }
  };

  return async (tabId) => {
    const [tab, settings] = await Promise.all([needs.getTab(tabId), needs.readSettings()]);
    const page = await needs.currentState(tab, settings);
    const url = webUrl(tab.url);
    const [ofLibrary, libraryLost, spun] = await Promise.all([
      libraryPart(page, url),
      needs.isLibraryLost(),
      spunWords(page),
    ]);
    return {
      tabId,
      url: tab.url ?? '',
      site: url ? siteOf(url) : '',
      page,
      ...ofLibrary,
      libraryLost,
      spunWords: spun,
      trusted: url !== null && needs.isTrusted(url.hostname, settings),
    };
  };
}
