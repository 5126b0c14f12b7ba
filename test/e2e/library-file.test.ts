import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press, says } from '../demo/own-page.ts';
import { until } from '../demo/until.ts';
import { openTab, outcomeOf, settledState } from '../demo/watched-tab.ts';
import { type Bench, BROWSERS, rememberOriginal, startBench, temporaryFolder } from './bench.ts';

/** One line of a library file, with a text of its own: enough work that an import can be stopped in its midst. */
function madeUpLine(number: number): string {
  const sentence = (part: number): string =>
    `Ward ${number} counted ${(number * 7919 + part * 104_729) % 100_000} ballots under clerk Nam${number}e${part} before the hall at Quay ${part * number} closed.`;
  const text = Array.from({ length: 40 }, (_, part) => sentence(part)).join('\n\n');
  return JSON.stringify({ title: `Count ${number}`, url: `http://counts.example/${number}`, site: 'Counts', text });
}

describe.each(BROWSERS)('the library as a file, in %s', (kind) => {
  const folder = temporaryFolder();
  let bench: Bench;
  let options: Page;
  let saved: string;

  const bringIn = async (name: string, content: string | Uint8Array): Promise<void> => {
    const path = join(folder.path, name);
    writeFileSync(path, content);
    const picker = await options.$('#library input[type=file]');
    if (!picker || !(await picker.toElement('input'))) throw new Error('the settings have no file picker');
    await (await picker.toElement('input')).uploadFile(path);
  };
  const clear = async (): Promise<void> => {
    await press(options, bench.words('clearAction'));
    await press(options, bench.words('clearConfirm'));
    await says(options, bench.words('libraryHolds_other', '0'));
  };
  const outcomeOfCopy = async (slug: string, expected: readonly string[]): Promise<string | null> => {
    const tab = await openTab(bench.session, bench.address('daily-relay', slug));
    const state = await settledState(bench.session, tab, expected);
    await tab.page.close();
    return outcomeOf(state);
  };

  beforeAll(async () => {
    bench = await startBench(kind, { downloads: folder.path });
    await rememberOriginal(bench, 'brannock-yard-tugs');
    await rememberOriginal(bench, 'ferries-return-to-the-city');
    options = await bench.session.openOwn('options/index.html');
  });
  afterAll(async () => {
    await bench?.close();
    folder.remove();
  });

  test('saves every original with its text, a line of JSON each', async () => {
    await press(options, bench.words('exportAction'));
    await says(options, bench.words('exportDone_other', '2'));
    const name = await until(
      'the file',
      async () => readdirSync(folder.path).find((one) => one.endsWith('.jsonl')) ?? null,
    );
    saved = await until('its text', async () => readFileSync(join(folder.path, name), 'utf8') || null);
    const lines = saved.trim().split('\n');
    expect(lines).toHaveLength(2);
    const articles = lines.map((line) => JSON.parse(line));
    for (const slug of ['brannock-yard-tugs', 'ferries-return-to-the-city']) {
      const original = bench.world.get('harbour-times')?.articles.find((one) => one.slug === slug);
      const article = articles.find(({ url }) => url === bench.address('harbour-times', slug));
      expect(article).toMatchObject({ title: original?.title, site: 'The Harbour Times' });
      for (const paragraph of original?.paragraphs ?? []) expect(article.text).toContain(paragraph);
    }
  });

  test('brings them back into an emptied library', async () => {
    await clear();
    expect(await outcomeOfCopy('port-ellery-ferries-vote', ['library-empty'])).toBe('library-empty');
    await bringIn('whole.jsonl', saved);
    await says(options, bench.words('importDone_other', '2'));
    expect(await outcomeOfCopy('port-ellery-ferries-vote', ['copied'])).toBe('copied');
  });

  test('a pack: brought in, recognised by, listed, and removed', async () => {
    await clear();
    writeFileSync(join(folder.path, 'packed.jsonl'), saved);
    const pack = join(folder.path, 'harbour.pack');
    const build = ['dist/cli.mjs', 'pack', 'build', join(folder.path, 'packed.jsonl'), '-o', pack, '--name', 'Harbour'];
    execFileSync(process.execPath, build, { encoding: 'utf8' });
    const bytes = readFileSync(pack);
    await bringIn('cut.pack', bytes.subarray(0, -9));
    await says(options, bench.words('packCutOff'));
    await says(options, bench.words('libraryHolds_other', '0'));
    await bringIn('whole.pack', bytes);
    await says(options, bench.words('importDone_other', '2'));
    await says(options, 'Harbour');
    expect(await outcomeOfCopy('port-ellery-ferries-vote', ['copied'])).toBe('copied');
    await press(options, bench.words('packExport'));
    const name = await until(
      'the pack',
      async () => readdirSync(folder.path).find((one) => /^firstprint-.*\.pack$/.test(one)) ?? null,
    );
    await press(options, bench.words('packRemove'));
    await says(options, bench.words('libraryHolds_other', '0'));
    expect(await outcomeOfCopy('port-ellery-ferries-vote', ['library-empty'])).toBe('library-empty');
    const handed = await until('its bytes', async () => {
      const read = readFileSync(join(folder.path, name));
      return read.length > 0 ? read : null;
    });
    await bringIn('handed.pack', handed);
    await says(options, bench.words('importDone_other', '2'));
    expect(await outcomeOfCopy('port-ellery-ferries-vote', ['copied'])).toBe('copied');
  });

  test('a file cut off half-way: what is whole comes in, and the rest is said', async () => {
    await clear();
    const cut = saved.slice(0, saved.indexOf('\n') + 400);
    await bringIn('cut.jsonl', cut);
    await says(options, 'The file breaks off before its end');
    await says(options, bench.words('libraryHolds_one', '1'));
  });

  test('a file of something else brings nothing in, and the line is named', async () => {
    await clear();
    await bringIn('letter.jsonl', 'Dear reader,\nthis is not a library.\n');
    await says(options, bench.words('importDone_other', '0'));
    expect(await options.evaluate(() => document.querySelector('.problem')?.textContent ?? '')).toMatch(/[Ll]ine 1\b/);
    await says(options, bench.words('libraryHolds_other', '0'));
  });

  test('an import can be stopped; what is in stays in', async () => {
    await bringIn('big.jsonl', Array.from({ length: 4000 }, (_, number) => madeUpLine(number)).join('\n'));
    await press(options, bench.words('importCancel'));
    await says(options, 'Stopped.');
    const kept = await options.evaluate(
      () => /Stopped\. ([\d,]+) originals? w/.exec(document.body.textContent ?? '')?.[1],
    );
    await says(options, bench.words(kept === '1' ? 'libraryHolds_one' : 'libraryHolds_other', kept ?? 'none'));
    expect(Number(kept?.replace(',', ''))).toBeLessThan(4000);
  });
});
