import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { englishWords, press, says, visibleText, type Words } from '../demo/own-page.ts';
import { type Session, startSession } from '../demo/session.ts';
import { until } from '../demo/until.ts';
import { obtainBrowser } from '../setup/find-browser.mjs';
import { objections } from './axe.ts';
import { BROWSERS, builtExtension, temporaryFolder } from './bench.ts';
import { type NewsServer, serveSites } from './following/news-server.ts';
import { LATE_SITE } from './following/news-sites.ts';

/** A site without a feed, a sitemap or anything else. */
const BARE = 'bare-site';

describe.each(BROWSERS)('the sources on the settings page, in %s', (kind) => {
  const folder = temporaryFolder();
  const words: Words = englishWords(new URL('../../', import.meta.url));
  let server: NewsServer;
  let session: Session;
  let options: Page;

  const base = (slug: string): string => `http://${slug}.example:${server.port}`;
  const follow = async (address: string): Promise<void> => {
    await options.bringToFront();
    await options.focus('[data-setting=addSource] input');
    await options.keyboard.type(address);
    await options.keyboard.press('Enter');
  };
  const names = (): Promise<string[]> =>
    options.$$eval('.source strong', (found) => found.map(({ textContent }) => textContent ?? ''));

  beforeAll(async () => {
    server = await serveSites(
      new Map([
        [LATE_SITE.slug, LATE_SITE.create],
        [
          BARE,
          () =>
            ({ path }) =>
              path === '/' ? { body: '<h1>Nothing to follow</h1>' } : null,
        ],
      ]),
    );
    session = await startSession({
      kind,
      program: obtainBrowser(kind),
      extension: builtExtension(kind),
      headless: true,
      hosts: [LATE_SITE.slug, BARE].flatMap((slug) => [`${slug}.example`, `www.${slug}.example`]),
      downloads: folder.path,
    });
    options = await session.openOwn('options/index.html');
    await says(options, words('sourcesNone'));
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    folder.remove();
  });

  test('a site is followed by its address, checked at once, and tells what it brought', async () => {
    await follow(base(LATE_SITE.slug) + LATE_SITE.typed);
    await says(options, words('sourcesCount_one', '1'));
    await press(options, words('sourcesCheck'));
    await says(options, words('sourcesLearnedInAll_other', '3'));
    const chart = await options.$eval('.learned-chart', (picture) => picture.getAttribute('aria-label'));
    expect(chart).toBe(words('sourcesChart_other', '3', '30', '3'));
    const library = await session.openOwn('options/index.html');
    await says(library, words('libraryHolds_other', '3'));
    await library.close();
    await options.bringToFront();
    expect(await objections(options)).toEqual([]);
  });

  test('what cannot be followed is said in words', async () => {
    await follow('two words');
    await says(options, words('sourcesAddBad', '').split('”')[1] ?? '');
    await options.$eval('[data-setting=addSource] input', (field) => (field as HTMLInputElement).select());
    await follow(base(BARE));
    await says(options, words('sourcesCount_other', '2'));
    // It is looked for in many places, with a pause after each.
    await until(
      'the problem',
      async () => ((await visibleText(options)).includes(words('sourcesProblemNoFeed')) ? true : null),
      90_000,
    );
    expect(await objections(options)).toEqual([]);
    // What is in trouble stands first.
    expect((await names())[0]).toBe(`${BARE}.example`);
    await press(options, words('packRemove'));
    await says(options, words('sourcesCount_one', '1'));
  });

  test('a source is paused and resumed', async () => {
    await press(options, words('sourcesPause'));
    await says(options, words('sourcesPaused'));
    await press(options, words('sourcesResume'));
    await until('the source to go on', async () =>
      (await options.$eval('#sources', (section) => section.textContent ?? '')).includes(words('sourcesPaused'))
        ? null
        : true,
    );
  });

  test('the list is saved as OPML, and taken back after all was removed', async () => {
    await press(options, words('sourcesOpmlSave'));
    const saved = await until('the file', async () => {
      const name = readdirSync(folder.path).find((one) => /^firstprint-sources-.*\.opml$/.test(one));
      const content = name ? readFileSync(join(folder.path, name), 'utf8') : '';
      return content.includes('</opml>') ? content : null;
    });
    expect(saved).toContain(base(LATE_SITE.slug));
    await press(options, words('packRemove'));
    await says(options, words('sourcesNone'));

    const take = async (content: string): Promise<void> => {
      const path = join(folder.path, 'taken.opml');
      writeFileSync(path, content);
      const picker = await options.$('#sources input[type=file]');
      if (!picker) throw new Error('the sources have no file picker');
      await (await picker.toElement('input')).uploadFile(path);
    };
    await take('<html>not a list</html>');
    await says(options, words('sourcesOpmlBad'));
    await take(saved);
    await says(options, words('sourcesOpmlAdded_one', '1'));
    await says(options, words('sourcesCount_one', '1'));
  });

  test('all of it is switched off with one switch, and says so', async () => {
    await press(options, words('sourcesSwitch'));
    await says(options, words('sourcesStandingOff'));
    const check = await options.$eval('.source .button', (button) => ({
      says: button.textContent,
      dead: button.matches(':disabled'),
      because: document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent,
    }));
    expect(check).toEqual({ says: words('sourcesCheck'), dead: true, because: words('sourcesStandingOff') });
    await press(options, words('sourcesSwitch'));
    await until('fetching to be on again', async () =>
      (await options.$eval('#sources', (section) => section.textContent ?? '')).includes(words('sourcesStandingOff'))
        ? null
        : true,
    );
  });
});
