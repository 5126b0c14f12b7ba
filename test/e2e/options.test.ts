import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press, says } from '../demo/own-page.ts';
import { until } from '../demo/until.ts';
import { openTab, outcomeOf, settledState } from '../demo/watched-tab.ts';
import { type Bench, BROWSERS, startBench, temporaryFolder } from './bench.ts';
import { withdrawSites } from './reader-permissions.ts';

/** Firefox asks before it grants a permission, in a window that no driver reaches; this answers yes. */
const SAYS_YES = { 'extensions.webextOptionalPermissionPrompts': false };

describe.each(BROWSERS)('the settings page in %s', (kind) => {
  const folder = temporaryFolder();
  let bench: Bench;
  let options: Page;

  const shown = (): Promise<string[]> =>
    options.$$eval('[data-setting]', (rows) =>
      rows.filter((row) => row.checkVisibility()).map((row) => row.getAttribute('data-setting') ?? ''),
    );
  const stored = async (): Promise<Record<string, unknown>> => {
    const { settings } = await bench.session.call<{ settings?: { values: Record<string, unknown> } }>(
      'storage.local.get',
      'settings',
    );
    // The tab that asked is in front now, and Chromium gives no clicks to those behind it.
    await options.bringToFront();
    return settings?.values ?? {};
  };
  const takeSettings = async (content: string): Promise<void> => {
    const path = join(folder.path, 'taken.json');
    writeFileSync(path, content);
    const picker = await options.$('#about input[type=file]');
    if (!picker) throw new Error('the settings have no file picker for settings');
    await (await picker.toElement('input')).uploadFile(path);
  };

  beforeAll(async () => {
    bench = await startBench(kind, { downloads: folder.path, prefs: SAYS_YES });
    options = await bench.session.openOwn('options/index.html');
    await says(options, bench.words('optionsTitle'));
  });
  afterAll(async () => {
    await bench?.close();
    folder.remove();
  });

  test('is searched from the keyboard alone, and says how much was found', async () => {
    const all = await until('the settings', async () => {
      const rows = await shown();
      return rows.length > 10 ? rows : null;
    });
    await options.keyboard.press('Tab');
    expect(await options.evaluate(() => document.activeElement?.matches('input[type=search]'))).toBe(true);
    await options.keyboard.type('corner');
    await says(options, bench.words('searchFound_one', '1'));
    expect(await shown()).toEqual(['badgeCorner']);
    const headings = await options.$$eval('.contents a', (links) => links.map(({ textContent }) => textContent));
    expect(headings).toEqual([bench.words('badgeHeading')]);

    await options.keyboard.type(' zeppelin');
    await says(options, bench.words('searchNothing'));
    expect(await shown()).toEqual([]);

    await options.keyboard.press('Escape');
    await until('all settings to come back', async () => ((await shown()).length === all.length ? true : null));
  });

  test('explains what a choice of sensitivity changes, and keeps it', async () => {
    await press(options, bench.words('sensitivityEager'));
    await says(options, bench.words('sensitivityLine', '75%', '25%'));
    await until('the choice to be kept', async () => ((await stored()).sensitivity === 'eager' ? true : null));
  });

  test('saves the settings, takes them back, and takes nothing of a bad file', async () => {
    await press(options, bench.words('settingsFileSave'));
    const saved = await until('the file', async () => {
      const name = readdirSync(folder.path).find((one) => /^firstprint-settings-.*\.json$/.test(one));
      const content = name ? readFileSync(join(folder.path, name), 'utf8') : '';
      return content.endsWith('}\n') ? content : null;
    });
    const file: { settings: object } = JSON.parse(saved);
    expect(file.settings).toEqual(await stored());

    await takeSettings(JSON.stringify({ ...file, settings: { showBadge: false, mutedSites: 'all of them' } }));
    await says(options, bench.words('settingsFileBadField', '').split(':')[0] ?? '');
    expect(await stored()).toEqual(file.settings);
    await takeSettings(saved.slice(0, -20));
    await says(options, bench.words('settingsFileNotJson'));
    expect(await stored()).toEqual(file.settings);

    await takeSettings(JSON.stringify({ ...file, settings: { sensitivity: 'careful', mutedSites: ['copy.example'] } }));
    await says(options, bench.words('settingsFileTaken_other', '2'));
    await says(options, 'copy.example');
    expect(await stored()).toEqual({ ...file.settings, sensitivity: 'careful', mutedSites: ['copy.example'] });

    await press(options, bench.words('settingsFileUndo'));
    await says(options, bench.words('settingsFileUndone'));
    await until('the former settings', async () => (isDeepStrictEqual(await stored(), file.settings) ? true : null));
  });

  test('leaves a site alone that was typed here, and checks it again', async () => {
    const { session, words, address } = bench;
    const field = await options.$('#sites input[type=text]');
    await field?.type('daily-relay.example');
    await options.keyboard.press('Enter');
    await says(options, words('siteUnmute'));
    const tab = await openTab(session, address('daily-relay', 'port-ellery-ferries-vote'));
    expect(await settledState(session, tab, ['muted'])).toEqual({ kind: 'muted', scope: 'site' });
    await options.bringToFront();
    await press(options, words('siteUnmute'));
    expect(outcomeOf(await settledState(session, tab, ['library-empty']))).toBe('library-empty');
    await tab.page.close();
    await options.bringToFront();
  });

  test('shows what it would tell somebody who helps, without a word about pages', async () => {
    await press(options, bench.words('diagnosticsShow'));
    const told = await until('the diagnostics', () =>
      options.evaluate(() => document.querySelector<HTMLTextAreaElement>('#about textarea')?.value ?? null),
    );
    expect(JSON.parse(told)).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      browser: expect.stringContaining(kind === 'chrome' ? 'Chrome' : 'Firefox'),
      library: { count: 0, unfinished: false },
      settings: { sensitivity: 'eager', mutedSites: 0 },
      permissions: { sites: 'all' },
    });
    expect(told).not.toContain('.example');
    await press(options, bench.words('diagnosticsCopy'));
    await says(options, bench.words('diagnosticsCopied'));
  });

  test('says when the browser withdrew the sites, and asks for them again', async () => {
    const { session, words } = bench;
    await says(options, words('permissionsSitesAll'));
    await withdrawSites(session);
    await says(options, words('permissionsSitesNone'));
    // Chromium asks in a window that no driver reaches.
    if (kind === 'chrome') return;
    await press(options, words('statePermissionAllAction'));
    await says(options, words('permissionsGranted'));
    await says(options, words('permissionsSitesAll'));
  });
});
