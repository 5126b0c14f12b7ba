import type { Article } from '../../core/article.ts';
import { extractArticle } from '../../page/extract/extract-article.ts';
import { articleScore } from '../../page/gate/article-score.ts';
import type { FeedEntry } from '../../sources/feeds/entry.ts';
import { wholeArticle } from '../../sources/feeds/whole-article.ts';
import { decodeText } from '../../sources/fetching/decode-text.ts';
import { leadsToArticle } from '../../sources/fetching/leads-to-article.ts';
import { announcedArticle, withAnnouncement } from '../../sources/following/announced-article.ts';
import type { WaitingRecord } from '../../store/following/waiting-record.ts';
import { parseHtml } from '../html.ts';
import { FETCHED_PAGE, isReadablePage } from '../readable-page.ts';
import type { Manners } from './manners.ts';

/** Shorter ones say too little to be told from others, in UTF-16 units. */
const SHORTEST_ARTICLE = 200;

/** What became of an announced article. */
export type CrawledArticle =
  | { readonly kind: 'article'; readonly article: Article }
  /** Nothing will come of it: no article, not for us, or gone. */
  | { readonly kind: 'none' }
  /** Another time perhaps. */
  | { readonly kind: 'later' };

/** An article as a feed announces it, and the feed. */
export interface Announced {
  readonly entry: FeedEntry;
  readonly from: WaitingRecord['from'];
  /** The outlet's name, as the feed gives it; empty where it does not. */
  readonly site: string;
  /** The feed may speak for the article's site: the text that it carries is taken. */
  readonly speaksForSite: boolean;
}

/** The article, out of the feed where that carries it whole, else out of its page. */
export async function crawlArticle(announced: Announced, manners: Manners): Promise<CrawledArticle> {
  const { entry, from, site, speaksForSite } = announced;
  const { guid: _, body, ...facts } = entry;
  const text = speaksForSite && body ? wholeArticle(body) : undefined;
  const record = { ...facts, from, attempts: 0, notBefore: 0 };
  if (text !== undefined) return { kind: 'article', article: announcedArticle(record, text, site) };

  const asked = await manners.ask({ address: entry.address, expected: 'page' });
  if (asked.kind === 'forbidden') return { kind: 'none' };
  if (asked.kind === 'refused') return { kind: asked.status >= 500 || asked.status === 429 ? 'later' : 'none' };
  if (asked.kind === 'failed')
    return { kind: asked.problem === 'unreachable' || asked.problem === 'too-slow' ? 'later' : 'none' };
  if (asked.kind !== 'fetched') return { kind: 'later' };
  if (!leadsToArticle(entry.address, asked.address)) return { kind: 'none' };
  const read = readPage(decodeText(asked.body, asked.contentType), asked.address);
  if (read === null) return { kind: 'none' };
  return { kind: 'article', article: withAnnouncement({ ...read, url: asked.address }, record, site) };
}

/** The article of a page; null where it has none, or is made to break its reader. */
function readPage(html: string, address: string): Article | null {
  if (!isReadablePage(html, FETCHED_PAGE)) return null;
  try {
    const document = parseHtml(html);
    const { article, lowConfidence } = extractArticle(document, address);
    if (lowConfidence || article.text.length < SHORTEST_ARTICLE) return null;
    return articleScore(document, address).article ? article : null;
  } catch {
    // One page that breaks the reader must not end the crawl of all others.
    return null;
  }
}
