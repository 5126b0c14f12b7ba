import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../demo/until.ts';
import { type Bench, BROWSERS, startBench, temporaryFolder } from './bench.ts';

const PIECES = 20;
const PAUSE = 300;

/** What is stored of a subscription, as far as it is looked at here. */
interface Stored {
  readonly lists?: readonly {
    readonly checkedAt: number | null;
    readonly begun: number;
    readonly packs: readonly string[];
  }[];
}

describe.each(BROWSERS)('a list that comes slowly, in %s', (kind) => {
  const folder = temporaryFolder();
  const profile = temporaryFolder();
  const list = join(folder.path, 'list');
  /** How often a pack was asked for. */
  let fetched = 0;
  const server = createServer((request, response) => {
    const bytes = readFileSync(join(list, basename(request.url ?? '')));
    if (!request.url?.endsWith('.pack')) return void response.end(bytes);
    fetched++;
    response.writeHead(200, { 'content-length': bytes.length });
    const piece = Math.ceil(bytes.length / PIECES);
    let at = 0;
    const timer = setInterval(() => {
      response.write(bytes.subarray(at, at + piece));
      at += piece;
      if (at < bytes.length) return;
      clearInterval(timer);
      response.end();
    }, PAUSE);
    response.on('close', () => clearInterval(timer));
  });
  let bench: Bench;
  const nowhere = { name: 'Lists', articles: [], pathOf: () => '/', answer: () => null };
  // Firefox ends its event page after a second without events, where it waits half a minute otherwise.
  const prefs = { 'extensions.background.idle.timeout': 1000 };
  const start = (): Promise<Bench> =>
    startBench(kind, { outlets: [{ ...nowhere, slug: 'lists' }], prefs, profile: profile.path });
  const tell = (message: string): Promise<unknown> => {
    const { port } = server.address() as AddressInfo;
    const carried = { address: `http://lists.example:${port}/list.json` };
    return bench.session.call('runtime.sendMessage', { message, carried });
  };
  const subscription = async () => {
    const { lists } = await bench.session.call<Stored>('storage.local.get', 'lists');
    return lists?.[0] ?? null;
  };
  const upToDate = () =>
    until(
      'the list',
      async () => {
        const list = await subscription();
        return list && list.checkedAt !== null && list.begun === 0 ? list : null;
      },
      30_000,
    );
  const originals = async (): Promise<string> => {
    const options = await bench.session.openOwn('options/index.html');
    const said = await until('the size of the library', () =>
      options.evaluate(() => document.querySelector('.holdings strong')?.textContent ?? null),
    );
    await options.close();
    return said;
  };

  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    mkdirSync(list);
    const originals = join(folder.path, 'originals.jsonl');
    const line = (n: number) => ({
      id: `${n}`,
      url: `http://counts.example/${n}`,
      text: `Ward ${n} counted ${n * 7919}.`,
    });
    writeFileSync(originals, Array.from({ length: 50 }, (_, n) => JSON.stringify(line(n))).join('\n'));
    execFileSync(process.execPath, ['dist/cli.mjs', 'pack', 'publish', list, '--originals', originals]);
    bench = await start();
  });
  afterAll(async () => {
    await bench?.close();
    server.closeAllConnections();
    server.close();
    folder.remove();
    profile.remove();
  });

  test('keeps the background at work until it is there, and is fetched once', async () => {
    await tell('list-subscribe');
    await upToDate();
    expect(fetched).toBe(1);
    expect(await originals()).toBe(bench.words('libraryHolds_other', '50'));
  });

  test('is not half there when the browser is closed in the midst of it, and comes in afterwards', async () => {
    await tell('list-remove');
    await tell('list-subscribe');
    await until('the pack to come', async () => (fetched === 2 ? true : null));
    // What the library is heading for is noted by then.
    await until('some of it', async () => ((await subscription())?.packs.length === 1 ? true : null));
    await bench.close();
    bench = await start();
    expect(await subscription()).toMatchObject({ checkedAt: null, begun: 1 });
    expect(await originals()).toBe(bench.words('libraryHolds_other', '0'));
    await tell('list-check');
    await upToDate();
    expect(await originals()).toBe(bench.words('libraryHolds_other', '50'));
  });
});
