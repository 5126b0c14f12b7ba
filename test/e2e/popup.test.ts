import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPopup, press, says, visibleText } from '../demo/own-page.ts';
import { until } from '../demo/until.ts';
import { badgeOf, look, openTab, outcomeOf, settledState, type WatchedTab } from '../demo/watched-tab.ts';
import { type Bench, BROWSERS, rememberOriginal, startBench } from './bench.ts';

const ORIGINAL = 'harbour-engineer-guilty';
const COPY = 'engineer-convicted-phantom-dredging';

describe.each(BROWSERS)('the popup in %s', (kind) => {
  let bench: Bench;
  let tab: WatchedTab;
  let popup: Page;

  const badgeIs = (there: boolean): Promise<true> =>
    until(
      `the badge to be ${there ? 'there' : 'gone'}`,
      async () => ((await badgeOf(tab.page)) !== null) === there || null,
    );

  beforeAll(async () => {
    bench = await startBench(kind);
  });
  afterAll(() => bench?.close());

  test('says what to do while the library is empty', async () => {
    const { session, words, address } = bench;
    const reading = await openTab(session, address('harbour-times', ORIGINAL));
    await settledState(session, reading, ['library-empty']);
    const own = await openPopup(session, reading.tabId);
    await says(own, words('stateEmptyTitle'));
    await own.close();
    await reading.page.close();
    await rememberOriginal(bench, ORIGINAL);
  });

  test('names the original of a copy, with the evidence', async () => {
    const { session, words, address, world } = bench;
    tab = await openTab(session, address('daily-relay', COPY));
    const state = await settledState(session, tab, ['rewritten']);
    popup = await openPopup(session, tab.tabId);
    await says(popup, 'The Harbour Times');

    const original = world.get('harbour-times')?.articles.find(({ slug }) => slug === ORIGINAL);
    await says(popup, original?.title ?? 'the demo has lost its original');
    await says(popup, words('openOriginal'));
    const shown = await popup.evaluate(() => ({
      links: [...document.querySelectorAll('a')].map(({ href }) => href),
      pairs: [...document.querySelectorAll('.passages > li')].map((pair) =>
        [...pair.querySelectorAll('dd')].map(({ textContent }) => textContent ?? ''),
      ),
    }));
    expect(shown.links).toContain(address('harbour-times', ORIGINAL));
    expect(await visibleText(popup)).toMatch(/(15 October|October 15),? 2026/);

    const match = state?.kind === 'judged' ? state.judgement.matches[0] : undefined;
    await says(popup, words('shareOf', `${Math.round((match?.coverage ?? 0) * 100)}%`));
    expect(shown.pairs).toHaveLength(3);
    const page = world.get('daily-relay')?.articles.find(({ slug }) => slug === COPY);
    for (const [ofPage = '', ofOriginal = ''] of shown.pairs) {
      expect(page?.paragraphs.join('\n')).toContain(ofPage.slice(0, 60));
      expect(original?.paragraphs.join('\n')).toContain(ofOriginal.slice(0, 60));
    }
  });

  test('“not a copy” takes the badge away, also after a reload, and can be taken back', async () => {
    const { session, words } = bench;
    await badgeIs(true);
    await press(popup, words('actionNotACopy'));
    await says(popup, words('verdictDismissed'));
    await badgeIs(false);

    await tab.page.reload();
    await until('the dismissal to be remembered', async () => {
      const { state } = await look(session, tab);
      return (state?.kind === 'judged' && state.dismissed) || null;
    });
    const { badge, toolbar } = await look(session, tab);
    expect(badge).toBeNull();
    expect(toolbar.title).not.toContain('The Harbour Times');

    await press(popup, words('actionNotACopyUndo'));
    await tab.page.reload();
    await badgeIs(true);
  });

  test('“do not check this site” silences the site at once, and only this site', async () => {
    const { session, words, address } = bench;
    await press(popup, words('actionMute'));
    await says(popup, words('stateMutedSiteTitle'));
    await badgeIs(false);
    await tab.page.goto(address('daily-relay', 'port-ellery-ferries-vote'));
    expect(await settledState(session, tab, ['muted'])).toEqual({ kind: 'muted', scope: 'site' });

    const other = await openTab(session, address('north-shore-post', 'venn-verdict-who-checked'));
    expect(['related', 'none']).toContain(outcomeOf(await settledState(session, other, ['related', 'none'])));
    await other.page.close();

    await tab.page.goto(address('daily-relay', COPY));
    await settledState(session, tab, ['muted']);
    await press(popup, words('actionUnmute'));
    expect(outcomeOf(await settledState(session, tab, ['rewritten']))).toBe('rewritten');
    await badgeIs(true);
  });

  test('a forgotten original is named no more', async () => {
    const { session, words, address } = bench;
    const reading = await openTab(session, address('harbour-times', ORIGINAL));
    await settledState(session, reading, ['none']);
    const own = await openPopup(session, reading.tabId);
    await press(own, words('actionForget'));
    await says(own, words('actionRemember'));
    await own.close();
    await reading.page.close();
    await tab.page.reload();
    expect(await settledState(session, tab, ['library-empty'])).toMatchObject({ kind: 'library-empty' });
  });

  test('odd wording gets a remark in the popup alone, also with an empty library', async () => {
    const { session, words, address } = bench;
    await says(popup, words('stateEmptyTitle'));
    expect(await visibleText(popup)).not.toContain(words('spunHeading'));

    await tab.page.goto(address('daily-relay', 'submerged-woodland-climate-journal'));
    await settledState(session, tab, ['library-empty']);
    await says(popup, words('spunHeading'));
    await says(popup, 'primeval');
    await says(popup, words('spunCaution'));
    expect(await badgeOf(tab.page)).toBeNull();
  });
});
