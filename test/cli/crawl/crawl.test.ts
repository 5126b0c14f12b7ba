import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crawlCommand } from '../../../src/cli/crawl/crawl.ts';
import { judgeCommand } from '../../../src/cli/judge.ts';
import { buildCommand } from '../../../src/cli/pack/build.ts';
import { UsageError } from '../../../src/cli/usage-error.ts';
import type { Clock } from '../../../src/sources/fetching/clock.ts';
import { paragraphs, STORY } from '../../page/story.ts';
import { ARTICLE, rss } from '../../sources/feeds/feeds.ts';
import { namedServers } from '../../sources/fetching/named-servers.ts';
import { run, temporaryFolder } from '../run.ts';

const servers = namedServers();
const folder = temporaryFolder();

/** A clock on which waiting takes no time but is noted. */
function hastyClock(): Clock & { now: () => number } {
  let now = Date.UTC(2026, 10, 4, 12);
  return {
    now: () => now,
    async wait(milliseconds, signal) {
      signal.throwIfAborted();
      now += milliseconds;
    },
  };
}

/** Names that the tests serve are as public as any. */
const lookUp = async (): Promise<string[]> => ['8.8.8.8'];

interface Crawl {
  readonly lines: readonly Record<string, unknown>[];
  readonly told: string;
}

async function crawl(list: string, ...args: string[]): Promise<Crawl> {
  const out = `${folder.path}/originals.jsonl`;
  const stderr = new PassThrough();
  const parts = { fetch: servers.fetch, lookUp, clock: hastyClock() };
  await crawlCommand([list, '-o', out, ...args], { stdout: new PassThrough(), stderr }, parts);
  const lines = readFileSync(out, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Record<string, unknown> => JSON.parse(line));
  return { lines, told: String(stderr.read() ?? '') };
}

async function failing(...args: string[]): Promise<string> {
  const parts = { fetch: servers.fetch, lookUp, clock: hastyClock() };
  const io = { stdout: new PassThrough(), stderr: new PassThrough() };
  const error = await crawlCommand(args, io, parts).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UsageError)) throw new Error('expected a UsageError', { cause: error });
  expect(error.message).not.toContain('\n');
  return error.message;
}

const page = (title: string, texts: readonly string[] = STORY): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article">
   <meta property="article:published_time" content="2026-11-03T09:00:00Z"></head>
   <body><article><h1>${title}</h1>${paragraphs(texts)}</article></body></html>`;

/** Articles of their own words. */
const told = (n: number): string[] =>
  STORY.map((text) => `${text} That was report ${n} of the evening, as the office counted.`);
const item = (n: number, more = ''): string =>
  `<item><title>Board votes to close market number ${n}</title><link>/news/market-${n}</link><pubDate>Tue, 03 Nov 2026 0${n}:00:00 GMT</pubDate>${more}</item>`;

/** A table of paths and what is there: text, or a listener. */
const site =
  (pages: Readonly<Record<string, string | RequestListener>>): RequestListener =>
  (request, response) => {
    const there = pages[request.url ?? ''];
    if (typeof there === 'function') return there(request, response);
    if (there === undefined) return void response.writeHead(404, { 'Content-Type': 'text/html' }).end('not here');
    response.writeHead(200, {
      'Content-Type': request.url?.startsWith('/news/') || request.url === '/' ? 'text/html' : 'text/plain',
    });
    response.end(there);
  };

const list = (...lines: string[]): string => folder.put('list.txt', `${lines.join('\n')}\n`);

describe('crawl', () => {
  test('writes what feeds carry and what their pages say, a line an article that judge and pack build take', async () => {
    const whole = `<content:encoded><![CDATA[${ARTICLE.map((each) => `<p>${each}</p>`).join('')}]]></content:encoded>`;
    await servers.serve(
      'harbour.example',
      site({ '/feed.xml': rss(item(1, whole) + item(2)), '/news/market-2': page('Market number 2 closes', told(2)) }),
    );
    await servers.serve(
      'relay.example',
      site({
        '/': '<link rel="alternate" type="application/rss+xml" href="/rss">',
        '/rss': rss(item(3)).replace('The Harbour Times', 'The Relay'),
        '/news/market-3': page('Market number 3 closes', told(3)),
      }),
    );
    const opml = folder.put(
      'feeds.opml',
      `<opml version="2.0"><body><outline text="H" xmlUrl="http://harbour.example/feed.xml"/>
      <outline text="folder"><outline text="R" htmlUrl="http://relay.example/"/></outline></body></opml>`,
    );
    const { lines, told: said } = await crawl(opml);
    expect(said).toBe('');
    expect(lines.map(({ url }) => url).sort()).toEqual([
      'http://harbour.example/news/market-1',
      'http://harbour.example/news/market-2',
      'http://relay.example/news/market-3',
    ]);
    const [first, second, third] = lines.toSorted((a, b) => String(a.url).localeCompare(String(b.url)));
    expect(first).toMatchObject({
      title: 'Board votes to close market number 1',
      text: ARTICLE.join('\n\n'),
      published: '2026-11-03T01:00:00.000Z',
      site: 'The Harbour Times',
    });
    expect(second).toMatchObject({
      title: 'Market number 2 closes',
      text: told(2).join('\n\n'),
      published: '2026-11-03T09:00:00Z',
      language: 'en',
    });
    expect(third).toMatchObject({ site: 'The Relay' });
    expect(servers.asked).not.toContain('harbour.example/news/market-1');

    const out = `${folder.path}/originals.jsonl`;
    const judged = (await run(judgeCommand, '--originals', out, '--pages', out)).trimEnd().split('\n');
    expect(judged.map((line) => JSON.parse(line).id)).toEqual(lines.map(({ id }) => id));
    await run(buildCommand, out, '-o', `${folder.path}/originals.pack`);
    expect(existsSync(`${folder.path}/originals.pack`)).toBe(true);
  });

  test('with a state fetches only what is new', async () => {
    let items = item(1) + item(2);
    let etag = '"1"';
    await servers.serve(
      'harbour.example',
      site({
        '/feed.xml': (request, response) => {
          if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
          else response.writeHead(200, { ETag: etag }).end(rss(items));
        },
        '/news/market-1': page('Market 1 is to close', told(1)),
        '/news/market-2': page('Market 2 is to close', told(2)),
        '/news/market-3': page('Market 3 is to close', told(3)),
      }),
    );
    const state = `${folder.path}/state.json`;
    const feeds = list('# my feeds', '', 'http://harbour.example/feed.xml # the main one');
    expect((await crawl(feeds, '--state', state)).lines).toHaveLength(2);
    servers.asked.length = 0;

    expect((await crawl(feeds, '--state', state)).lines).toEqual([]);
    expect(servers.asked).toEqual(['harbour.example/feed.xml']);
    servers.asked.length = 0;

    items = item(3) + items;
    etag = '"2"';
    expect((await crawl(feeds, '--state', state)).lines.map(({ title }) => title)).toEqual(['Market 3 is to close']);
    expect(servers.asked).toEqual([
      'harbour.example/feed.xml',
      'harbour.example/robots.txt',
      'harbour.example/news/market-3',
    ]);
  });

  test('asks again for what could not be had, though the feed has not changed', async () => {
    let broken = true;
    await servers.serve(
      'harbour.example',
      site({
        '/feed.xml': (request, response) => {
          if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
          else response.writeHead(200, { ETag: '"1"' }).end(rss(item(1)));
        },
        '/news/market-1': (_, response) => {
          if (broken) response.writeHead(503).end();
          else response.writeHead(200, { 'Content-Type': 'text/html' }).end(page('Market 1 is to close'));
        },
      }),
    );
    const state = `${folder.path}/state.json`;
    const feeds = list('http://harbour.example/feed.xml');
    expect((await crawl(feeds, '--state', state)).lines).toEqual([]);
    broken = false;
    expect((await crawl(feeds, '--state', state)).lines).toHaveLength(1);
  });

  test('keeps to robots.txt, and asks for it once', async () => {
    await servers.serve(
      'harbour.example',
      site({
        '/robots.txt': 'User-agent: firstprint\nDisallow: /news/market-1',
        '/feed.xml': rss(item(1) + item(2)),
        '/news/market-1': page('Market 1 is to close', told(1)),
        '/news/market-2': page('Market 2 is to close', told(2)),
      }),
    );
    const { lines } = await crawl(list('http://harbour.example/feed.xml'));
    expect(lines.map(({ title }) => title)).toEqual(['Market 2 is to close']);
    expect(servers.asked.filter((path) => path.endsWith('robots.txt'))).toHaveLength(1);
    expect(servers.asked).not.toContain('harbour.example/news/market-1');
  });

  test('fetches no pages of a site whose robots.txt cannot be had', async () => {
    await servers.serve(
      'harbour.example',
      site({
        '/robots.txt': (_, response) => response.writeHead(503).end(),
        '/feed.xml': rss(item(1)),
        '/news/market-1': page('Market 1 is to close'),
      }),
    );
    expect((await crawl(list('http://harbour.example/feed.xml'))).lines).toEqual([]);
    expect(servers.asked).not.toContain('harbour.example/news/market-1');
  });

  test('leaves a server alone that asks for it, and tells of it', async () => {
    await servers.serve(
      'busy.example',
      site({ '/feed.xml': (_, response) => response.writeHead(429, { 'Retry-After': '3600' }).end() }),
    );
    await servers.serve(
      'harbour.example',
      site({ '/feed.xml': rss(item(1)), '/news/market-1': page('Market 1 is to close') }),
    );
    const { lines, told: said } = await crawl(list('http://busy.example/feed.xml', 'http://harbour.example/feed.xml'));
    expect(lines).toHaveLength(1);
    expect(said).toBe('http://busy.example/feed.xml: the server answered 429\n');
    expect(servers.asked.filter((path) => path.startsWith('busy'))).toEqual(['busy.example/feed.xml']);
  });

  test('spends no more than it may, the newest first', async () => {
    const pages = Object.fromEntries(
      [1, 2, 3, 4].map((n) => [`/news/market-${n}`, page(`Market ${n} is to close`, told(n))]),
    );
    await servers.serve(
      'harbour.example',
      site({ '/feed.xml': rss([1, 2, 3, 4].map((n) => item(n)).join('')), ...pages }),
    );
    const feeds = list('http://harbour.example/feed.xml');
    expect((await crawl(feeds, '--articles', '2')).lines.map(({ title }) => title)).toEqual([
      'Market 4 is to close',
      'Market 3 is to close',
    ]);
    servers.asked.length = 0;
    expect((await crawl(feeds, '--requests', '3')).lines).toHaveLength(1);
    expect(servers.asked).toHaveLength(3);
  });

  test('takes from a site nothing of other sites, and from a listed feed no text for them', async () => {
    const whole = `<content:encoded><![CDATA[${ARTICLE.map((each) => `<p>${each}</p>`).join('')}]]></content:encoded>`;
    const elsewhere = item(1, whole).replace('/news/', 'http://relay.example/news/');
    await servers.serve(
      'harbour.example',
      site({ '/': '<link rel="alternate" type="application/rss+xml" href="/feed.xml">', '/feed.xml': rss(elsewhere) }),
    );
    await servers.serve('relay.example', site({ '/news/market-1': page('What the Relay itself says', told(1)) }));
    expect((await crawl(list('http://harbour.example/'))).lines).toEqual([]);
    expect((await crawl(list('http://harbour.example/feed.xml'))).lines).toMatchObject([
      { title: 'What the Relay itself says', text: told(1).join('\n\n') },
    ]);
  });

  test('writes no page that is no article, leads elsewhere or says nothing', async () => {
    await servers.serve(
      'harbour.example',
      site({
        '/feed.xml': rss([1, 2, 3, 4].map((n) => item(n)).join('')),
        '/news/market-1': '<!doctype html><title>Shop</title><p>Mugs.',
        '/news/market-2': (_, response) => response.writeHead(302, { Location: '/' }).end(),
        '/news/market-3': (_, response) => response.writeHead(302, { Location: 'http://127.0.0.1/' }).end(),
        '/news/market-4': page('Short', ['One line.']),
        '/': page('The Harbour Times'),
      }),
    );
    expect((await crawl(list('http://harbour.example/feed.xml'))).lines).toEqual([]);
  });

  test('is not held up by a site that wants to hold it up', async () => {
    const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024), { level: 9 });
    await servers.serve(
      'hostile.example',
      site({
        '/main.xml': rss([1, 2, 3, 4].map((n) => item(n)).join('')),
        '/bomb.xml': (_, response) => response.end(bomb),
        '/loop.xml': (_, response) => response.writeHead(302, { Location: '/loop.xml' }).end(),
        '/flood.xml': rss(`<item><link>/a</link><author>${'a@b.c ('.repeat(500_000)}</author></item>`),
        '/news/market-1': '<div>'.repeat(100_000),
        '/news/market-2': '<'.repeat(1_000_000),
        '/news/market-3': (_, response) =>
          response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': 10 ** 9 }).write('x'),
        '/news/market-4': (request) => request.socket.destroy(),
      }),
    );
    await servers.serve(
      'harbour.example',
      site({ '/feed.xml': rss(item(1)), '/news/market-1': page('Market 1 is to close') }),
    );
    const hostile = ['main', 'bomb', 'loop', 'flood'].map((name) => `http://hostile.example/${name}.xml`);
    const { lines, told: said } = await crawl(list(...hostile, 'http://harbour.example/feed.xml'));
    expect(lines.map(({ title }) => title)).toEqual(['Market 1 is to close']);
    expect(said.trimEnd().split('\n')).toEqual([
      'http://hostile.example/bomb.xml: the answer is too large',
      'http://hostile.example/loop.xml: redirects too often',
    ]);
  });

  test('never has two requests at a host at once', async () => {
    let open = 0;
    let most = 0;
    const slowly =
      (text: string): RequestListener =>
      (_, response) => {
        most = Math.max(most, ++open);
        setTimeout(() => {
          open--;
          response.writeHead(200, { 'Content-Type': 'text/html' }).end(text);
        }, 5);
      };
    await servers.serve(
      'harbour.example',
      site({
        '/a.xml': slowly(rss(item(1) + item(2))),
        '/b.xml': slowly(rss(item(3) + item(4))),
        ...Object.fromEntries(
          [1, 2, 3, 4].map((n) => [`/news/market-${n}`, slowly(page(`Market ${n} is to close`, told(n)))]),
        ),
      }),
    );
    const { lines } = await crawl(list('http://harbour.example/a.xml', 'http://harbour.example/b.xml'));
    expect(lines).toHaveLength(4);
    expect(most).toBe(1);
  });
});

describe('crawl refuses in one line, and leaves nothing behind', () => {
  const out = (): string => `${folder.path}/originals.jsonl`;

  test('wrong arguments', async () => {
    const feeds = list('harbour.example');
    expect(await failing()).toMatch(/^usage: firstprint crawl/);
    expect(await failing(feeds)).toMatch(/^usage: firstprint crawl/);
    expect(await failing(feeds, feeds, '-o', out())).toMatch(/^usage/);
    expect(await failing(feeds, '-o', out(), '--pause', 'long')).toBe('crawl: --pause must be a number');
    expect(await failing(feeds, '-o', out(), '--agent', 'a\nb')).toBe('crawl: --agent must be a line of ASCII');
  });

  test('lists and states that are none', async () => {
    expect(await failing(`${folder.path}/none.txt`, '-o', out())).toMatch(/none\.txt: cannot be read/);
    expect(await failing(list('# nothing'), '-o', out())).toMatch(/list\.txt: names no feed and no site$/);
    expect(await failing(list('harbour.example', 'javascript:alert(1)'), '-o', out())).toMatch(
      /list\.txt: line 2: no address/,
    );
    expect(await failing(folder.put('x.opml', '<html></html>'), '-o', out())).toMatch(/x\.opml: is no OPML list$/);
    const feeds = list('harbour.example');
    expect(await failing(feeds, '-o', out(), '--state', folder.put('s.json', '{'))).toMatch(/s\.json: no valid JSON/);
    expect(await failing(feeds, '-o', out(), '--state', folder.put('s.json', '{"a":1}'))).toMatch(
      /s\.json: is no state/,
    );
    expect(existsSync(out())).toBe(false);
  });

  test('a list of which nothing can be had, with output and state as they were', async () => {
    folder.put('originals.jsonl', 'yesterday');
    const state = `${folder.path}/state.json`;
    const feeds = list('http://nowhere.example/', 'http://localhost/feed');
    expect(await failing(feeds, '-o', out(), '--state', state)).toBe(
      `${feeds}: no source could be read: http://nowhere.example/: cannot be reached`,
    );
    expect(readFileSync(out(), 'utf8')).toBe('yesterday');
    expect(readdirSync(folder.path).sort()).toEqual(['list.txt', 'originals.jsonl']);
  });
});
