import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPopup, press, says, visibleText } from '../demo/own-page.ts';
import { until } from '../demo/until.ts';
import { badgeOf, openTab, outcomeOf, settledState } from '../demo/watched-tab.ts';
import { killBrowser } from '../store/harness/browser.ts';
import { leaveHalfRecord } from '../store/harness/half-record.ts';
import { type Bench, BROWSERS, rememberOriginal, startBench, temporaryFolder } from './bench.ts';

const COPY = ['daily-relay', 'engineer-convicted-phantom-dredging'] as const;
const NOTE = 'library-seen';

async function startAgain(bench: Bench, profile: string): Promise<Bench> {
  await bench.close();
  return startBench(bench.kind, { profile, port: bench.server.port });
}

/** Waits until the worker has noted what is in the library. */
async function noted({ session }: Bench, originals: number): Promise<void> {
  await until('a note of the library', async () => {
    const stored = await session.call<Record<string, { originals: number } | undefined>>('storage.local.get', NOTE);
    return stored[NOTE]?.originals === originals || null;
  });
}

describe.each(BROWSERS)('a library that the browser took away, in %s', (kind) => {
  const profile = temporaryFolder();
  let bench: Bench;

  beforeAll(async () => {
    bench = await startBench(kind, { profile: profile.path });
    await rememberOriginal(bench, 'harbour-engineer-guilty');
    bench = await startAgain(bench, profile.path);
    await noted(bench, 1);
    const own = await bench.session.openOwn('options/index.html');
    await own.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) {
        await new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name ?? '');
          request.onsuccess = resolve;
          request.onerror = () => reject(request.error);
        });
      }
    });
    bench = await startAgain(bench, profile.path);
    await noted(bench, 0);
  });
  afterAll(async () => {
    await bench?.close();
    profile.remove();
  });

  test('the popup says so', async () => {
    const { session, address, words } = bench;
    const tab = await openTab(session, address(...COPY));
    await settledState(session, tab, ['library-empty']);
    const popup = await openPopup(session, tab.tabId);
    await says(popup, words('stateLostTitle'));
    expect(await visibleText(popup)).toContain(words('stateLostHelp'));
    await popup.close();
    await tab.page.close();
  });

  test('the settings say what was in it, until the reader has read that', async () => {
    const { session, words } = bench;
    const known = words('libraryLostKnown');
    let options = await session.openOwn('options/index.html');
    await says(options, words('libraryLostHelp'));
    expect(await visibleText(options)).toMatch(/took Firstprint's library away\. 1 original was in it on .*\d{4}/);
    await press(options, known);
    await until('the alarm to leave', async () => !(await visibleText(options)).includes(known) || null);
    await options.close();
    options = await session.openOwn('options/index.html');
    await says(options, words('libraryIntro'));
    await says(options, '0 originals');
    expect(await visibleText(options)).not.toContain(known);
    await options.close();
  });

  test('a library emptied by the reader is none', async () => {
    await rememberOriginal(bench, 'harbour-engineer-guilty');
    bench = await startAgain(bench, profile.path);
    await noted(bench, 1);
    const { session, words } = bench;
    const options = await session.openOwn('options/index.html');
    await press(options, words('clearAction'));
    await press(options, words('clearConfirm'));
    await says(options, words('clearDone'));
    expect(await session.call('storage.local.get', NOTE)).toEqual({});
  });
});

describe('Chromium, killed while it wrote', () => {
  const profile = temporaryFolder();
  let bench: Bench;
  afterAll(async () => {
    await bench?.close();
    profile.remove();
  });

  /** Kills the browser, and starts it again on the same profile. */
  const killed = async (meanwhile: () => Promise<void>): Promise<void> => {
    await killBrowser(bench.session.browser);
    await meanwhile();
    await bench.server.close();
    bench = await startBench('chrome', { profile: profile.path, port: bench.server.port });
    await until('the log to be begun anew', async () => {
      const done = await bench.session.call<Record<string, unknown>>('storage.session.get', 'log-begun');
      return done['log-begun'] === true || null;
    });
  };
  const seesTheCopy = async (): Promise<void> => {
    const tab = await openTab(bench.session, bench.address(...COPY));
    expect(outcomeOf(await settledState(bench.session, tab, ['rewritten']))).toBe('rewritten');
    await until('the badge', () => badgeOf(tab.page));
    await tab.page.close();
  };

  test('does not take the library away', async () => {
    bench = await startBench('chrome', { profile: profile.path });
    await rememberOriginal(bench, 'harbour-engineer-guilty');
    await killed(() => leaveHalfRecord(profile.path, 'chrome-extension_'));
    await noted(bench, 1);
    await seesTheCopy();
    // This is written behind the half record, and read with it at the next start.
    await rememberOriginal(bench, 'the-salt-bride');
    await killed(async () => {});
    await noted(bench, 2);
    await seesTheCopy();
  });
});
