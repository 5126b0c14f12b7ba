import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteOf } from '../../src/browser/web-url.ts';
import { type Session, startSession } from '../demo/session.ts';
import { until } from '../demo/until.ts';
import { badgeOf, openTab, settledState } from '../demo/watched-tab.ts';
import { obtainBrowser } from '../setup/find-browser.mjs';
import { BROWSERS, builtExtension } from './bench.ts';
import { spun, storyOf } from './following/invented-story.ts';
import { articlePage } from './following/markup.ts';
import { type NewsServer, serveSites } from './following/news-server.ts';
import { LATE_SITE, NEWS_SITES, type NewsSite } from './following/news-sites.ts';

/** A site that copies what it finds, and that nobody follows. */
const COPIES = 'copy-shop';

describe.each(BROWSERS)('following in %s', (kind) => {
  let server: NewsServer;
  let session: Session;
  let page: Page;

  const base = (slug: string): string => `http://${slug}.example:${server.port}`;
  const idOf = ({ slug, typed }: NewsSite): string => base(slug) + typed;
  const linesOf = async (): Promise<Record<string, string>[]> =>
    (await page.evaluate(() => following.library())).map((line) => JSON.parse(line));

  beforeAll(async () => {
    const original = storyOf(0);
    const copy = {
      ...original,
      paragraphs: original.paragraphs.map(spun),
      title: spun(original.title),
      byline: 'Staff',
    };
    const shop = { name: 'Copy Shop', language: 'en' };
    server = await serveSites(
      new Map([
        ...[...NEWS_SITES, LATE_SITE].map(({ slug, create }) => [slug, create] as const),
        [
          COPIES,
          (at: string) => () => ({
            body: articlePage({ ...copy, published: '2026-11-23T09:00:00Z', url: `${at}/story` }, shop, {
              traps: false,
            }),
          }),
        ],
      ]),
    );
    const hosts = [COPIES, 'elsewhere', LATE_SITE.slug, ...NEWS_SITES.map(({ slug }) => slug)].flatMap((slug) => [
      `${slug}.example`,
      `www.${slug}.example`,
    ]);
    session = await startSession({
      kind,
      program: obtainBrowser(kind),
      extension: builtExtension(kind),
      headless: true,
      hosts,
    });
    page = await session.openOwn('icons/default-16.png');
    const { outputFiles } = await build({
      entryPoints: ['test/e2e/following/door-page.ts'],
      bundle: true,
      format: 'iife',
      write: false,
    });
    await page.evaluate(outputFiles[0]?.text ?? '');
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const waitingNone = async (): Promise<boolean> =>
    (await page.evaluate(() => following.all())).every(({ waiting, checking }) => waiting === 0 && !checking);

  /** Checks all sources at once, as often as it takes until none is left with anything to fetch that may be fetched. */
  const checkAll = (sites: readonly NewsSite[]) =>
    Promise.all(
      sites.map(async (site) => [site.slug, await page.evaluate((id) => following.check(id), idOf(site))] as const),
    );

  test('every article of the followed sites is in the library once, as its site has it', async () => {
    for (const { slug, typed } of NEWS_SITES) {
      const outcome = await page.evaluate((address) => following.follow(address), base(slug) + typed);
      expect(outcome).toEqual({ kind: 'following', id: base(slug) + typed });
    }
    await checkAll(NEWS_SITES);
    // Who asked for peace is left in peace, and then gives what it has.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await checkAll(NEWS_SITES);

    const lines = await linesOf();
    const got = lines.map(({ url, title, published, site, language, source }) => ({
      url,
      title,
      published: new Date(published ?? '').toISOString(),
      site,
      language,
      source,
    }));
    const expected = NEWS_SITES.flatMap((site) =>
      site.expected(base(site.slug)).map(({ url, title, published }) => ({
        url,
        title,
        published: new Date(published).toISOString(),
        site: site.outlet.name,
        language: site.outlet.language,
        source: 'feed',
      })),
    );
    const byAddress = (a: { url?: string | undefined }, b: { url?: string | undefined }): number =>
      (a.url ?? '') < (b.url ?? '') ? -1 : 1;
    expect(got.sort(byAddress)).toEqual(expected.sort(byAddress));
  }, 300_000);

  test('each source says what came of it', async () => {
    const all = await page.evaluate(() => following.all());
    const told = new Map(
      all.map(({ id, problem, learned, waiting, learnedByDay }) => [
        id,
        { problem, learned, waiting, today: learnedByDay.at(-1) },
      ]),
    );
    for (const site of NEWS_SITES) {
      const learned = site.expected(base(site.slug)).length;
      expect([site.slug, told.get(idOf(site))]).toEqual([
        site.slug,
        { problem: site.problem, learned, waiting: 0, today: learned },
      ]);
    }
    const { today, month } = await page.evaluate(() => following.traffic());
    // The server also saw the requests that redirects led to.
    expect(today.requests).toBeLessThanOrEqual(server.log.length);
    expect(today.requests).toBeGreaterThan(NEWS_SITES.length * 3);
    expect(today.bytes).toBeGreaterThan(100_000);
    expect(month).toEqual(today);
    expect(await page.evaluate(() => following.changes())).toBeGreaterThan(0);
  });

  test('hosts were asked for one thing at a time, without cookies, and for nothing that they asked to be left alone', () => {
    for (const { slug, pagesUntouched } of NEWS_SITES) {
      expect([slug, server.mostAtOnce(slug)]).toEqual([slug, 1]);
      const ofSite = server.log.filter(({ host }) => host === slug);
      expect(ofSite.some(({ cookie }) => cookie)).toBe(false);
      // What a page names, and what its scripts would ask for, stays where it is.
      expect(ofSite.filter(({ path }) => path === '/ran' || path === '/loaded.png')).toEqual([]);
      const pages = ofSite
        .filter(({ path, status }) => path.startsWith('/news/') && status === 200)
        .map(({ path }) => path);
      expect([slug, new Set(pages).size]).toEqual([slug, pages.length]);
      if (pagesUntouched) expect([slug, pages]).toEqual([slug, []]);
    }
  });

  test('no document is left open once nothing is to be read, and an alarm is set for what comes next', async () => {
    await until('the document to be closed', async () =>
      (await page.evaluate(() => following.documents())) === 0 ? true : null,
    );
    const next = await page.evaluate(() => following.nextTurn());
    expect(next).toBeGreaterThan(Date.now() - 60_000);
  });

  test('a check with nothing new is one request to each feed, and brings nothing twice', async () => {
    const sites = NEWS_SITES.filter(({ slug }) => slug.startsWith('validated-') || slug === 'rss-two');
    const before = server.log.length;
    const reports = await checkAll(sites);
    for (const [slug, report] of reports)
      expect([slug, report]).toEqual([slug, { ended: 'complete', learned: 0, waiting: 0 }]);
    const asked = server.log.slice(before);
    expect(asked.map(({ host, path, status }) => `${host}${path} ${status}`).sort()).toEqual(
      ['rss-two/feed 200', 'validated-by-date/feed 304', 'validated-by-tag/feed 304'].sort(),
    );
  });

  test('a spun copy of an article that was never visited gets the badge, which names its source', async () => {
    const tab = await openTab(session, `${base(COPIES)}/story`);
    const state = await settledState(session, tab, ['copied', 'rewritten', 'partial'], 30_000);
    const original = NEWS_SITES[0]?.expected(base(NEWS_SITES[0].slug))[0];
    if (state?.kind !== 'judged') throw new Error(`the copy is ${state?.kind}`);
    const { verdict, original: id, matches } = state.judgement;
    expect(['copied', 'rewritten']).toContain(verdict);
    expect(matches.find((match) => match.original === id)?.facts.url).toBe(original?.url);
    await until('the badge', () => badgeOf(tab.page));
    const title = await session.call<string>('action.getTitle', { tabId: tab.tabId });
    expect(title).toContain(NEWS_SITES[0]?.outlet.name ?? '?');
    await tab.page.close();
  });

  test('the list of what is followed goes out and comes in as OPML, and is not followed twice', async () => {
    const list = await page.evaluate(() => following.exportOpml());
    expect(list).toContain(`${base('rss-two')}/feed`);
    const { added, alreadyFollowed, passedOver } =
      (await page.evaluate((text) => following.importOpml(text), list)) ?? {};
    expect({ added, passedOver }).toEqual({ added: 0, passedOver: 0 });
    expect(alreadyFollowed).toBeGreaterThanOrEqual(NEWS_SITES.length);
  });

  test('what is followed no more is gone, and what was learned of it stays', async () => {
    const [first] = NEWS_SITES;
    if (!first) throw new Error('no sites');
    const before = (await linesOf()).length;
    await page.evaluate((id) => following.unfollow(id), idOf(first));
    expect((await page.evaluate(() => following.all())).map(({ id }) => id)).not.toContain(idOf(first));
    expect((await linesOf()).length).toBe(before);
  });

  test.runIf(kind === 'chrome')('a worker that is ended in the midst of its work goes on where it was', async () => {
    const pages = () => server.log.filter(({ host, path }) => host === LATE_SITE.slug && path.startsWith('/news/'));
    await page.evaluate((address) => following.follow(address), idOf(LATE_SITE));
    await page.evaluate(() => following.wake());
    await until('the first page to be fetched', async () => (pages().length > 0 ? true : null), 30_000);
    const worker = session.browser.targets().find((target) => target.type() === 'service_worker');
    await (await worker?.worker())?.close();
    await page.evaluate(() => following.wake());
    const learned = async () =>
      (await page.evaluate(() => following.all())).find(({ id }) => id === idOf(LATE_SITE))?.learned ?? 0;
    await until(
      'the articles to be learned',
      async () => ((await learned()) >= 2 && (await waitingNone()) ? true : null),
      60_000,
    );
    const expected = LATE_SITE.expected(base(LATE_SITE.slug)).map(({ url }) => url);
    const known = (await linesOf()).map(({ url }) => url ?? '').filter((url) => url.includes(LATE_SITE.slug));
    expect(known.sort()).toEqual([...expected].sort());
    // What was under way when the worker ended was asked for again, and nothing else.
    expect(pages().length).toBeLessThanOrEqual(expected.length + 1);
  });

  test.runIf(kind === 'firefox')(
    'a source whose site may not be read any more says so, and goes on when it may',
    async () => {
      const source = NEWS_SITES.find(({ slug }) => slug === 'atom-short');
      if (!source) throw new Error('no source');
      const problemOf = async () =>
        (await page.evaluate(() => following.all())).find(({ id }) => id === idOf(source))?.problem;
      await session.call('permissions.remove', { origins: ['http://*/*', 'https://*/*'] });
      await until('the source to say so', async () => ((await problemOf()) === 'permission' ? true : null));
      const before = server.log.length;
      const report = await page.evaluate((id) => following.check(id), idOf(source));
      expect(report.ended).toBe('put-off');
      expect(server.log.length).toBe(before);
      expect(siteOf(new URL(idOf(source)))).toBe('atom-short.example');
    },
  );
});
