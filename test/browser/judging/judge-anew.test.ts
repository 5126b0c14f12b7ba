import { beforeEach, describe, expect, test } from 'vitest';
import { judgeAnew } from '../../../src/browser/judging/judge-anew.ts';
import type { JudgeArticle } from '../../../src/browser/judging/judge-article.ts';
import type { PageState } from '../../../src/browser/messages/protocol.ts';
import { tabPages } from '../../../src/browser/tabs/tab-pages.ts';
import { tabStore } from '../../../src/browser/tabs/tab-store.ts';
import { NOTHING_SAID } from '../../../src/core/fairness/fairness.ts';
import type { Verdict } from '../../../src/core/judgement.ts';
import { judged, MemoryArea } from '../fakes.ts';

const article = { text: 'The ferry is back.' };
const stateOf = (verdict: Verdict): PageState => ({
  kind: 'judged',
  article,
  judgement: judged(verdict),
  dismissed: false,
});
const place = (tabId: number) => ({ tabId, url: `https://copy.example/${tabId}`, incognito: false });

describe('when the library has learned an article', () => {
  let told: string[];
  let shown: string[];
  let answers: Record<string, PageState>;
  let pages: ReturnType<typeof tabPages>;
  let anew: () => Promise<void>;
  const asked: string[] = [];

  beforeEach(() => {
    told = [];
    shown = [];
    answers = {};
    asked.length = 0;
    const store = tabStore(new MemoryArea());
    pages = tabPages(store, async (tabId, state) => void shown.push(`${tabId} ${state?.kind}`));
    const judge: JudgeArticle = async (_, url) => {
      asked.push(url);
      return answers[url] ?? stateOf('none');
    };
    const tell = async (tabId: number, message: string): Promise<boolean> => {
      told.push(`${tabId} ${message}`);
      return true;
    };
    anew = judgeAnew({ store, pages, judge, tabPort: { tell } });
  });

  test('a page whose finding changes shows the new one, and its badge goes if it is accused no more', async () => {
    await pages.enter(place(1), stateOf('copied'));
    await pages.enter(place(2), stateOf('related'));
    await pages.enter(place(3), stateOf('related'));
    answers = {
      [place(1).url]: stateOf('republished'),
      [place(2).url]: stateOf('related'),
      [place(3).url]: stateOf('copied'),
    };
    shown = [];
    await anew();
    expect((await pages.get(place(1)))?.page).toEqual(stateOf('republished'));
    expect((await pages.get(place(3)))?.page).toEqual(stateOf('copied'));
    expect(shown).toEqual(['1 judged', '3 judged']);
    expect(told).toEqual(['1 hide-badge']);
  });

  test('a page that waited for a first original is judged', async () => {
    await pages.enter(place(1), { kind: 'library-empty', article, fairness: NOTHING_SAID });
    answers = { [place(1).url]: stateOf('copied') };
    await anew();
    expect((await pages.get(place(1)))?.page).toEqual(stateOf('copied'));
  });

  test('pages without an article, and tabs long unused, are left alone', async () => {
    await pages.enter(place(99), { kind: 'not-article' });
    for (let tabId = 1; tabId <= 20; tabId++) await pages.enter(place(tabId), stateOf('none'));
    await anew();
    expect(asked).toEqual(Array.from({ length: 12 }, (_, at) => place(at + 9).url));
  });
});
