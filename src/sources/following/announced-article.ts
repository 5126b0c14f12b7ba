import type { Article } from '../../core/article.ts';
import { hostOf } from '../../core/signals/host.ts';
import { type DateClaim, LIMITS } from '../../core/signals/signals.ts';
import type { WaitingRecord } from '../../store/following/waiting-record.ts';

/** What the announcement says of an article beside its text. */
function announcedFacts(
  { address, title, published, byline, language }: WaitingRecord,
  site: string,
): Omit<Article, 'text'> {
  return {
    url: address,
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(byline !== undefined && { byline }),
    ...(language !== undefined && { language }),
    ...(site !== '' && { site }),
  };
}

/** The dates that feed or sitemap state, as claims beside those of the page. */
function announcedDates({ from, published, updated }: WaitingRecord): DateClaim[] {
  const claim = (what: DateClaim['what'], value: string | undefined): DateClaim[] =>
    value === undefined ? [] : [{ what, from, value }];
  return [...claim('published', published), ...claim('modified', updated)];
}

/** An article that the feed carries whole. `site` is what the source is called. */
export function announcedArticle(record: WaitingRecord, text: string, site: string): Article {
  const dates = announcedDates(record);
  return { ...announcedFacts(record, site), text, ...(dates.length > 0 && { signals: { dates } }) };
}

/** An article as its page has it, with what only the announcement says. */
export function withAnnouncement(article: Article, record: WaitingRecord, site: string): Article {
  const announced = announcedFacts(record, site);
  const dates = [...announcedDates(record), ...(article.signals?.dates ?? [])].slice(0, LIMITS.dates);
  // A page that does not say whose it is is called by its host.
  const nameless = article.site === undefined || hostOf(article.url) === article.site.replace(/^www\./, '');
  return {
    ...announced,
    ...article,
    ...(nameless && announced.site !== undefined && { site: announced.site }),
    ...(dates.length > 0 && { signals: { ...article.signals, dates } }),
  };
}
