import { describe, expect, test } from 'vitest';
import type { Answer, Request } from '../../../src/sources/fetching/answer.ts';
import type { Reading } from '../../../src/sources/following/article-step.ts';
import { startFollowing } from '../../../src/sources/following/following.ts';
import { newSource } from '../../../src/store/following/source-record.ts';
import { CompressedClock } from './compressed-clock.ts';
import { MemoryRecords } from './memory-records.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;
const SITE = 'https://news.example/';
const encoder = new TextEncoder();

type Answers = (request: Request, before: number) => Answer | string | undefined;

/** Following with the real parts, among sites that answer as they are told; a page's text is its html. */
function open(
  answers: Answers,
  { may = (_: string): boolean => true, online = true, learns = (_: Reading): void => {} } = {},
) {
  const clock = new CompressedClock(NOW);
  const records = new MemoryRecords();
  const sent: string[] = [];
  const learned: Reading[] = [];
  let idles = 0;
  const state = { may, online };
  const following = startFollowing({
    records,
    async fetcher(request) {
      const before = sent.filter((address) => address === request.address).length;
      sent.push(request.address);
      const given = answers(request, before);
      if (given === undefined) return { kind: 'refused', status: 404, retryAfter: null, received: 10 };
      if (typeof given !== 'string') return given;
      const rest = { contentType: '', etag: '"1"', lastModified: null, received: given.length };
      return { kind: 'fetched', address: request.address, body: encoder.encode(given), ...rest };
    },
    clock,
    random: () => 0,
    settings: async () => ({ followSites: true, followRequests: 1000, followBytes: 1e9 }),
    connection: () => (state.online ? 'open' : 'offline'),
    mayFetch: async (address) => state.may(address),
    readPage: async (html, url) =>
      html === 'unreadable' ? null : { article: { text: html, url, site: 'news.example' }, lowConfidence: false },
    isKnown: async (address) => learned.some(({ article }) => article.url === address),
    async learn(reading) {
      learns(reading);
      learned.push(reading);
      return 'learned';
    },
    idle: () => {
      idles++;
    },
  });
  const over = async <T>(acting: Promise<T>): Promise<T> => {
    let ended = false;
    const watched = acting.finally(() => {
      ended = true;
    });
    watched.catch(() => undefined);
    await clock.until(() => ended);
    return watched;
  };
  const follow = (address = SITE) => records.add([newSource(address, '', NOW)]);
  return { following, over, follow, records, clock, sent, learned, state, idles: () => idles };
}

const item = (path: string): string =>
  `<item><title>Title of ${path}</title><link>${SITE}${path}</link><guid>${path}</guid><pubDate>Thu, 19 Nov 2026 10:00:00 GMT</pubDate></item>`;
const rss = (...paths: string[]): string =>
  `<rss version="2.0"><channel><title>The News</title><language>en-ie</language>${paths.map(item).join('')}</channel></rss>`;
const HOME = '<link rel="alternate" type="application/rss+xml" href="/feed">';
/** A site with one article, but for what `others` says. */
const site =
  (others: Answers = () => undefined): Answers =>
  (request, before) => {
    const given = others(request, before);
    if (given !== undefined) return given;
    if (request.address === SITE) return HOME;
    if (request.address === `${SITE}feed`) return rss('a');
    return request.address === `${SITE}a` ? 'The text of a.' : undefined;
  };

describe('a followed site', () => {
  test('is searched, and its article learned with what the feed says of it, in as few requests as that takes', async () => {
    const { following, over, follow, records, sent, learned, idles } = open(site());
    await follow();
    await over(following.run());
    expect(sent).toEqual([SITE, `${SITE}feed`, `${SITE}robots.txt`, `${SITE}a`]);
    expect(learned.map(({ article }) => article)).toEqual([
      {
        text: 'The text of a.',
        url: `${SITE}a`,
        title: 'Title of a',
        published: '2026-11-19T10:00:00.000Z',
        language: 'en-IE',
        site: 'The News',
        signals: { dates: [{ what: 'published', from: 'feed', value: '2026-11-19T10:00:00.000Z' }] },
      },
    ]);
    expect(await records.source(SITE)).toMatchObject({
      name: 'The News',
      learned: 1,
      waiting: 0,
      problem: null,
      checking: null,
    });
    expect(idles()).toBe(1);
  });

  test('is asked again when that is due, by one request that says what is known', async () => {
    const conditions: (string | undefined)[] = [];
    const { following, over, follow, clock, sent } = open(
      site(({ address, etag }, before) => {
        if (address !== `${SITE}feed`) return undefined;
        conditions.push(etag);
        return before === 0 ? undefined : { kind: 'unchanged', received: 10 };
      }),
    );
    await follow();
    const next = await over(following.run());
    const before = sent.length;
    expect(next).toBeGreaterThan(clock.now() + 50 * 60_000);
    clock.skipTo(next ?? 0);
    await over(following.run());
    expect(sent.slice(before)).toEqual([`${SITE}feed`]);
    expect(conditions).toEqual([undefined, '"1"']);
  });

  test('is left alone where it has no feed, and searched again later and later', async () => {
    const { following, over, follow, records, clock } = open(() => '<p>Hello');
    await follow();
    const first = await over(following.run());
    expect(await records.source(SITE)).toMatchObject({ problem: 'no-feed', feeds: [] });
    clock.skipTo(first ?? 0);
    const second = await over(following.run());
    expect((second ?? 0) - clock.now()).toBeGreaterThan(20 * 60_000);
  });

  test.each<[string, Answer, string]>([
    ['cannot be reached', { kind: 'failed', problem: 'unreachable', received: 0 }, 'unreachable'],
    ['redirects for ever', { kind: 'failed', problem: 'too-many-redirects', received: 0 }, 'too-many-redirects'],
    ['wants a log-in', { kind: 'refused', status: 401, retryAfter: null, received: 0 }, 'refused'],
    ['is gone', { kind: 'refused', status: 410, retryAfter: null, received: 0 }, 'gone'],
    ['has a fault', { kind: 'refused', status: 500, retryAfter: null, received: 0 }, 'server-error'],
    ['asks for peace', { kind: 'refused', status: 429, retryAfter: 5000, received: 0 }, 'busy'],
  ])('that %s says so', async (_, answer, problem) => {
    const { following, over, follow, records } = open(() => answer);
    await follow();
    await over(following.run());
    expect(await records.source(SITE)).toMatchObject({ problem, feeds: [] });
  });

  test('whose robots.txt forbids its articles keeps them', async () => {
    const { following, over, follow, records, sent } = open(
      site(({ address }) => (address === `${SITE}robots.txt` ? 'User-agent: firstprint\nDisallow: /a' : undefined)),
    );
    await follow();
    await over(following.run());
    expect(sent).not.toContain(`${SITE}a`);
    expect(await records.source(SITE)).toMatchObject({ problem: 'robots', learned: 0, waiting: 0 });
  });

  test('whose robots.txt cannot be had is waited for', async () => {
    const { following, over, follow, records, sent, clock } = open(
      site(({ address }, before) =>
        address === `${SITE}robots.txt` && before < 3
          ? { kind: 'refused', status: 500, retryAfter: null, received: 0 }
          : undefined,
      ),
    );
    await follow();
    await over(following.run());
    expect(sent).not.toContain(`${SITE}a`);
    for (let turns = 0; turns < 5; turns++) {
      clock.skipTo(clock.now() + HOUR);
      await over(following.run());
    }
    expect(await records.source(SITE)).toMatchObject({ learned: 1, waiting: 0 });
  });

  test('whose article leads to the front page, or to somebody else, brings nothing', async () => {
    for (const address of [SITE, 'https://other.example/a']) {
      const { following, over, follow, records, learned } = open(
        site((request) =>
          request.address === `${SITE}a`
            ? {
                kind: 'fetched',
                address,
                contentType: '',
                body: encoder.encode('x'),
                etag: null,
                lastModified: null,
                received: 1,
              }
            : undefined,
        ),
      );
      await follow();
      await over(following.run());
      expect(learned).toEqual([]);
      expect(await records.source(SITE)).toMatchObject({ waiting: 0 });
    }
  });

  test('whose pages nobody can read says so after some of them', async () => {
    const paths = ['a', 'b', 'c', 'd', 'e', 'f'];
    const { following, over, follow, records, sent, clock } = open(
      site(({ address }) =>
        address === `${SITE}feed`
          ? rss(...paths)
          : address === SITE
            ? undefined
            : address.endsWith('robots.txt')
              ? undefined
              : 'unreadable',
      ),
    );
    await follow();
    for (let turns = 0; turns < 60; turns++) {
      await over(following.run());
      clock.skipTo(clock.now() + HOUR);
    }
    // A reader that fails may do better the next time: six attempts each, no more.
    expect(sent.filter((address) => paths.some((path) => address === SITE + path))).toHaveLength(36);
    expect(await records.source(SITE)).toMatchObject({ waiting: 0, learned: 0 });
  });

  test('that wants long pauses gets them, and nobody waits meanwhile', async () => {
    const { following, over, follow, records, clock, sent } = open(
      site(({ address }) => {
        if (address === `${SITE}robots.txt`) return 'User-agent: *\nCrawl-delay: 40';
        if (address === `${SITE}feed`) return rss('a', 'b', 'c');
        return address === `${SITE}b` || address === `${SITE}c` ? 'Another text.' : undefined;
      }),
    );
    await follow();
    expect(await over(following.check(SITE))).toMatchObject({ more: false });
    expect(await records.source(SITE)).toMatchObject({ learned: 1, waiting: 2, problem: null });
    const first = clock.now();
    expect(await over(following.check(SITE))).toMatchObject({ more: false });
    expect(sent.filter((address) => /\/[abc]$/.test(address))).toHaveLength(1);
    clock.skipTo(first + 41_000);
    await over(following.run());
    expect(await records.source(SITE)).toMatchObject({ learned: 2, waiting: 1, problem: null });
  });

  test('is due for its articles from the moment on when they are announced', async () => {
    const { following, over, follow, records } = open(
      site(({ address }) => {
        // The worker ends here: nothing after it is written down.
        if (address === `${SITE}a`) throw new Error('ended');
        return undefined;
      }),
    );
    await follow();
    const dues: (number | null | undefined)[] = [];
    const { announce } = records;
    records.announce = async (id, take) => {
      const source = await announce.call(records, id, take);
      dues.push(source?.due);
      return source;
    };
    await expect(over(following.run())).rejects.toThrow('ended');
    expect(dues).toHaveLength(1);
    expect((dues[0] ?? Infinity) - NOW).toBeLessThan(60_000);
  });

  test('rests where what it announces cannot be written down, instead of being asked again and again', async () => {
    const { following, over, follow, records, clock, sent } = open(site());
    await follow();
    const { announce } = records;
    records.announce = () => Promise.reject(new Error('no room'));
    await expect(over(following.run())).rejects.toThrow('no room');
    const asked = sent.length;
    for (let turns = 0; turns < 30; turns++) {
      clock.skipTo(clock.now() + 60_000);
      await over(following.run());
    }
    expect(sent).toHaveLength(asked);
    records.announce = announce;
    clock.skipTo(clock.now() + HOUR);
    await over(following.run());
    expect(await records.source(SITE)).toMatchObject({ learned: 1 });
  });

  test('with much to fetch goes behind the others after some of it', async () => {
    const paths = Array.from({ length: 20 }, (_, at) => `story-${at}`);
    const { following, over, follow, records, clock } = open(
      site(({ address }) =>
        address === `${SITE}feed` ? rss(...paths) : address.includes('story-') ? 'A text.' : undefined,
      ),
    );
    await follow();
    const next = await over(following.run());
    const source = await records.source(SITE);
    expect(source?.learned).toBe(8);
    expect(source?.due).toBeGreaterThan(NOW);
    expect(next).toBe(clock.now() + 60_000);
    clock.skipTo(next ?? 0);
    await over(following.run());
    expect(await records.source(SITE)).toMatchObject({ learned: 16, waiting: 4 });
  });

  test('keeps its articles for a library that can take nothing in', async () => {
    let full = true;
    const { following, over, follow, records, clock, learned } = open(site(), {
      learns: () => {
        if (full) throw new Error('full');
      },
    });
    await follow();
    await expect(over(following.run())).rejects.toThrow('full');
    expect(await records.source(SITE)).toMatchObject({ waiting: 1, learned: 0, checking: null });
    full = false;
    clock.skipTo(clock.now() + 2 * HOUR);
    await over(following.run());
    expect(learned).toHaveLength(1);
  });
});

describe('what may be fetched', () => {
  test('is nothing while there is no connection', async () => {
    const { following, over, follow, sent, state, clock } = open(site());
    await follow();
    state.online = false;
    expect(await over(following.run())).toBe(clock.now() + HOUR / 4);
    expect(sent).toEqual([]);
  });

  test('is told of a site that the browser forbids, and followed as soon as it allows it', async () => {
    const { following, over, follow, records, sent, state } = open(site(), { may: () => false });
    await follow();
    await over(following.run());
    expect(sent).toEqual([]);
    expect(await records.source(SITE)).toMatchObject({ problem: 'permission' });
    state.may = () => true;
    await over(following.accessChanged());
    expect(await records.source(SITE)).toMatchObject({ problem: null });
    await over(following.run());
    expect(await records.source(SITE)).toMatchObject({ learned: 1 });
    state.may = () => false;
    await over(following.accessChanged());
    expect(await records.source(SITE)).toMatchObject({ problem: 'permission' });
  });

  test('is nothing of what is paused, unless the reader asks', async () => {
    const { following, over, follow, records, sent } = open(site());
    await follow();
    await records.change(SITE, (source) => ({ ...source, paused: true, due: null }));
    await over(following.run());
    expect(sent).toEqual([]);
    expect(await over(following.check(SITE))).toMatchObject({ more: false });
    expect(await records.source(SITE)).toMatchObject({ learned: 1, paused: true, due: null });
  });

  test('a source that is checked twice at once is checked once', async () => {
    const { following, over, follow, sent } = open(site());
    await follow();
    await over(Promise.all([following.check(SITE), following.check(SITE), following.run()]));
    expect(sent.filter((address) => address === `${SITE}feed`)).toHaveLength(1);
  });
});
