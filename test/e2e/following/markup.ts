import { escapeHtml } from '../../demo/outlet.ts';
import type { Story } from './invented-story.ts';

/** An article where it stands. */
export interface Placed extends Story {
  readonly url: string;
}

export interface Outlet {
  readonly name: string;
  readonly language: string;
}

interface PageOptions {
  /** The page itself says neither title, date nor language. */
  readonly silent?: boolean;
  readonly canonical?: string;
  /** Says that only a part is shown. */
  readonly paid?: boolean;
  readonly charset?: string;
  /** Scripts and pictures that must not run or load where the page is only read; they would where it is visited. */
  readonly traps?: boolean;
}

/** The page of an article. */
export function articlePage(story: Placed, outlet: Outlet, options: PageOptions = {}): string {
  const { silent = false, canonical, paid = false, charset = 'utf-8', traps = true } = options;
  const said = silent
    ? ''
    : `<meta property="og:title" content="${escapeHtml(story.title)}">
<meta property="article:published_time" content="${story.published}"><meta name="author" content="${story.byline}">`;
  const ld = paid ? '{"@context":"https://schema.org","@type":"NewsArticle","isAccessibleForFree":false}' : '';
  return `<!doctype html><html${silent ? '' : ` lang="${outlet.language}"`}><head><meta charset="${charset}">
${silent ? '' : `<title>${escapeHtml(story.title)} | ${outlet.name}</title>`}<meta property="og:site_name" content="${outlet.name}">
<meta property="og:type" content="article">${said}${canonical ? `<link rel="canonical" href="${canonical}">` : ''}
${ld ? `<script type="application/ld+json">${ld}</script>` : ''}</head>
<body><header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header><main><article>
${silent ? '' : `<h1>${escapeHtml(story.title)}</h1>`}${paragraphsOf(story)}</article></main><footer>All rights reserved.</footer>
${traps ? TRAPS : ''}</body></html>`;
}

const TRAPS = `<script>document.body.textContent = 'A script ran'; new Image().src = '/ran';</script><img src="/loaded.png">`;

export const paragraphsOf = ({ paragraphs }: Story): string =>
  paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');

export const homePage = ({ name, language }: Outlet, feed: string | null, type = 'application/rss+xml'): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${name}</title>
${feed ? `<link rel="alternate" type="${type}" title="${name}" href="${feed}">` : ''}</head><body><h1>${name}</h1></body></html>`;

const cdata = (text: string): string => `<![CDATA[${text}]]>`;
const rfc822 = (iso: string): string => new Date(iso).toUTCString();

export function rss(
  outlet: Outlet,
  stories: readonly Placed[],
  { version = '2.0', whole = false, charset = 'utf-8' } = {},
): string {
  const dates = version === '2.0';
  const items = stories.map(
    (story) => `<item><title>${escapeHtml(story.title)}</title><link>${escapeHtml(story.url)}</link>
<description>${escapeHtml(story.paragraphs[0]?.slice(0, 80) ?? '')}</description>
${dates ? `<guid isPermaLink="false">${story.slug}</guid><pubDate>${rfc822(story.published)}</pubDate>` : ''}
${whole ? `<content:encoded>${cdata(paragraphsOf(story))}</content:encoded>` : ''}</item>`,
  );
  return `<?xml version="1.0" encoding="${charset}"?>
<rss version="${version}" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${outlet.name}</title>
<link>https://news.example/</link><description>News</description><language>${outlet.language}</language>${items.join('')}</channel></rss>`;
}

export function rdf(outlet: Outlet, stories: readonly Placed[]): string {
  const items = stories.map(
    (story) => `<item rdf:about="${story.url}"><title>${escapeHtml(story.title)}</title><link>${story.url}</link>
<dc:date>${story.published}</dc:date></item>`,
  );
  return `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://news.example/"><title>${outlet.name}</title>
<dc:language>${outlet.language}</dc:language></channel>${items.join('')}</rdf:RDF>`;
}

export function atom(outlet: Outlet, stories: readonly Placed[], whole = false): string {
  const entries = stories.map(
    (story) => `<entry><id>tag:news.example,2026:${story.slug}</id><title>${escapeHtml(story.title)}</title>
<link rel="alternate" href="${story.url}"/><published>${story.published}</published><updated>${story.published}</updated>
${whole ? `<content type="html">${escapeHtml(paragraphsOf(story))}</content>` : '<summary>In short.</summary>'}</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${outlet.language}">
<title>${outlet.name}</title><id>tag:news.example,2026:feed</id><updated>2026-11-20T00:00:00Z</updated>${entries.join('')}</feed>`;
}

export const jsonFeed = (outlet: Outlet, stories: readonly Placed[], whole = false): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: outlet.name,
    language: outlet.language,
    items: stories.map((story) => ({
      id: story.slug,
      url: story.url,
      title: story.title,
      date_published: story.published,
      ...(whole ? { content_html: paragraphsOf(story) } : { summary: 'In short.' }),
    })),
  });

export function newsSitemap(outlet: Outlet, stories: readonly Placed[]): string {
  const urls = stories.map(
    (story) => `<url><loc>${story.url}</loc><news:news><news:publication><news:name>${outlet.name}</news:name>
<news:language>${outlet.language}</news:language></news:publication><news:publication_date>${story.published}</news:publication_date>
<news:title>${escapeHtml(story.title)}</news:title></news:news></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls.join('')}</urlset>`;
}

export const sitemapIndex = (sitemaps: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${sitemaps
    .map((sitemap) => `<sitemap><loc>${sitemap}</loc><lastmod>2026-11-20</lastmod></sitemap>`)
    .join('')}</sitemapindex>`;
