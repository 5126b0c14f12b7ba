import { isoDate } from './dates.ts';
import { standsElsewhere } from './elsewhere.ts';
import { type Found, type Sources, textOf } from './sources.ts';

const META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publish-date',
  'publishdate',
  'publication_date',
  'published_time',
  'cxenseparse:recs:publishtime',
  'article.published',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'date',
  'displaydate',
  'citation_publication_date',
  'article_date_original',
  'ptime',
  'bt:pubdate',
  'rnews:datepublished',
] as const;
const MARKED =
  '[itemprop="datePublished"],time[pubdate],time.published,time.entry-date,abbr.published,.dt-published,.entry-date,.published,' +
  '[class*="publish" i],[class*="post-date" i],[class*="postdate" i],[class*="article-date" i],[class*="dateline" i],[class*="posted" i],' +
  'time,[class*="date" i],[id*="date" i],[class*="datum" i],[class*="fecha" i],[class*="meta" i],[class*="byline" i],[class*="time" i]';
const MAX_MARKED = 60;
const LONGEST = 160;

/** When the article was first published, in the page's own words; never out of a box of other stories. */
export function findPublished(sources: Sources): Found | null {
  return fromMeta(sources) ?? fromJsonLd(sources) ?? fromAddress(sources.url) ?? fromMarkup(sources);
}

function fromMeta({ meta }: Sources): Found | null {
  for (const name of META) {
    const value = isoDate(meta.get(name) ?? '', true);
    if (value !== null) return { value, from: 'meta' };
  }
  return null;
}

function fromJsonLd({ article, nodes }: Sources): Found | null {
  const pages = nodes.filter((node) => node['@type'] === 'WebPage');
  for (const node of article === null ? pages : [article, ...pages]) {
    const value = isoDate(textOf(node.datePublished ?? node.dateCreated) ?? '', true);
    if (value !== null) return { value, from: 'json-ld' };
  }
  return null;
}

/** /2026/11/03/, /2026-11-03-, /20261103/, /2026/nov/03/ */
export function fromAddress(url: string): Found | null {
  if (!URL.canParse(url)) return null;
  const { pathname } = new URL(url);
  const parts = /\/((?:19|20)\d\d)([-/]?)(\d{1,2}|[a-z]{3})\2(\d{1,2})(?!\d)/i.exec(pathname);
  if (parts === null) return null;
  const [, year, separator, month = '', day] = parts;
  if (separator === '' && month.length + (day?.length ?? 0) !== 4) return null;
  const value = isoDate(/\d/.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`);
  return value === null ? null : { value, from: 'address' };
}

function fromMarkup({ document, scope }: Sources): Found | null {
  const english = /^en-us|^en$/i.test(document.documentElement.getAttribute('lang') ?? 'en-us');
  for (const selector of MARKED.split(',')) {
    let looked = 0;
    for (const element of scope.querySelectorAll(selector)) {
      if (++looked > MAX_MARKED) break;
      const value = dateOf(element, english);
      if (value !== null && !standsElsewhere(element)) return { value, from: 'markup' };
    }
  }
  return null;
}

function dateOf(element: Element, monthFirst: boolean): string | null {
  const stated = element.getAttribute('datetime') ?? element.getAttribute('content') ?? '';
  const text = element.textContent ?? '';
  return isoDate(stated, monthFirst) ?? (text.length <= LONGEST ? isoDate(text.trim(), monthFirst) : null);
}
