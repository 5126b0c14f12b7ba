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
/** Elements that hold dates of publication, the surest first. */
const MARKED = [
  '[itemprop~="datePublished"]',
  'time[pubdate],time.published,time.entry-date,abbr.published,.dt-published',
  '.entry-date,.published',
  '[class*="publish" i]',
  '[class*="post-date" i],[class*="postdate" i],[class*="article-date" i],[class*="date-header" i]',
  '[class*="dateline" i],[class*="posted" i]',
  'time',
  '[class*="date" i],[id*="date" i],[class*="datum" i],[class*="fecha" i]',
  '[class*="meta" i],[class*="byline" i],[class*="time" i]',
] as const;
const MAX_MARKED = 60;
const LONGEST_MARKED = 160;
const LONGEST_NEAR = 60;
const LEVELS = 4;
const MAX_NEAR = 150;

/** When the article was first published, in the page's own words; never out of a box of other stories. */
export function findPublished(sources: Sources): Found | null {
  const monthFirst = isMonthFirst(sources);
  return (
    fromMeta(sources, monthFirst) ??
    fromJsonLd(sources, monthFirst) ??
    fromAddress(sources.url) ??
    fromMarkup(sources.scope, monthFirst) ??
    nearHeadline(sources.scope, monthFirst)
  );
}

/** Whether 3/4/2026 is a day in March on this page. */
export function isMonthFirst({ document }: Sources): boolean {
  return /^en(?:-us)?$/i.test(document.documentElement.getAttribute('lang') ?? 'en');
}

export function fromMeta({ meta }: Sources, monthFirst: boolean): Found | null {
  for (const name of META) {
    const value = isoDate(meta.get(name) ?? '', monthFirst);
    if (value !== null) return { value, from: 'meta' };
  }
  return null;
}

function fromJsonLd({ article, nodes }: Sources, monthFirst: boolean): Found | null {
  const pages = nodes.filter((node) => node['@type'] === 'WebPage');
  for (const node of article === null ? pages : [article, ...pages]) {
    const value = isoDate(textOf(node.datePublished ?? node.dateCreated) ?? '', monthFirst);
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

function fromMarkup(scope: ParentNode, monthFirst: boolean): Found | null {
  for (const selector of MARKED) {
    let looked = 0;
    for (const element of scope.querySelectorAll(selector)) {
      if (++looked > MAX_MARKED) break;
      const value = dateOf(element, LONGEST_MARKED, monthFirst);
      if (value !== null && !standsElsewhere(element)) return { value, from: 'markup' };
    }
  }
  return null;
}

/** A short line with a date close to the headline, looked for in wider and wider surroundings. */
function nearHeadline(scope: ParentNode, monthFirst: boolean): Found | null {
  let around = scope.querySelector('h1')?.parentElement ?? null;
  for (let level = 0; level < LEVELS && around !== null && around.localName !== 'body'; level += 1) {
    let looked = 0;
    for (const element of around.querySelectorAll('p,span,div,li,small,em,i,h2,h3,h4,dd')) {
      if (++looked > MAX_NEAR) break;
      const value = dateOf(element, LONGEST_NEAR, monthFirst);
      if (value !== null && !standsElsewhere(element)) return { value, from: 'markup' };
    }
    around = around.parentElement;
  }
  return null;
}

/** The date that an element states in an attribute, else in a text no longer than given. */
function dateOf(element: Element, longest: number, monthFirst: boolean): string | null {
  for (const attribute of ['datetime', 'content', 'title']) {
    const stated = isoDate(element.getAttribute(attribute) ?? '', monthFirst);
    if (stated !== null) return stated;
  }
  const text = (element.textContent ?? '').trim();
  return text.length <= longest ? isoDate(text, monthFirst) : null;
}
