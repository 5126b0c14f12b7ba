import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import type { RawEntry } from './clean-entries.ts';

/** A permanent link may be the guid: says RSS 2.0, unless the guid says it is none. */
export function fromRss(item: RssFeed.Item<string>): RawEntry {
  const { guid, dc, atom } = item;
  return {
    links: [item.link, guid?.isPermaLink === false ? undefined : absolute(guid?.value), alternate(atom?.links)],
    base: item.xml?.base,
    guid: guid?.value,
    title: item.title ?? dc?.titles?.[0],
    published:
      item.pubDate ?? dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.dcterms?.created?.[0] ?? atom?.published,
    updated: atom?.updated ?? item.dcterms?.modified?.[0],
    authors: dc?.creators ?? [item.itunes?.author ?? atom?.authors?.[0]?.name],
    language: dc?.languages?.[0] ?? item.xml?.lang,
    body: { content: item.content?.encoded, summary: item.description },
  };
}

export function fromRdf(item: RdfFeed.Item<string>): RawEntry {
  const { dc } = item;
  return {
    links: [item.link, item.rdf?.about],
    base: item.xml?.base,
    guid: item.rdf?.about,
    title: item.title ?? dc?.titles?.[0],
    published: dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.dcterms?.created?.[0],
    updated: item.dcterms?.modified?.[0],
    authors: dc?.creators ?? [],
    language: dc?.languages?.[0] ?? item.xml?.lang,
    body: { content: item.content?.encoded, summary: item.description ?? dc?.descriptions?.[0] },
  };
}

export function fromAtom(entry: AtomFeed.Entry<string>): RawEntry {
  const { content, summary } = entry;
  return {
    links: [alternate(entry.links), absolute(entry.id)],
    base: entry.xml?.base,
    guid: entry.id,
    title: entry.title?.value,
    published: entry.published,
    updated: entry.updated,
    authors: entry.authors?.map(({ name }) => name) ?? entry.dc?.creators ?? [],
    language: entry.xml?.lang ?? content?.xml?.lang,
    body: { content: content?.value, contentIsText: isText(content?.type, content?.value), summary: summary?.value },
  };
}

export function fromJson(item: JsonFeed.Item<string>): RawEntry {
  const html = item.content_html;
  return {
    links: [item.url, absolute(item.id), item.external_url],
    guid: item.id,
    title: item.title,
    published: item.date_published,
    updated: item.date_modified,
    authors: item.authors?.map(({ name }) => name) ?? [],
    language: item.language,
    body: { content: html ?? item.content_text, contentIsText: html === undefined, summary: item.summary },
  };
}

interface Link {
  readonly href?: string;
  readonly rel?: string;
  readonly type?: string;
}

/** The link to the article itself, as a page where there is a choice. */
function alternate(links: readonly Link[] | undefined): string | undefined {
  const own = links?.filter(({ rel }) => rel === undefined || rel.toLowerCase() === 'alternate') ?? [];
  return (own.find(({ type }) => type === undefined || /html/i.test(type)) ?? own[0])?.href;
}

/** Names that are no addresses would be taken for relative ones. */
const absolute = (value: string | undefined): string | undefined =>
  value !== undefined && /^\s*https?:\/\//i.test(value) ? value : undefined;

/** Atom's content is plain text unless it says otherwise, but some say nothing and write HTML. */
const isText = (type: string | undefined, value: string | undefined): boolean =>
  !/html/i.test(type ?? '') && !/<(?:p|br|div)\b/i.test(value ?? '');
