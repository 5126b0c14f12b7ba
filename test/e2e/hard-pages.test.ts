import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPopup, press, says, visibleText } from '../demo/own-page.ts';
import { until } from '../demo/until.ts';
import { badgeOf, openTab, outcomeOf, settledState } from '../demo/watched-tab.ts';
import { readWorld } from '../demo/world.ts';
import { type Bench, BROWSERS, rememberOriginal, startBench } from './bench.ts';
import { hardPages } from './hard-pages.ts';

/** The states that are an end; `checking` for good would leave the reader waiting. */
const CLEAR_IF_ASKED = ['copied', 'rewritten', 'partial', 'related', 'none', 'failed'];
const CLEAR = [...CLEAR_IF_ASKED, 'not-article'];

describe.each(BROWSERS)('pages that are hard to read, in %s', (kind) => {
  let bench: Bench;

  beforeAll(async () => {
    const article = readWorld(new URL('../../', import.meta.url)).get('harbour-times')?.articles[0];
    if (!article) throw new Error('the demo has no originals');
    bench = await startBench(kind, { outlets: [hardPages(article)] });
    await rememberOriginal(bench, 'ferries-return-to-the-city');
  });
  afterAll(() => bench?.close());

  test('a page whose policy forbids to make markup of text is read as any other', async () => {
    const { session, address } = bench;
    const strict = await openTab(session, address('hard-pages', '/trusted-types'));
    const refused = await strict.page.evaluate(() => {
      try {
        document.createElement('p').innerHTML = '<b>text</b>';
        return null;
      } catch (error) {
        return error instanceof TypeError;
      }
    });
    expect(refused, 'the policy is not in force').toBe(true);
    expect(outcomeOf(await settledState(session, strict, ['copied']))).toBe('copied');
    await until('the badge', () => badgeOf(strict.page));
    await strict.page.close();
  });

  test.each(['/nodes', '/bytes'])('%s comes to a clear state, and the next page is checked as ever', async (path) => {
    const { session, words, address } = bench;
    const hard = await openTab(session, address('hard-pages', path), 90_000);
    const state = await settledState(session, hard, CLEAR, 60_000);
    expect(CLEAR).toContain(outcomeOf(state));
    const popup = await openPopup(session, hard.tabId);
    expect(await visibleText(popup)).not.toContain(words('stateCheckingTitle'));
    if (outcomeOf(state) === 'not-article') {
      // Asked for all the same, it is read or refused, and either is said.
      await press(popup, words('actionCheckAnyway'));
      const asked = await settledState(session, hard, CLEAR_IF_ASKED, 60_000);
      expect(CLEAR_IF_ASKED).toContain(outcomeOf(asked));
      if (asked?.kind === 'failed') await says(popup, words('stateFailedTitle'));
    }
    await popup.close();
    await hard.page.close();

    const copy = await openTab(session, address('daily-relay', 'port-ellery-ferries-vote'));
    expect(outcomeOf(await settledState(session, copy, ['copied']))).toBe('copied');
    await until('the badge', () => badgeOf(copy.page));
    await copy.page.close();
  });
});
