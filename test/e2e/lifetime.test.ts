import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../demo/until.ts';
import { badgeOf, openTab, outcomeOf, settledState } from '../demo/watched-tab.ts';
import { type Bench, BROWSERS, rememberOriginal, startBench, temporaryFolder } from './bench.ts';
import { stopBackground } from './stop-background.ts';

describe.each(BROWSERS)('a background that ends, in %s', (kind) => {
  const profile = temporaryFolder();
  // Firefox ends its event page by itself: here after half a second instead of half a minute.
  const prefs = { 'extensions.background.idle.timeout': 500 };
  let bench: Bench;

  const seesTheCopy = async (): Promise<void> => {
    const { session, address } = bench;
    const tab = await openTab(session, address('daily-relay', 'engineer-convicted-phantom-dredging'));
    expect(outcomeOf(await settledState(session, tab, ['rewritten']))).toBe('rewritten');
    await until('the badge', () => badgeOf(tab.page));
    await tab.page.close();
  };

  beforeAll(async () => {
    bench = await startBench(kind, { profile: profile.path, prefs });
    await rememberOriginal(bench, 'harbour-engineer-guilty');
  });
  afterAll(async () => {
    await bench?.close();
    profile.remove();
  });

  test('the next page wakes it, and it still knows the original', async () => {
    await stopBackground(bench.session);
    await seesTheCopy();
  });

  test('a verdict outlives it', async () => {
    const { session, address } = bench;
    const tab = await openTab(session, address('daily-relay', 'engineer-convicted-phantom-dredging'));
    await settledState(session, tab, ['rewritten']);
    await stopBackground(bench.session);
    expect(outcomeOf(await settledState(session, tab, ['rewritten']))).toBe('rewritten');
    expect(await session.call('action.getTitle', { tabId: tab.tabId })).toContain('The Harbour Times');
    await tab.page.close();
  });

  test('the library outlives the browser', async () => {
    const { port } = bench.server;
    await bench.close();
    bench = await startBench(kind, { profile: profile.path, prefs, port });
    await seesTheCopy();
  });
});
