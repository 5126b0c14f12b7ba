import type { Article } from '../../core/article.ts';
import { newestFirst } from '../../sources/feeds/clean-entries.ts';
import { sameOwner } from '../../sources/same-owner.ts';
import { namesOfAddresses } from '../../store/documents/identity.ts';
import { type Announced, crawlArticle } from './crawl-article.ts';
import { type CrawlNeeds, type FeedsRead, readFeeds } from './crawl-feeds.ts';

export interface SourceNeeds extends CrawlNeeds {
  /** Articles taken of a source at most. */
  readonly articles: number;
  /** Names of the articles that were written in this crawl. */
  readonly written: Set<string>;
  readonly write: (name: string, article: Article) => Promise<void>;
  /** Hears of each article that is done with. */
  readonly onArticle: () => void;
}

/** Writes the articles of a listed source that are new; gives back what is wrong with it in words, or null. */
export async function crawlSource(needs: SourceNeeds, source: string): Promise<string | null> {
  const { state, now, manners } = needs;
  const read = await readFeeds(needs, source);
  const fresh: { name: string; announced: Announced }[] = [];
  for (const announced of announcedIn(read, source)) {
    const name = nameOf(announced.entry.address);
    if (name === undefined || fresh.some((each) => each.name === name)) continue;
    if (state.seen.has(name)) state.seen.set(name, now());
    else fresh.push({ name, announced });
  }
  let whole = fresh.length <= needs.articles;
  for (const { name, announced } of fresh.slice(0, needs.articles)) {
    const crawled = needs.written.has(name) ? { kind: 'none' as const } : await crawlArticle(announced, manners);
    if (crawled.kind === 'later') whole = false;
    else {
      state.seen.set(name, now());
      if (crawled.kind === 'article') await writeOnce(needs, crawled.article);
    }
    needs.onArticle();
  }
  // A feed with something left to fetch has to be given whole again, changed or not.
  if (whole) for (const [address, validators] of read.validators) state.validators.set(address, validators);
  else for (const address of read.validators.keys()) state.validators.delete(address);
  return read.problem;
}

async function writeOnce({ written, write }: SourceNeeds, article: Article): Promise<void> {
  const [name] = namesOfAddresses(article);
  if (name === undefined || written.has(name)) return;
  written.add(name);
  await write(name, article);
}

const nameOf = (url: string): string | undefined => namesOfAddresses({ url })[0];
const hostIn = (address: string): string => new URL(address).hostname;

/**
 * The articles that a source's feeds announce, the newest first. A feed speaks for its own site only: of a site, articles
 * elsewhere are left alone; of a feed that is listed itself, they are taken, but from their own pages.
 */
function* announcedIn({ feeds }: FeedsRead, source: string): Generator<Announced> {
  for (const { address, feed } of feeds) {
    const from = feed.kind === 'sitemap' || feed.kind === 'sitemap-index' ? 'sitemap' : 'feed';
    for (const entry of newestFirst(feed.entries)) {
      const speaksForSite = sameOwner(hostIn(entry.address), hostIn(source));
      if (!speaksForSite && address !== source) continue;
      yield { entry, from, site: feed.title ?? '', speaksForSite };
    }
  }
}
