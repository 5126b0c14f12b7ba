import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Answer, Request } from '../../../src/sources/fetching/answer.ts';
import { createFetcher, type FetcherParts } from '../../../src/sources/fetching/fetcher.ts';
import { namedServers } from './named-servers.ts';

const servers = namedServers();
const never = new AbortController().signal;
const NOW = Date.UTC(2026, 10, 3, 12);
const FEED = '<rss version="2.0"><channel><title>The Harbour Times</title></channel></rss>';

const fetcher = (parts: Partial<FetcherParts> = {}) =>
  createFetcher({ fetch: servers.fetch, redirects: 'fetcher', now: () => NOW, ...parts });
const byPlatform = { fetch: servers.followingFetch, redirects: 'platform' } as const;

const feedAt = (address: string, more: Partial<Request> = {}): Request => ({ address, expected: 'feed', ...more });
const get = (request: Request, parts?: Partial<FetcherParts>): Promise<Answer> => fetcher(parts)(request, never);
const textOf = (answer: Answer): string =>
  answer.kind === 'fetched' ? new TextDecoder().decode(answer.body) : JSON.stringify(answer);

describe('an answer', () => {
  test('comes with its address, type, validators and size', async () => {
    await servers.serve('harbour.example', (_, response) => {
      response.writeHead(200, {
        'Content-Type': 'application/rss+xml; charset=utf-8',
        ETag: '"1"',
        'Last-Modified': 'Tue, 03 Nov 2026 10:00:00 GMT',
      });
      response.end(FEED);
    });
    const answer = await get(feedAt('http://harbour.example/feed.xml#top'));
    expect(answer).toMatchObject({
      kind: 'fetched',
      address: 'http://harbour.example/feed.xml',
      contentType: 'application/rss+xml; charset=utf-8',
      etag: '"1"',
      lastModified: 'Tue, 03 Nov 2026 10:00:00 GMT',
      received: FEED.length,
    });
    expect(textOf(answer)).toBe(FEED);
  });

  test('is "unchanged" where the validators still hold', async () => {
    await servers.serve('harbour.example', (request, response) => {
      const same = request.headers['if-none-match'] === '"1"' && request.headers['if-modified-since'] === 'yesterday';
      response.writeHead(same ? 304 : 200).end();
    });
    const request = feedAt('http://harbour.example/feed.xml', { etag: '"1"', lastModified: 'yesterday' });
    expect(await get(request)).toEqual({ kind: 'unchanged', received: 0 });
    expect((await get(feedAt('http://harbour.example/feed.xml'))).kind).toBe('fetched');
  });

  test('304 to somebody who had nothing is none', async () => {
    await servers.serve('harbour.example', (_, response) => response.writeHead(304).end());
    expect(await get(feedAt('http://harbour.example/'))).toMatchObject({ kind: 'failed', problem: 'unreachable' });
  });

  test.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['999999999', 7 * 86_400_000],
    ['Tue, 03 Nov 2026 12:05:00 GMT', 300_000],
    ['Tue, 03 Nov 2026 11:00:00 GMT', 0],
    ['Tue, 03 Nov 2099 12:05:00 GMT', 7 * 86_400_000],
    ['soon', null],
    ['-5', null],
    ['', null],
  ])('that asks to come back after %j asks for %j ms', async (header, wait) => {
    await servers.serve('busy.example', (_, response) => {
      response.writeHead(429, { 'Retry-After': header }).end('slow down');
    });
    expect(await get(feedAt('http://busy.example/'))).toMatchObject({ kind: 'refused', status: 429, retryAfter: wait });
  });

  test('carries no cookies and no referrer, and says what it is where it may', async () => {
    let headers: Record<string, unknown> = {};
    await servers.serve('harbour.example', (request, response) => {
      headers = request.headers;
      response.writeHead(200, { 'Set-Cookie': 'id=1' }).end(FEED);
    });
    const own = { headers: { 'User-Agent': 'Firstprint' } };
    await get(feedAt('http://harbour.example/'), own);
    await get(feedAt('http://harbour.example/'), own);
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(headers).toMatchObject({ 'user-agent': 'Firstprint', accept: expect.stringContaining('rss+xml') });
  });

  test.each([
    ['feed', 'image/png'],
    ['feed', 'application/pdf'],
    ['feed', 'video/mp4'],
    ['page', 'application/json'],
    ['page', 'application/pdf'],
    ['robots', 'application/octet-stream'],
    ['list', 'text/html; charset=utf-8'],
    ['pack', 'TEXT/HTML'],
  ] as const)('for a %s that is %s is not read', async (expected, type) => {
    await servers.serve('odd.example', (_, response) => response.writeHead(200, { 'Content-Type': type }).end('x'));
    expect(await get({ address: 'http://odd.example/', expected })).toEqual({
      kind: 'failed',
      problem: 'wrong-type',
      received: 0,
    });
  });

  test.each(['text/html', 'text/plain', 'application/octet-stream', 'application/x-gzip', ''])(
    'for a feed may be called %j',
    async (type) => {
      await servers.serve('odd.example', (_, response) => response.writeHead(200, { 'Content-Type': type }).end(FEED));
      expect(textOf(await get(feedAt('http://odd.example/')))).toBe(FEED);
    },
  );

  test('that is packed is unpacked, by its first bytes', async () => {
    await servers.serve('harbour.example', (request, response) => {
      const bytes = gzipSync(FEED);
      response.end(request.url === '/cut.xml.gz' ? bytes.subarray(0, 40) : bytes);
    });
    expect(textOf(await get(feedAt('http://harbour.example/sitemap.xml.gz')))).toBe(FEED);
    expect(await get(feedAt('http://harbour.example/cut.xml.gz'))).toMatchObject({ problem: 'unreachable' });
  });

  test('of no server, of a server that hangs up, and cut off in the midst is "unreachable"', async () => {
    await servers.serve('broken.example', (request, response) => {
      if (request.url === '/hang-up') request.socket.destroy();
      else response.writeHead(200, { 'Content-Length': 500 }).write('half', () => request.socket.destroy());
    });
    for (const address of ['http://nowhere.example/', 'http://broken.example/hang-up', 'http://broken.example/half'])
      expect(await get(feedAt(address))).toMatchObject({ kind: 'failed', problem: 'unreachable' });
  });
});

describe('redirects', () => {
  /** `/1` leads to `/2` and so on up to the one that answers. */
  const stairs = (last: number) =>
    servers.serve('stairs.example', (request, response) => {
      const step = Number(request.url?.slice(1));
      if (step === last) response.end(FEED);
      else response.writeHead(302, { Location: `/${step + 1}` }).end();
    });

  test.each([
    ['fetcher', {}],
    ['platform', byPlatform],
  ])('are followed by the %s, and say where they led', async (_, parts) => {
    await stairs(5);
    const answer = await get(feedAt('http://stairs.example/1'), parts);
    expect(answer).toMatchObject({ kind: 'fetched', address: 'http://stairs.example/5' });
    expect(textOf(answer)).toBe(FEED);
  });

  test('are followed five times at most', async () => {
    await stairs(1000);
    expect(await get(feedAt('http://stairs.example/1'))).toMatchObject({ problem: 'too-many-redirects' });
    expect(servers.asked).toHaveLength(6);
  });

  test('in a loop end', async () => {
    await servers.serve('loop.example', (_, response) => response.writeHead(301, { Location: '/' }).end());
    expect(await get(feedAt('http://loop.example/'))).toMatchObject({ problem: 'too-many-redirects' });
    expect(await get(feedAt('http://loop.example/'), byPlatform)).toMatchObject({ problem: 'unreachable' });
  });

  test.each([
    'file:///etc/passwd',
    'data:text/xml,<rss/>',
    'javascript:alert(1)',
    'ftp://harbour.example/',
    'http://localhost/secret',
    'http://127.0.0.1/secret',
    'http://2130706433/secret',
    'http://[::1]/secret',
    'http://192.168.0.1/secret',
    'http://169.254.169.254/latest/meta-data/',
    'http://router/secret',
    'http://me:pass@harbour.example/',
    'http://',
  ])('to %s are not followed', async (location) => {
    await servers.serve('lure.example', (_, response) => response.writeHead(302, { Location: location }).end());
    const asked: string[] = [];
    const noting: FetcherParts['fetch'] = (address, init) => {
      asked.push(address);
      return servers.fetch(address, init);
    };
    expect(await get(feedAt('http://lure.example/'), { fetch: noting })).toMatchObject({ problem: 'address-refused' });
    expect(asked).toEqual(['http://lure.example/']);
  });

  test('that a browser followed into the own network are told by where they came out, and nothing is read', async () => {
    await servers.serve('lure.example', (_, response) =>
      response.writeHead(302, { Location: 'http://router.local/' }).end(),
    );
    await servers.serve('router.local', (_, response) => response.end('secret'));
    const answer = await get(feedAt('http://lure.example/'), byPlatform);
    expect(answer).toEqual({ kind: 'failed', problem: 'address-refused', received: 0 });
  });

  test('without a target are no answer', async () => {
    await servers.serve('lost.example', (_, response) => response.writeHead(302).end());
    expect(await get(feedAt('http://lost.example/'))).toMatchObject({ kind: 'failed', problem: 'unreachable' });
  });
});

describe('an address', () => {
  test('in the own network, or of another scheme, is not asked', async () => {
    const fetch: FetcherParts['fetch'] = () => Promise.reject(new Error('asked'));
    for (const address of ['http://localhost/', 'http://10.0.0.1/', 'file:///etc/passwd', 'data:,x', 'nonsense'])
      expect(await get(feedAt(address), { fetch })).toEqual({
        kind: 'failed',
        problem: 'address-refused',
        received: 0,
      });
  });

  test.each([['127.0.0.1'], ['8.8.8.8', '10.0.0.1'], ['::1'], ['fe80::1%eth0'], ['::ffff:169.254.169.254']])(
    'whose name leads to %s is not asked, nor where a redirect leads to it',
    async (...numbers) => {
      await servers.serve('lure.example', (_, response) =>
        response.writeHead(302, { Location: 'http://in.example/' }).end(),
      );
      await servers.serve('in.example', (_, response) => response.end('secret'));
      const lookUp = async (name: string): Promise<string[]> =>
        name === 'in.example' ? numbers : ['8.8.8.8', '2606:4700::1111'];
      const refused = { kind: 'failed', problem: 'address-refused', received: 0 };
      expect(await get(feedAt('http://in.example/'), { lookUp })).toEqual(refused);
      expect(await get(feedAt('http://lure.example/'), { lookUp })).toEqual(refused);
      expect(servers.asked).toEqual(['lure.example/']);
    },
  );

  test('whose name is looked up for too long is too slow', async () => {
    const parts = { lookUp: () => new Promise<string[]>(() => {}), bounds: { feed: { whole: 50 } } };
    expect(await get(feedAt('http://in.example/'), parts)).toMatchObject({ problem: 'too-slow' });
  });

  test('whose name leads nowhere is unreachable', async () => {
    const lookUp = (): Promise<string[]> => Promise.reject(new Error('no such name'));
    expect(await get(feedAt('http://in.example/'), { lookUp })).toMatchObject({ problem: 'unreachable' });
  });

  test('in the own network is asked by whoever wants it, but still no other scheme', async () => {
    await servers.serve('localhost:8123', (_, response) => response.end(FEED));
    expect(textOf(await get(feedAt('http://localhost:8123/'), { ownNetwork: true }))).toBe(FEED);
    expect(await get(feedAt('file:///etc/passwd'), { ownNetwork: true })).toMatchObject({ problem: 'address-refused' });
  });
});

describe('bounds', () => {
  const KB = 1024;
  const small = { bounds: { feed: { received: 64 * KB, unpacked: 256 * KB, whole: 5000, silence: 5000 } } };

  test('a body without an end is let go of once it is too large', async () => {
    let sent = 0;
    let closed = (): void => {};
    const gone = new Promise<void>((resolve) => {
      closed = resolve;
    });
    await servers.serve('endless.example', (_, response) => {
      response.on('close', closed);
      const piece = Buffer.alloc(16 * KB, 'x');
      const more = (): void => {
        while (!response.destroyed && sent < 1024 ** 3) {
          sent += piece.length;
          if (!response.write(piece)) return void response.once('drain', more);
        }
      };
      more();
    });
    const answer = await get(feedAt('http://endless.example/'), small);
    expect(answer).toMatchObject({ kind: 'failed', problem: 'too-large' });
    expect(answer.received).toBeLessThan(1024 * KB);
    await gone;
    // Of its gigabyte, the server could not put more on the way than buffers hold.
    expect(sent).toBeLessThan(32 * 1024 * KB);
  });

  test('a length that is too much is believed, one that is too little is not', async () => {
    await servers.serve('liar.example', (request, response) => {
      if (request.url === '/much') response.writeHead(200, { 'Content-Length': 10 ** 9 }).write('x');
      else response.end('x'.repeat(100 * KB));
    });
    const much = await get(feedAt('http://liar.example/much'), small);
    expect(much).toEqual({ kind: 'failed', problem: 'too-large', received: 0 });
    expect(await get(feedAt('http://liar.example/little'), small)).toMatchObject({ problem: 'too-large' });
    expect(await get(feedAt('http://liar.example/', { atMost: 200 * KB }), small)).toMatchObject({
      problem: 'too-large',
    });
    expect((await get(feedAt('http://liar.example/', { atMost: 200 * KB }))).kind).toBe('fetched');
    expect(await get(feedAt('http://liar.example/', { atMost: 99 * KB }))).toMatchObject({ problem: 'too-large' });
  });

  test.each([
    ['in a file', {}],
    ['on the way', { 'Content-Encoding': 'gzip' }],
  ])('a bomb packed %s does not go off', async (_, headers) => {
    // 200 MB in 200 KB.
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * KB), { level: 9 });
    await servers.serve('bomb.example', (_request, response) => response.writeHead(200, headers).end(bomb));
    const before = process.memoryUsage().rss;
    expect(await get(feedAt('http://bomb.example/'))).toMatchObject({ kind: 'failed', problem: 'too-large' });
    expect(process.memoryUsage().rss - before).toBeLessThan(180 * 1024 * KB);
  });

  test('rules for robots are read up to the bound', async () => {
    await servers.serve('long.example', (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/plain' });
      response.end('#'.repeat(700 * KB));
    });
    const answer = await get({ address: 'http://long.example/robots.txt', expected: 'robots' });
    expect(textOf(answer)).toHaveLength(500 * KB);
  });

  test('silence is waited for only so long, before the answer and in the midst of it', async () => {
    await servers.serve('silent.example', (request, response) => {
      if (request.url === '/midst') response.write('half of it');
    });
    const short = { bounds: { feed: { silence: 100 } } };
    expect(await get(feedAt('http://silent.example/'), short)).toMatchObject({ problem: 'too-slow' });
    expect(await get(feedAt('http://silent.example/midst'), short)).toMatchObject({
      problem: 'too-slow',
      received: 10,
    });
  });

  test('neither does a slow drip go on for ever', async () => {
    await servers.serve('drip.example', (_, response) => {
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const answer = await get(feedAt('http://drip.example/'), { bounds: { feed: { whole: 400, silence: 5000 } } });
    expect(answer).toMatchObject({ kind: 'failed', problem: 'too-slow' });
    expect(answer.received).toBeGreaterThan(0);
  });

  test('who gives up gets the reason, before and in the midst', async () => {
    await servers.serve('silent.example', (_, response) => response.write('half of it'));
    const giving = new AbortController();
    const asking = fetcher()(feedAt('http://silent.example/'), giving.signal);
    setTimeout(() => giving.abort(new Error('enough')), 50);
    await expect(asking).rejects.toThrow('enough');
    await expect(fetcher()(feedAt('http://silent.example/'), giving.signal)).rejects.toThrow('enough');
  });
});
