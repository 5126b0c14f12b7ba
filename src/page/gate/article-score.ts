import { ARTICLE_TYPE, readJsonLd, typesOf } from '../json-ld/json-ld.ts';
import { addressScore } from './address.ts';
import { isBareText } from './bare-text.ts';
import { hasRunningText } from './running-text.ts';

/** The gate's answer; `score` counts half log-odds of "this page is one article", from about -15 to 20. */
export interface GateAnswer {
  readonly score: number;
  readonly article: boolean;
}

/** From this score on a page is taken for one article. */
const ARTICLE_FROM = 5;
/** Pages with more elements than this are judged by their head and address alone, so that the gate's time stays bounded. */
const MAX_ELEMENTS = 30_000;
const MAX_METAS = 300;

const OTHER_TYPE =
  /^(?:Product|ProductGroup|Collection(?:Page)?|QAPage|FAQPage|ItemList|Course|DiscussionForumPosting|LocalBusiness|ContactPage|AboutPage|SearchResultsPage)$/;

/**
 * Whether a page is one article, from a few cheap signals that never change the page. The weights follow a logistic regression
 * over news, other articles, and pages of shops, forums, manuals and services: twice its log-odds, rounded to whole points; only
 * the weights against home pages and for bare pages were set by hand, since the regression saw too few of them.
 */
export function articleScore(document: Document, url: string): GateAnswer {
  let score = addressScore(url) + headScore(document);
  if (document.getElementsByTagName('*').length <= MAX_ELEMENTS) {
    score += bodyScore(document);
    if (saysNothingElse(document) && isBareText(document)) score += 4;
  }
  return { score, article: score >= ARTICLE_FROM };
}

/**
 * No JSON-LD, no microdata, and in Open Graph nothing or that it is an article: hand-made pages, saved ones, the plainest
 * of sites.
 */
function saysNothingElse(document: Document): boolean {
  if (document.querySelector('script[type="application/ld+json" i],[itemtype]') !== null) return false;
  if (document.querySelector('meta[property]') === null) return true;
  return /^article/i.test(document.querySelector('meta[property="og:type" i]')?.getAttribute('content') ?? '');
}

function headScore(document: Document): number {
  const types = readJsonLd(document).flatMap(typesOf);
  const article = types.some((type) => ARTICLE_TYPE.test(type));
  const meta = metaContents(document);
  const published = PUBLISHED.some((name) => meta.has(name));
  let score = 0;
  if (article) score += 3;
  else if (types.some((type) => OTHER_TYPE.test(type))) score -= 3;
  if (types.some((type) => /News.*Article$/.test(type))) score += 1;
  if (meta.has('article:section') || meta.has('article:tag')) score += 1;
  if (meta.has('author') || meta.has('article:author') || meta.has('byl')) score += 1;
  if (published) score += 2;
  if (/^article/i.test(meta.get('og:type') ?? '')) {
    score += 1;
    // WordPress's SEO plugin calls every page an article, but gives a publication date to posts only.
    if (!article && !published && meta.has('article:modified_time')) score -= 2;
  }
  return score;
}

function bodyScore(document: Document): number {
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  const articles = document.getElementsByTagName('article').length;
  let score = 0;
  if (has('[itemtype$="Article" i],[itemtype$="BlogPosting" i]')) score += 2;
  if (has('[rel~="author"],[class*="byline" i],[class*="author" i]')) score += 2;
  if (has('body.single,body.single-post') || document.getElementsByClassName('hentry').length === 1) score += 2;
  if (has('[itemprop="price"],[class*="price" i],[class*="add-to-cart" i]')) score -= 2;
  if (articles === 1) score += 1;
  if (articles > 5) score -= 1;
  if (hasHeadline(document)) score += 1;
  if (hasRunningText(document)) score += 1;
  return score;
}

/** Headlines are sentences, names of products and sections are not: five words, or ten characters where words run together. */
function hasHeadline(document: Document): boolean {
  const heading = document.querySelector('h1')?.textContent?.trim().slice(0, 400) ?? '';
  return heading.split(/\s+/).length >= 5 || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}].{9}/u.test(heading);
}

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
];

/** The contents of a page's `<meta>` elements by lower-case name, read in one pass. */
function metaContents(document: Document): Map<string, string> {
  const contents = new Map<string, string>();
  for (const element of [...document.getElementsByTagName('meta')].slice(0, MAX_METAS)) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content');
    if (name !== null && content) contents.set(name.toLowerCase(), content);
  }
  return contents;
}
