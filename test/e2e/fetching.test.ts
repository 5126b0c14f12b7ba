import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Request } from '../../src/sources/fetching/answer.ts';
import type { Bounds } from '../../src/sources/fetching/bounds.ts';
import type { Told } from '../sources/fetching/page.ts';
import { type BrowserKind, launchBrowser, openHarness } from '../store/harness/browser.ts';
import { type HarnessServer, serveHarness } from '../store/harness/serve.ts';

const FEED = '<rss version="2.0"><channel><item><link>/a</link></item></channel></rss>';
const KB = 1024;
const bomb = gzipSync(Buffer.alloc(200 * KB * KB), { level: 9 });

/** What each server of the list does, by path. */
const ROUTES: Readonly<Record<string, RequestListener>> = {
  '/feed': (request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { ETag: '"1"', 'Content-Type': 'application/rss+xml' }).end(FEED);
  },
  '/moved': (_, response) => response.writeHead(301, { Location: '/feed' }).end(),
  '/loop': (_, response) => response.writeHead(302, { Location: '/loop' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
  '/to-data': (_, response) => response.writeHead(302, { Location: 'data:text/xml,<rss/>' }).end(),
  '/busy': (_, response) => response.writeHead(429, { 'Retry-After': '60' }).end(),
  '/packed': (_, response) => response.end(gzipSync(FEED)),
  '/bomb': (_, response) => response.end(bomb),
  '/bomb-on-the-way': (_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb),
  '/endless': (_, response) => {
    const piece = Buffer.alloc(64 * KB, 'x');
    const more = (): void => {
      while (!response.destroyed) if (!response.write(piece)) return void response.once('drain', more);
    };
    more();
  },
  '/drip': (_, response) => {
    const drip = setInterval(() => response.write('.'), 50);
    response.on('close', () => clearInterval(drip));
  },
  '/silent': () => {},
};

let harness: HarnessServer;
let server: Server;
let origin: string;
let asked: { path: string; cookie: string | undefined; referrer: string | undefined }[];

beforeAll(async () => {
  harness = await serveHarness('test/sources/fetching/page.ts');
  server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    response.setHeader('Access-Control-Expose-Headers', '*');
    if (request.method === 'OPTIONS') return void response.end();
    const { cookie, referer } = request.headers;
    asked.push({ path: request.url ?? '', cookie, referrer: referer });
    response.on('error', () => response.destroy());
    response.setHeader('Set-Cookie', 'id=1; SameSite=Lax');
    ROUTES[request.url ?? '']?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await harness.close();
});

describe.each<BrowserKind>(['chrome', 'firefox'])('in %s', (kind) => {
  let profile: string;
  let browser: Browser;
  let page: Page;
  const ask = (path: string, more: Partial<Request> = {}, bounds: Partial<Bounds> = {}): Promise<Told> =>
    page.evaluate(
      (request, within) => fetching.ask(request, within),
      { address: origin + path, expected: 'feed' as const, ...more },
      bounds,
    );

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'firstprint-fetching-'));
    browser = await launchBrowser(kind, profile);
    page = await openHarness(browser, harness.url);
  });
  afterAll(async () => {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('a feed comes once, and "unchanged" from then on, without cookies and referrers', async () => {
    const first = await ask('/feed');
    expect(first).toMatchObject({ kind: 'fetched', etag: '"1"', address: `${origin}/feed`, body: FEED });
    expect(await ask('/feed', { etag: '"1"' })).toMatchObject({ kind: 'unchanged' });
    expect(asked).toEqual([
      { path: '/feed', cookie: undefined, referrer: undefined },
      { path: '/feed', cookie: undefined, referrer: undefined },
    ]);
  });

  test('redirects say where they led; loops and other schemes end', async () => {
    expect(await ask('/moved')).toMatchObject({ kind: 'fetched', address: `${origin}/feed`, body: FEED });
    for (const path of ['/loop', '/to-file', '/to-data'])
      expect(await ask(path)).toMatchObject({ problem: 'unreachable' });
    expect(asked.length).toBeLessThan(30);
  });

  test('busy servers say for how long', async () => {
    expect(await ask('/busy')).toMatchObject({ kind: 'refused', status: 429, retryAfter: 60_000 });
  });

  test('packed sitemaps are unpacked, bombs are not', async () => {
    expect(await ask('/packed')).toMatchObject({ kind: 'fetched', body: FEED });
    for (const path of ['/bomb', '/bomb-on-the-way']) expect(await ask(path)).toMatchObject({ problem: 'too-large' });
  });

  test('what never ends, drips or is silent is let go of', async () => {
    expect(await ask('/endless', {}, { received: 512 * KB })).toMatchObject({ problem: 'too-large' });
    expect(await ask('/drip', {}, { whole: 1000 })).toMatchObject({ problem: 'too-slow' });
    expect(await ask('/silent', {}, { silence: 300 })).toMatchObject({ problem: 'too-slow' });
  });

  const ITEM = '<item><link>/a</link>';
  test.each<[string, string, string, number, string]>([
    ['brackets in an author', `${ITEM}<author>`, 'a@b.c (', 1_000_000, '</author></item>'],
    ['attributes', '<item ', 'a="b" ', 1_000_000, '></item>'],
    [
      'open tags in an article',
      `${ITEM}<content:encoded><![CDATA[`,
      '<p><a href="',
      30_000,
      ']]></content:encoded></item>',
    ],
    ['ampersands in a title', `${ITEM}<title>`, '&amp;', 1_000_000, '</title></item>'],
    ['open items', '', '<item>', 300_000, ''],
  ])('a feed of many %s comes to an end', async (_, before, piece, times, after) => {
    const start = '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>';
    const read = await page.evaluate(
      (...parts) => fetching.read(...parts),
      start + before,
      piece,
      times,
      `${after}</channel></rss>`,
    );
    expect(read ?? []).toEqual(before.startsWith(ITEM) ? ['https://harbour.example/a'] : []);
  });
});
