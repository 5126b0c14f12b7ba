import type { Scripting, Tabs } from 'webextension-polyfill';
import type { Text } from '../i18n.ts';
import { namedMatch } from '../judging/named-match.ts';
import { namedSource } from '../judging/named-source.ts';
import { passagePairs } from '../judging/passage-pairs.ts';
import { LONGEST_SOURCE, MOST_PASSAGES } from '../messages/passages-check.ts';
import type { BadgeCorner, PageState, PassagesView } from '../messages/protocol.ts';

/** How the worker has passages marked in a tab's page. Each rejects where no script may run. */
export interface PassageMarks {
  /** Answers how many passages were found in the page. */
  show(tabId: number, view: PassagesView): Promise<number>;
  hide(tabId: number): Promise<void>;
  isShowing(tabId: number): Promise<boolean>;
  /** Takes the looks of the marks out of the page; the marks themselves are gone already. */
  tidy(tabId: number): Promise<void>;
}

/** The looks stand beside the page's styles and, for text in shadow trees, below them. */
const ORIGINS = ['AUTHOR', 'USER'] as const;

export function passageMarks(
  tabs: Pick<Tabs.Static, 'sendMessage'>,
  scripting: Pick<Scripting.Static, 'executeScript' | 'insertCSS' | 'removeCSS'>,
): PassageMarks {
  const ask = (tabId: number, message: string, carried: object): Promise<unknown> =>
    tabs.sendMessage(tabId, { message, carried }, { frameId: 0 });
  const looks = (tabId: number) =>
    ORIGINS.map((origin) => ({ target: { tabId, frameIds: [0] }, files: ['/highlight.css'], origin }));
  const tidy = async (tabId: number): Promise<void> => {
    for (const look of looks(tabId)) await scripting.removeCSS(look);
  };
  return {
    async show(tabId, view) {
      await tidy(tabId);
      for (const look of looks(tabId)) await scripting.insertCSS(look);
      await scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/highlight.js'] });
      const found = await ask(tabId, 'show-passages', view);
      return typeof found === 'number' ? found : 0;
    },
    async hide(tabId) {
      await ask(tabId, 'hide-passages', {});
      await tidy(tabId);
    },
    async isShowing(tabId) {
      // Without the script, nobody is there to answer.
      return (await ask(tabId, 'passages-shown', {}).catch(() => false)) === true;
    },
    tidy,
  };
}

/** What is to be marked in a judged page; null where there is nothing. */
export function passagesView(
  page: PageState,
  originalText: string | null,
  corner: BadgeCorner,
  text: Text,
): PassagesView | null {
  const match = page.kind === 'judged' ? namedMatch(page.judgement) : undefined;
  if (page.kind !== 'judged' || !match || match.passages.length === 0) return null;
  const passages = match.passages.slice(0, MOST_PASSAGES);
  const pairs = passagePairs(page.article.text, passages, originalText);
  return {
    text: page.article.text,
    passages: passages.map(({ kind, page: { start, end } }, at) => ({
      kind,
      start,
      end,
      original: pairs[at]?.original ?? null,
    })),
    source: namedSource(match.facts, text).slice(0, LONGEST_SOURCE),
    side: corner.endsWith('left') ? 'right' : 'left',
  };
}
