import { addressScore } from '../../page/gate/address.ts';
import { webAddress } from '../fetching/network.ts';
import { cleanEntries, MOST_ENTRIES, newestFirst, type RawEntry } from './clean-entries.ts';
import { feedDate, timeOf } from './dates.ts';
import type { Feed } from './entry.ts';
import { plainLine } from './plain-text.ts';
import { type SitemapFields, sitemapRecords } from './sitemap-records.ts';

/** Sitemaps of an index that are worth reading, at most. */
const MOST_SITEMAPS = 50;

/**
 * Reads a sitemap (sitemaps.org 0.9, with Google's news extension) or an index of sitemaps. Where entries are marked as
 * news, these are taken; of other sitemaps those whose address looks like an article's. The newest come first.
 */
export function readSitemap(text: string, address: string, now: number): Feed {
  const pages: SitemapFields[] = [];
  const news: SitemapFields[] = [];
  const sitemaps: SitemapFields[] = [];
  for (const { kind, fields } of sitemapRecords(text)) {
    if (kind === 'sitemap') sitemaps.push(fields);
    else (isNews(fields) ? news : pages).push(fields);
  }
  const title = plainLine(news[0]?.['news/publication/name']);
  // What a sitemap lists beside its news was not just published.
  const listed = news.length > 0 ? news : pages.filter(({ loc }) => isArticle(webAddress(loc?.trim() ?? '', address)));
  const articles = newest(listed, now);
  return {
    kind: pages.length + news.length === 0 && sitemaps.length > 0 ? 'sitemap-index' : 'sitemap',
    ...(title !== undefined && { title }),
    entries: newestFirst(cleanEntries(articles.map(entryOf), { address, now })),
    sitemaps: worthReading(sitemaps, address, now),
  };
}

const isNews = (fields: SitemapFields): boolean =>
  fields['news/title'] !== undefined || fields['news/publication_date'] !== undefined;

function entryOf(fields: SitemapFields): RawEntry {
  return {
    links: [fields.loc],
    title: fields['news/title'],
    published: fields['news/publication_date'],
    updated: fields.lastmod,
    language: fields['news/publication/language'] ?? fields['news/language'],
  };
}

/** Files that are no pages, and pages that show something else than an article's text. */
const NO_ARTICLE =
  /\.(?:pdf|jpe?g|png|gif|webp|svg|mp[34]|m4[av]|webm|avi|mov|zip|gz|xml|rss|json|txt|css|js|docx?|xlsx?|pptx?|epub)$|\/(?:video|videos|vidéos|gallery|galleries|photos?|pictures|podcasts?|audio|radio|tv|live|tags?|topics?|themen?|thema|sujets?|temas?|author|authors?|autor(?:en)?|auteurs?|people|staff|category|categories|kategorie|rubrik|rubrique|section|search|suche|recherche|login|register|subscribe|abo|newsletters?|privacy|terms|imprint|impressum|contact|kontakt|about|jobs|weather|wetter|horoscopes?|games|quiz|crossword|obituaries|events?|directory|page)(?:\/|\d*$)/i;

/**
 * Whether an address is likely an article's. On the bare address, a gate that also sees pages asks for less: here a
 * wrong guess costs a publisher a request.
 */
function isArticle(url: URL | null): boolean {
  if (url === null) return false;
  const { pathname } = url;
  return !NO_ARTICLE.test(pathname) && addressScore(url.href) >= (/\d{4,}/.test(pathname) ? 0 : 2);
}

/** All of them or, where there are too many to be cleaned one by one, the newest; half as many again may be repetitions. */
function newest(records: readonly SitemapFields[], now: number): readonly SitemapFields[] {
  if (records.length <= MOST_ENTRIES) return records;
  return records
    .map((fields) => ({ fields, at: timeOf(feedDate(fields['news/publication_date'] ?? fields.lastmod, now)) }))
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST_ENTRIES * 1.5)
    .map(({ fields }) => fields);
}

/** What sitemaps of no articles are called. */
const OTHER_SITEMAP =
  /image|video|photo|galler|podcast|audio|tag|categor|author|topic|section|(?:^|[-_/])pages?[-_.]|static|product|event|local-business|taxonom|archive/i;

/** Those that by their name hold news, then those that hold articles, then others; the newest first. */
function worthReading(sitemaps: readonly SitemapFields[], address: string, now: number): string[] {
  const found = sitemaps.flatMap(({ loc, lastmod }) => {
    const url = webAddress(loc?.trim() ?? '', address);
    if (url === null || OTHER_SITEMAP.test(url.pathname + url.search)) return [];
    const name = url.pathname + url.search;
    const rank = /news/i.test(name) ? 2 : /article|post|story|stories|artikel|actu|latest|recent/i.test(name) ? 1 : 0;
    return [{ href: url.href, rank, at: timeOf(feedDate(lastmod, now)), name }];
  });
  // Sitemaps by month or number say with their names which is the newest.
  found.sort((a, b) => b.rank - a.rank || b.at - a.at || b.name.localeCompare(a.name, 'en', { numeric: true }));
  return [...new Set(found.map(({ href }) => href))].slice(0, MOST_SITEMAPS);
}
