import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessageKey } from '../../src/browser/i18n.ts';
import { openPopup, press, says, visibleText } from '../demo/own-page.ts';
import { until } from '../demo/until.ts';
import { badgeOf, look, openTab, settledState } from '../demo/watched-tab.ts';
import type { Case } from '../fairness/case.ts';
import { originalOfCase, pageOfCase } from '../fairness/render-case.ts';
import { type Bench, BROWSERS, startBench } from './bench.ts';
import { ALL, EXPLICIT, NAMED, ONLY_NAMED, PAGE_IS_ORIGINAL, UNDECIDABLE, WIRE } from './fairness/cases.ts';
import { sitesOf } from './fairness/pages.ts';

/** What the popup and the toolbar should say of a case: keys of the messages, with what stands in their places. */
interface Said {
  readonly sentence: readonly [MessageKey, ...string[]];
  /** Whether the source is credited, where that is told. */
  readonly credit?: MessageKey;
  readonly toolbar: readonly [MessageKey, ...string[]];
  /** The toolbar's sign; empty where nobody is accused. */
  readonly sign: '' | '!' | '=';
}

const COURIER = 'The Marram Courier';

const SAID: readonly (readonly [Case, readonly string[], Said])[] = [
  [
    EXPLICIT,
    ['republished'],
    {
      sentence: ['verdictRepublished', COURIER],
      credit: 'creditExplicit',
      toolbar: ['verdictRepublished', COURIER],
      sign: '',
    },
  ],
  [
    NAMED,
    ['copied'],
    { sentence: ['verdictCopied', COURIER], credit: 'creditNamed', toolbar: ['toolbarFlagged', COURIER], sign: '!' },
  ],
  [WIRE, ['republished'], { sentence: ['verdictWire', 'AP'], toolbar: ['verdictWire', 'AP'], sign: '' }],
  [
    PAGE_IS_ORIGINAL,
    ['related'],
    { sentence: ['verdictPageFirst', 'Newsflux 24'], toolbar: ['verdictPageFirst', 'Newsflux 24'], sign: '' },
  ],
  [
    UNDECIDABLE,
    ['copied'],
    { sentence: ['verdictUndecided', COURIER], toolbar: ['toolbarSameText', COURIER], sign: '=' },
  ],
];

/** What a page of ours says, without the marks that keep foreign names from turning its direction. */
const plainText = async (page: Page): Promise<string> => (await visibleText(page)).replace(/[\u2066-\u2069]/g, '');

describe.each(BROWSERS)('the fair verdict in %s', (kind) => {
  let bench: Bench;

  const addressOf = ({ url }: { readonly url: string }): string => {
    const { hostname, pathname } = new URL(url);
    return bench.address(hostname.split('.')[0] ?? '', pathname);
  };

  const reads = async (popup: Page, sentence: string): Promise<void> => {
    let seen = '';
    const there = async (): Promise<true | null> => {
      seen = await plainText(popup);
      return seen.includes(sentence) ? true : null;
    };
    await until(`“${sentence}”`, there, 12_000, () => `in: ${seen.slice(0, 600)}`);
  };

  beforeAll(async () => {
    bench = await startBench(kind, { outlets: sitesOf(ALL) });
  });
  afterAll(() => bench?.close());

  test('with an empty library, tells whom a page names as its source', async () => {
    const { session, words } = bench;
    const tab = await openTab(session, addressOf(pageOfCase(ONLY_NAMED)));
    await settledState(session, tab, ['library-empty']);
    const popup = await openPopup(session, tab.tabId);
    await reads(popup, words('verdictNames', 'The Daily Beast'));
    await reads(popup, words('creditQuote', 'Read more at The Daily Beast.'));
    await reads(popup, words('searchOutlet', 'The Daily Beast'));
    expect((await look(session, tab)).toolbar.text).toBe('');
    expect(await badgeOf(tab.page)).toBeNull();
    await popup.close();
    await tab.page.close();
  });

  test('remembers what the library should know', async () => {
    const { session, words } = bench;
    for (const [one] of SAID) {
      for (const draft of one.library) {
        const tab = await openTab(session, addressOf(originalOfCase(one, draft)));
        await settledState(session, tab, ['library-empty', 'none', 'related']);
        const popup = await openPopup(session, tab.tabId);
        await press(popup, words('actionRemember'));
        await says(popup, words('actionRemembered'));
        await popup.close();
        await tab.page.close();
      }
    }
  });

  test.each(SAID.map((said) => [said[0].name, ...said] as const))('a page that %s', async (_, one, outcomes, said) => {
    const { session, words } = bench;
    const tab = await openTab(session, addressOf(pageOfCase(one)));
    await settledState(session, tab, outcomes);
    const popup = await openPopup(session, tab.tabId);
    await reads(popup, words(...said.sentence));
    if (said.credit !== undefined) await reads(popup, words(said.credit));
    const { toolbar } = await look(session, tab);
    expect(toolbar).toEqual({ text: said.sign, title: words(...said.toolbar) });
    if (said.sign !== '') await until('the badge', () => badgeOf(tab.page));
    else expect(await badgeOf(tab.page)).toBeNull();
    await popup.close();
    await tab.page.close();
  });
});
