import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MessageKey } from '../../src/browser/i18n.ts';
import { says } from '../demo/own-page.ts';
import { until } from '../demo/until.ts';
import { openTab, outcomeOf, settledState } from '../demo/watched-tab.ts';
import { type Bench, BROWSERS, startBench, temporaryFolder } from './bench.ts';
import { type StaticServer, serveFolder } from './lists/static-server.ts';

/** Stories that nobody copied: with them the whole list is dearer than what changes of it. */
const FILLERS = Array.from({ length: 30 }, (_, number) => ({
  id: `filler ${number}`,
  url: `http://counts.example/${number}`,
  site: 'Counts',
  title: `Count ${number}`,
  text: Array.from(
    { length: 12 },
    (__, part) =>
      `Ward ${number} counted ${(number * 7919 + part * 104_729) % 100_000} ballots under clerk Nam${number}e${part} at Quay ${part * number}.`,
  ).join('\n\n'),
}));

describe.each(BROWSERS)('a shared list, in %s', (kind) => {
  const folder = temporaryFolder();
  const list = join(folder.path, 'list');
  let bench: Bench;
  let server: StaticServer;
  let options: Page;

  /** Publishes the fillers and these stories of The Harbour Times, as a newsroom does. */
  const publish = (...slugs: readonly string[]): void => {
    const outlet = bench.world.get('harbour-times');
    const articles = slugs.map((slug) => {
      const article = outlet?.articles.find((one) => one.slug === slug);
      if (!article) throw new Error(`no article ${slug}`);
      const { title, paragraphs } = article;
      const url = bench.address('harbour-times', slug);
      return { id: slug, url, title, site: 'The Harbour Times', text: paragraphs.join('\n\n') };
    });
    const originals = join(folder.path, 'originals.jsonl');
    writeFileSync(originals, [...FILLERS, ...articles].map((line) => JSON.stringify(line)).join('\n'));
    const about = [
      '--name',
      'Harbour stories',
      '--description',
      'All that The Harbour Times printed',
      '--language',
      'en',
    ];
    execFileSync(process.execPath, ['dist/cli.mjs', 'pack', 'publish', list, '--originals', originals, ...about]);
  };
  const packs = (): string[] => readdirSync(list).filter((name) => name.endsWith('.pack'));
  const spoil = (name: string): void => {
    const bytes = readFileSync(join(list, name));
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 4;
    writeFileSync(join(list, name), bytes);
  };
  const holds = (count: number): Promise<void> => says(options, bench.words('libraryHolds_other', String(count)));
  /** Presses a button in the part about lists. */
  const press = async (key: MessageKey): Promise<void> => {
    const label = bench.words(key);
    await until(`the button “${label}”`, () =>
      options.evaluate((wanted) => {
        const buttons = document.querySelectorAll<HTMLButtonElement>('[data-setting=lists] button:not(:disabled)');
        const found = [...buttons].find((button) => button.textContent?.trim() === wanted);
        found?.click();
        return found ? true : null;
      }, label),
    );
  };
  const part = (): Promise<string> =>
    options.evaluate(() =>
      // Firefox leaves out the marks around what others wrote.
      (document.querySelector<HTMLElement>('[data-setting=lists]')?.innerText ?? '').replace(/[\u2068\u2069]/g, ''),
    );
  /** Checks now, and waits until that came to an end. */
  const checkNow = async (): Promise<void> => {
    const before = await checks();
    await press('listCheck');
    await until('the check to end', async () => ([before, ''].includes(await checks()) ? null : true));
  };
  /** Changes with every check that ended; empty while one is under way. */
  const checks = async (): Promise<string> => {
    const { lists } = await bench.session.call<{ lists?: { begun: number; nextCheck: number }[] }>(
      'storage.local.get',
      'lists',
    );
    return (lists ?? []).some(({ begun }) => begun > 0) ? '' : JSON.stringify(lists?.map(({ nextCheck }) => nextCheck));
  };
  const outcomeOfCopy = async (slug: string, expected: string): Promise<string | null> => {
    const tab = await openTab(bench.session, bench.address('daily-relay', slug));
    const state = await settledState(bench.session, tab, [expected]);
    await tab.page.close();
    return outcomeOf(state);
  };

  beforeAll(async () => {
    mkdirSync(list);
    const nowhere = { name: 'Lists', articles: [], pathOf: () => '/', answer: () => null };
    bench = await startBench(kind, { outlets: [{ ...nowhere, slug: 'lists' }] });
    server = await serveFolder(list, join(folder.path, 'server'));
    publish('ferries-return-to-the-city');
    options = await bench.session.openOwn('options/index.html');
  });
  afterAll(async () => {
    await bench?.close();
    await server?.close();
    folder.remove();
  });

  test('shows what it is before anything of it is taken', async () => {
    await holds(0);
    const field = await options.waitForSelector('[data-setting=lists] form input');
    await field?.type(`http://lists.example:${server.port}/`);
    await press('listLook');
    await says(options, 'All that The Harbour Times printed');
    expect(await part()).toContain(bench.words('libraryHolds_other', '31'));
    expect(await part()).toContain(bench.words('listFrom', `lists.example:${server.port}`));
    expect(server.asked()).toEqual(['/list.json']);
    await holds(0);
  });

  test('is fetched, and what it holds is recognised', async () => {
    await press('listSubscribe');
    await holds(31);
    await says(options, bench.words('listChecked', '').trim());
    expect(server.asked()).toEqual(['/list.json', `/${packs()[0]}`]);
    expect(await outcomeOfCopy('port-ellery-ferries-vote', 'copied')).toBe('copied');
    // It is not among the packs that came as files.
    expect(await options.evaluate(() => document.querySelector('[data-setting=packs] li'))).toBeNull();
  });

  test('costs one small request where nothing is new', async () => {
    server.asked();
    await checkNow();
    expect(server.asked()).toEqual(['/list.json']);
  });

  test('is updated by the difference alone', async () => {
    const [base] = packs();
    publish('ferries-return-to-the-city', 'harbour-engineer-guilty');
    server.asked();
    await press('listCheck');
    await holds(32);
    const asked = server.asked();
    expect(asked).toHaveLength(2);
    expect(asked[1]).toMatch(/^\/update-/);
    expect(packs()).toContain(base);
    expect(await outcomeOfCopy('engineer-convicted-phantom-dredging', 'rewritten')).toBe('rewritten');
  });

  test('stays as it was when an update is damaged, and says so; then takes the whole way', async () => {
    const before = packs();
    publish('ferries-return-to-the-city', 'harbour-engineer-guilty', 'brannock-yard-tugs');
    const good = new Map(packs().map((name) => [name, readFileSync(join(list, name))]));
    for (const name of packs()) spoil(name);
    await checkNow();
    await says(options, bench.words('listDamaged'));
    await says(options, bench.words('listKept'));
    await holds(32);
    expect(await outcomeOfCopy('engineer-convicted-phantom-dredging', 'rewritten')).toBe('rewritten');

    // All is whole again but the step from what the reader has.
    const { differences, newest } = JSON.parse(readFileSync(join(list, 'list.json'), 'utf8'));
    const { lists } = await bench.session.call<{ lists: { packs: string[] }[] }>('storage.local.get', 'lists');
    const step = differences.find(
      ({ from, to }: { from: string; to: string }) => to === newest.content && lists[0]?.packs.includes(from),
    );
    expect(before).not.toContain(step.file);
    for (const [name, bytes] of good) if (name !== step.file) writeFileSync(join(list, name), bytes);
    server.asked();
    await checkNow();
    await holds(33);
    expect(await part()).not.toContain(bench.words('listDamaged'));
    const asked = server.asked();
    expect(asked.some((path) => path.startsWith('/base-'))).toBe(true);
    expect(await outcomeOfCopy('port-ellery-ferries-vote', 'copied')).toBe('copied');
    expect(await outcomeOfCopy('engineer-convicted-phantom-dredging', 'rewritten')).toBe('rewritten');
  });

  test('leaves with its originals', async () => {
    await press('listRemove');
    await holds(0);
    expect(await outcomeOfCopy('port-ellery-ferries-vote', 'library-empty')).toBe('library-empty');
    expect(await bench.session.call('storage.local.get', 'lists')).toEqual({ lists: [] });
  });
});
