import { gzipSync } from 'node:zlib';
import type { FollowProblem } from '../../../src/sources/following/followed.ts';
import { storyOf } from './invented-story.ts';
import {
  articlePage,
  atom,
  homePage,
  jsonFeed,
  newsSitemap,
  type Outlet,
  type Placed,
  rdf,
  rss,
  sitemapIndex,
} from './markup.ts';
import type { Site, SiteAnswer, SiteRequest } from './news-server.ts';

/** A site to follow, and what has to come of it. */
export interface NewsSite {
  readonly slug: string;
  readonly outlet: Outlet;
  /** What the reader types, after scheme, host and port. */
  readonly typed: string;
  readonly create: (base: string) => Site;
  /** The articles that have to be in the library afterwards. */
  readonly expected: (base: string) => readonly Placed[];
  readonly problem: FollowProblem | null;
  /** No page of it is to be fetched. */
  readonly pagesUntouched: boolean;
}

interface Plan {
  readonly stories?: number;
  readonly language?: string;
  readonly typed?: string;
  readonly feedPath?: string | null;
  readonly feedType?: string;
  readonly feed?: (outlet: Outlet, stories: readonly Placed[], base: string) => string | Uint8Array;
  readonly page?: Parameters<typeof articlePage>[2];
  /** Answers before the ordinary ones do. */
  readonly first?: (request: SiteRequest, stories: readonly Placed[], base: string) => SiteAnswer | null | undefined;
  readonly learns?: (stories: readonly Placed[], base: string) => readonly Placed[];
  readonly problem?: FollowProblem;
  readonly pagesUntouched?: boolean;
}

const STORIES = 3;
/** Numbers of stories that each site may use. */
const RESERVED = 8;
const xml = (body: string | Uint8Array, type = 'application/xml'): SiteAnswer => ({
  body,
  headers: { 'content-type': type },
});
const moved = (location: string, status = 302): SiteAnswer => ({ status, headers: { location } });
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const robots = (text: string): SiteAnswer => ({ body: text, headers: { 'content-type': 'text/plain' } });
const etagOf = (body: string): string => `"${body.length}"`;

const PLANS: Readonly<Record<string, Plan>> = {
  'rss-two': {},
  'rss-whole': {
    feed: (outlet, stories) => rss(outlet, stories, { whole: true }),
    pagesUntouched: true,
    language: 'en-GB',
  },
  'rss-old': { feed: (outlet, stories) => rss(outlet, stories, { version: '0.91' }) },
  'rss-older': { feed: (outlet, stories) => rss(outlet, stories, { version: '0.92' }), language: 'fr' },
  'rss-one': { feed: rdf, feedType: 'application/rdf+xml' },
  'atom-short': { feed: (outlet, stories) => atom(outlet, stories), feedType: 'application/atom+xml', language: 'de' },
  'atom-whole': {
    feed: (outlet, stories) => atom(outlet, stories, true),
    feedType: 'application/atom+xml',
    pagesUntouched: true,
  },
  'json-short': {
    feed: (outlet, stories) => jsonFeed(outlet, stories),
    feedType: 'application/feed+json',
    language: 'es',
  },
  'json-whole': {
    feed: (outlet, stories) => jsonFeed(outlet, stories, true),
    feedType: 'application/feed+json',
    pagesUntouched: true,
  },
  'sitemap-named': {
    feedPath: null,
    first: ({ path }, stories, base) => {
      if (path === '/robots.txt') return robots(`User-agent: *\nDisallow: /private\nSitemap: ${base}/news-sitemap.xml`);
      return path === '/news-sitemap.xml' ? xml(newsSitemap(outletOf('sitemap-named', 'pt'), stories)) : undefined;
    },
    language: 'pt',
  },
  'sitemap-packed': {
    feedPath: null,
    first: ({ path }, stories, base) => {
      if (path === '/robots.txt') return robots(`Sitemap: ${base}/news.xml.gz`);
      const packed = () => gzipSync(newsSitemap(outletOf('sitemap-packed', 'it'), stories));
      return path === '/news.xml.gz' ? xml(packed(), 'application/gzip') : undefined;
    },
    language: 'it',
  },
  'sitemap-index': {
    feedPath: null,
    first: ({ path }, stories, base) => {
      if (path === '/robots.txt') return robots(`Sitemap: ${base}/sitemaps.xml`);
      if (path === '/sitemaps.xml') return xml(sitemapIndex([`${base}/news-sitemap.xml`]));
      return path === '/news-sitemap.xml' ? xml(newsSitemap(outletOf('sitemap-index', 'en'), stories)) : undefined;
    },
  },
  'usual-place': {
    first: ({ path }, _, base) =>
      path === '/'
        ? { body: homePage(outletOf('usual-place', 'en'), null) }
        : path === '/feed/'
          ? moved(`${base}/feed`)
          : undefined,
  },
  'usual-file': {
    feedPath: '/rss.xml',
    first: ({ path }) => (path === '/' ? { body: homePage(outletOf('usual-file', 'en'), null) } : undefined),
  },
  'feed-given': { typed: '/feed' },
  'home-moved': {
    first: ({ path, headers }, _, base) =>
      path === '/' && !headers.host?.startsWith('www.') ? moved(base.replace('//', '//www.'), 301) : undefined,
  },
  'feed-moved': {
    first: ({ path }, stories) =>
      path === '/feed'
        ? moved('/new-feed')
        : path === '/new-feed'
          ? xml(rss(outletOf('feed-moved', 'en'), stories))
          : undefined,
  },
  'articles-moved': {
    feed: (outlet, stories, base) =>
      rss(
        outlet,
        stories.map((story) => ({ ...story, url: `${base}/go/${story.slug}` })),
      ),
    first: ({ path }) => (path.startsWith('/go/') ? moved(path.replace('/go/', '/news/')) : undefined),
  },
  'announced-twice': {
    first: ({ path }, stories, base) => {
      if (path === '/robots.txt') return robots(`Sitemap: ${base}/news-sitemap.xml`);
      return path === '/news-sitemap.xml' ? xml(newsSitemap(outletOf('announced-twice', 'en'), stories)) : undefined;
    },
  },
  'tracked-links': {
    feed: (outlet, stories) =>
      rss(
        outlet,
        stories.map((story) => ({ ...story, url: `${story.url}?utm_source=rss&utm_medium=feed` })),
      ),
    learns: (stories) => stories.map((story) => ({ ...story, url: `${story.url}?utm_source=rss&utm_medium=feed` })),
  },
  'western-letters': {
    feed: (outlet, stories) => latin1(rss({ ...outlet, name: 'Café Röntgen' }, stories, { charset: 'ISO-8859-1' })),
    page: { charset: 'iso-8859-1' },
    language: 'nl',
  },
  'wide-letters': {
    feed: (outlet, stories) => Buffer.from(`\ufeff${rss(outlet, stories, { charset: 'utf-16' })}`, 'utf16le'),
  },
  'validated-by-tag': {
    first: ({ path, headers }, stories) => {
      if (path !== '/feed') return undefined;
      const body = rss(outletOf('validated-by-tag', 'en'), stories);
      if (headers['if-none-match'] === etagOf(body)) return { status: 304, headers: { etag: etagOf(body) } };
      return { body, headers: { 'content-type': 'application/rss+xml', etag: etagOf(body) } };
    },
  },
  'validated-by-date': {
    first: ({ path, headers }, stories) => {
      if (path !== '/feed') return undefined;
      const date = 'Fri, 20 Nov 2026 10:00:00 GMT';
      if (headers['if-modified-since'] === date) return { status: 304, headers: { 'last-modified': date } };
      return {
        body: rss(outletOf('validated-by-date', 'en'), stories),
        headers: { 'content-type': 'application/rss+xml', 'last-modified': date },
      };
    },
  },
  'wants-peace': {
    first: ({ path, before }, stories, base) =>
      path === new URL(stories[0]?.url ?? base).pathname && before === 0
        ? { status: 429, headers: { 'retry-after': '1' } }
        : undefined,
  },
  'asks-for-time': {
    first: ({ path, before }) =>
      path === '/feed' && before === 0 ? { status: 503, headers: { 'retry-after': '1' } } : undefined,
  },
  'takes-its-time': {
    first: ({ path }, stories, base) =>
      path === '/feed'
        ? { ...xml(rss(outletOf('takes-its-time', 'en'), stories)), delay: 3000 }
        : path === new URL(stories[0]?.url ?? base).pathname
          ? { body: articlePage(stories[0] ?? fail(), outletOf('takes-its-time', 'en')), delay: 4000 }
          : undefined,
  },
  'page-broken': {
    first: ({ path }, stories, base) =>
      path === new URL(stories[1]?.url ?? base).pathname ? { status: 404 } : undefined,
    learns: (stories) => stories.filter((_, at) => at !== 1),
  },
  'feed-broken': { feed: () => '<rss version="2.0"><channel><title>Cut o', learns: () => [], problem: 'no-feed' },
  'breaks-off': { first: () => ({ breaks: true }), learns: () => [], problem: 'unreachable' },
  'has-a-fault': { first: () => ({ status: 500 }), learns: () => [], problem: 'server-error' },
  'robots-forbids': {
    first: ({ path }) => (path === '/robots.txt' ? robots('User-agent: *\nDisallow: /news/') : undefined),
    learns: () => [],
    problem: 'robots',
    pagesUntouched: true,
  },
  'careless-feed': {
    stories: 5,
    feed: (outlet, stories) =>
      rss(
        outlet,
        stories.map((story) => ({ ...story, slug: '1', title: `<script>alert(1)</script><b>${story.title}</b>` })),
      ).replace('</channel>', '<item><title>Trap</title><link>javascript:alert(1)</link></item></channel>'),
  },
  'speaks-of-others': {
    feed: (outlet, stories) =>
      rss(outlet, [...stories, { ...storyOf(900), url: 'http://rss-two.example/made-up' }], { whole: true }),
    pagesUntouched: true,
  },
  reprints: { page: { canonical: 'https://elsewhere.example/the-first-place' }, learns: () => [] },
  'sells-articles': { page: { paid: true }, learns: () => [] },
  'says-nothing': { page: { silent: true }, language: 'sv' },
};

function fail(): never {
  throw new Error('a site without stories');
}

const outletOf = (slug: string, language: string): Outlet => ({
  name: `The ${slug
    .split('-')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join(' ')} Gazette`,
  language,
});

function siteOf(slug: string, plan: Plan, number: number): NewsSite {
  const outlet = outletOf(slug, plan.language ?? 'en');
  const placed = (base: string): Placed[] =>
    Array.from({ length: plan.stories ?? STORIES }, (_, at) => storyOf(number * RESERVED + at)).map((story) => ({
      ...story,
      url: `${base}/news/${story.slug}`,
    }));
  const { feedPath = '/feed', feedType = 'application/rss+xml', feed = rss, page } = plan;
  return {
    slug,
    outlet,
    typed: plan.typed ?? '/',
    create: (base) => {
      const stories = placed(base);
      return (request) => {
        const given = plan.first?.(request, stories, base);
        if (given !== undefined) return given;
        if (request.path === '/') return { body: homePage(outlet, feedPath, feedType) };
        if (request.path === feedPath) return xml(feed(outlet, stories, base), feedType);
        const story = stories.find(({ url }) => new URL(url).pathname === request.path.split('?')[0]);
        if (!story) return null;
        const html = articlePage(story, outlet, page);
        return page?.charset ? { body: latin1(html), headers: { 'content-type': 'text/html' } } : { body: html };
      };
    },
    expected: (base) => (plan.learns ?? ((stories: readonly Placed[]) => stories))(placed(base), base),
    problem: plan.problem ?? null,
    pagesUntouched: plan.pagesUntouched ?? false,
  };
}

/** A site that is followed when all others have been. */
export const LATE_SITE: NewsSite = siteOf('late-comer', {}, 100);

/** Sites of every kind, each with three articles that nobody else has. */
export const NEWS_SITES: readonly NewsSite[] = Object.entries(PLANS).map(([slug, plan], number) =>
  siteOf(slug, plan, number),
);
