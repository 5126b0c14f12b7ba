import type { IsTrusted } from '../judging/learn-visited.ts';
import type { Originals } from '../judging/originals.ts';
import { bestPassages } from '../judging/passage-pairs.ts';
import type { PageState, PopupState } from '../messages/protocol.ts';
import type { Settings } from '../settings/settings.ts';
import type { CurrentState, OpenTab } from '../tabs/current-state.ts';
import { siteOf, webUrl } from '../web-url.ts';

interface Needs {
  readonly getTab: (tabId: number) => Promise<OpenTab>;
  readonly readSettings: () => Promise<Settings>;
  readonly currentState: CurrentState;
  /** The library, once it can be opened; rejects where it cannot. */
  readonly library: () => Promise<Pick<Originals, 'count' | 'idOf' | 'text'>>;
  /** Why the engine cannot be had, in the browser's words; null where it can. Waits until that is known. */
  readonly engineTrouble: () => Promise<string | null>;
  readonly isLibraryLost: () => Promise<boolean>;
  readonly isTrusted: IsTrusted;
  /** Hears of a library that cannot be read; the popup then shows no number of originals. */
  readonly report: (error: unknown) => void;
}

type LibraryPart = Pick<PopupState, 'originals' | 'remembered' | 'passages'>;

const PASSAGES = 3;

/** States that come from the engine, or that it leads out of. */
const FROM_ENGINE: ReadonlySet<PageState['kind']> = new Set([
  'checking',
  'not-article',
  'library-empty',
  'storage-unavailable',
  'failed',
]);

/** Gathers all that the popup shows of a tab. What was judged is shown without an engine. */
export function popupStates(needs: Needs): (tabId: number) => Promise<PopupState> {
  const libraryPart = async (page: PageState, url: URL | null): Promise<LibraryPart> => {
    const match = page.kind === 'judged' ? page.judgement.matches[0] : undefined;
    try {
      const originals = await needs.library();
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

  /** What the state comes to where the engine never answers: pages are not read then, or not judged. */
  const withEngine = async (page: PageState): Promise<PageState> => {
    const detail = FROM_ENGINE.has(page.kind) ? await needs.engineTrouble() : null;
    return detail === null ? page : { kind: 'incomplete', detail };
  };

  return async (tabId) => {
    const [tab, settings] = await Promise.all([needs.getTab(tabId), needs.readSettings()]);
    const page = await withEngine(await needs.currentState(tab, settings));
    const url = webUrl(tab.url);
    const [ofLibrary, libraryLost] = await Promise.all([libraryPart(page, url), needs.isLibraryLost()]);
    return {
      tabId,
      url: tab.url ?? '',
      site: url ? siteOf(url) : '',
      page,
      ...ofLibrary,
      libraryLost,
      trusted: url !== null && needs.isTrusted(url.hostname, settings),
    };
  };
}
