import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../demo/until.ts';
import { badgeOf, look, openTab, outcomeOf, settledState, type WatchedTab } from '../demo/watched-tab.ts';
import { type Bench, BROWSERS, rememberOriginal, startBench } from './bench.ts';

describe.each(BROWSERS)('navigation in %s', (kind) => {
  let bench: Bench;

  const comesTo = async (tab: WatchedTab, outcome: string): Promise<void> => {
    expect(outcomeOf(await settledState(bench.session, tab, [outcome]))).toBe(outcome);
  };
  const badgeIs = (tab: WatchedTab, there: boolean): Promise<true> =>
    until(
      `the badge to be ${there ? 'there' : 'gone'}`,
      async () => ((await badgeOf(tab.page)) !== null) === there || null,
    );

  beforeAll(async () => {
    bench = await startBench(kind);
    await rememberOriginal(bench, 'the-salt-bride');
    await rememberOriginal(bench, 'ferries-return-to-the-city');
  });
  afterAll(() => bench?.close());

  test('a single-page site is looked at again after each change of its address', async () => {
    const { session, address } = bench;
    const tab = await openTab(session, address('spark-wire', '/'));
    await comesTo(tab, 'not-article');
    const follow = async (path: string): Promise<void> => {
      await tab.page.waitForSelector(`a[href="${path}"]`);
      await tab.page.click(`a[href="${path}"]`);
    };

    await follow('/story/forgotten-opera-premieres');
    await comesTo(tab, 'rewritten');
    await badgeIs(tab, true);

    await follow('/');
    await comesTo(tab, 'not-article');
    await badgeIs(tab, false);
    expect((await look(session, tab)).toolbar.text).toBe('');

    await follow('/story/night-market-cook');
    await comesTo(tab, 'none');
    await badgeIs(tab, false);

    await tab.page.evaluate(() => history.go(-2));
    await comesTo(tab, 'rewritten');
    await badgeIs(tab, true);
    await tab.page.close();
  });

  test('a page that comes back from the back/forward cache has its verdict again', async () => {
    const { session, address } = bench;
    const tab = await openTab(session, address('daily-relay', 'port-ellery-ferries-vote'));
    await comesTo(tab, 'copied');
    await tab.page.evaluate(() => {
      document.documentElement.dataset.kept = 'as it was';
    });
    await tab.page.goto(address('quayside-chandlery', '/products/brass-sounding-lead'));
    await comesTo(tab, 'not-article');
    // Firefox's driver would wait for the page to load, and this one does not load: it is there.
    await (kind === 'chrome' ? tab.page.goBack() : tab.page.evaluate(() => history.back()));
    await until('the page as it was', async () => {
      const kept = await tab.page.evaluate(() => document.documentElement.dataset.kept).catch(() => undefined);
      return kept === 'as it was' || null;
    });
    await comesTo(tab, 'copied');
    expect((await look(session, tab)).toolbar.title).toContain('The Harbour Times');
    await badgeIs(tab, true);
    await tab.page.close();
  });

  test('a fragment is the same page: its verdict stays', async () => {
    const { session, address } = bench;
    const tab = await openTab(session, address('daily-relay', 'port-ellery-ferries-vote'));
    await comesTo(tab, 'copied');
    await tab.page.evaluate(() => {
      location.hash = 'comments';
    });
    const { tabId } = tab;
    expect(await session.call('action.getTitle', { tabId })).toContain('The Harbour Times');
    await badgeIs(tab, true);
    await tab.page.close();
  });
});
