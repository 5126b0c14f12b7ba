import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessageKey } from '../../src/browser/i18n.ts';
import type { Request } from '../../src/browser/requests/requests.ts';
import { says, visibleText } from '../demo/own-page.ts';
import { until } from '../demo/until.ts';
import { openTab, outcomeOf, readState, settledState, type WatchedTab } from '../demo/watched-tab.ts';
import { type Bench, BROWSERS, rememberOriginal, startBench } from './bench.ts';
import { choose } from './requests/choose.ts';

const ORIGINAL = 'ferries-return-to-the-city';

describe.each(BROWSERS)('the requests in %s', (kind) => {
  let bench: Bench;
  let tab: WatchedTab;

  const fromMenu = (request: Request, label: MessageKey): Promise<void> =>
    choose(bench.session, tab, { by: 'menu', request, label: bench.words(label), key: '' });
  const byKey = (request: Request, key: string): Promise<void> =>
    choose(bench.session, tab, { by: 'key', request, label: '', key });
  /** The window of ours whose address has this part, once it is open. */
  const ownWindow = (part: string): Promise<Page> =>
    until(`a window with ${part}`, async () => {
      // The driver does not always learn the address of a window that an extension opened.
      for (const page of await bench.session.browser.pages()) {
        const address = await page.evaluate(() => location.href).catch(() => '');
        if (address.includes(part)) return page;
      }
      return null;
    });
  /** Selects the first paragraphs of the article as a reader would, from one to the other. */
  const select = (from: number, to: number): Promise<void> =>
    tab.page.evaluate(
      (first, last) => {
        const paragraphs = document.querySelectorAll('.entry-content p, article p');
        const [start, end] = [paragraphs[first], paragraphs[last]];
        if (start && end) getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
      },
      from,
      to,
    );

  beforeAll(async () => {
    bench = await startBench(kind);
    await rememberOriginal(bench, ORIGINAL);
    tab = await openTab(bench.session, bench.address('daily-relay', 'port-ellery-ferries-vote'));
    await settledState(bench.session, tab, ['copied']);
    await tab.page.bringToFront();
  });
  afterAll(() => bench?.close());

  test('a selected text is compared with the library', async () => {
    await select(2, 4);
    await fromMenu('check-selection', 'requestCheckSelection');
    const shown = await ownWindow('popup/index.html?selection=');
    const [sentence = ''] = bench.words('selectionCopied', '|').split('|');
    await says(shown, sentence);
    await says(shown, 'The Harbour Times');
    const text = await visibleText(shown);
    expect(text).toContain('From 1 April the boats');
    expect(text).not.toContain('Port Ellery will take its five harbour ferries');
    await shown.close();
    await tab.page.bringToFront();
  });

  test('a page that is no article is checked all the same', async () => {
    await tab.page.goto(bench.address('quayside-chandlery', '/products/brass-sounding-lead'));
    await settledState(bench.session, tab, ['not-article']);
    await byKey('check-page', 'C');
    await until('the page to be checked', async () => {
      const outcome = outcomeOf(await readState(bench.session, tab));
      return (outcome !== null && outcome !== 'not-article' && outcome !== 'checking') || null;
    });
  });

  test('a page is remembered as an original', async () => {
    await tab.page.goto(bench.address('north-shore-post', 'salt-bride-review'));
    await settledState(bench.session, tab, ['none', 'related']);
    await tab.page.bringToFront();
    const before = await originalsKnown(bench, tab);
    await fromMenu('remember-page', 'requestRememberPage');
    await until('the page to be remembered', async () => (await originalsKnown(bench, tab)) === before + 1 || null);
  });
});

/** How many originals the popup would tell of. */
async function originalsKnown({ session }: Bench, { tabId }: WatchedTab): Promise<number> {
  const message = { message: 'popup-state', carried: { tabId } };
  const answer = await session.call<{ value: { originals: number } }>('runtime.sendMessage', message);
  return answer.value.originals;
}
