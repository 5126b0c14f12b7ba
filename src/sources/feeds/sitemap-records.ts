import { localName, markupIn } from './markup.ts';

/** The texts that are read between `<url>` or `<sitemap>` and its end, by the path of names below it. */
const FIELDS = [
  'loc',
  'lastmod',
  'news/title',
  'news/publication_date',
  'news/language',
  'news/publication/name',
  'news/publication/language',
] as const;

export type SitemapFields = { readonly [field in (typeof FIELDS)[number]]?: string };

export interface SitemapRecord {
  readonly kind: 'url' | 'sitemap';
  readonly fields: SitemapFields;
}

/** A full sitemap has 50,000 addresses; with pictures and alternates for each, some forty pieces of markup an address. */
const MOST_PIECES = 4_000_000;
const MOST_RECORDS = 60_000;
const LONGEST_FIELD = 4000;
/** Deeper than any field stands. */
const DEEPEST = 4;

/** The records of a sitemap or an index, one at a time; without a tree, since 50 MB are allowed to a sitemap. */
export function* sitemapRecords(source: string): Generator<SitemapRecord> {
  let kind: SitemapRecord['kind'] | null = null;
  let fields: { [field in (typeof FIELDS)[number]]?: string } = {};
  /** Names of the elements that are open below the record. */
  let path: string[] = [];
  let deeper = 0;
  let ownPrefix = '';
  let pieces = 0;
  let records = 0;
  for (const piece of markupIn(source, 'xml')) {
    if (++pieces > MOST_PIECES || records === MOST_RECORDS) return;
    if (piece.kind === 'text') {
      const field = deeper === 0 ? FIELDS.find((each) => each === path.join('/')) : undefined;
      if (kind !== null && field !== undefined)
        fields[field] = `${fields[field] ?? ''}${piece.text}`.slice(0, LONGEST_FIELD);
      continue;
    }
    const local = localName(piece.name);
    const prefix = piece.name.slice(0, -local.length);
    // A picture's `image:loc` is not the page's `loc`; below `news:news` there is nothing but news.
    const name = path.length > 0 || local === 'news' || prefix === ownPrefix ? local : piece.name;
    if (piece.kind === 'open') {
      if (kind === null) {
        if (local !== 'url' && local !== 'sitemap') continue;
        kind = local;
        ownPrefix = prefix;
      } else if (piece.empty) continue;
      else if (path.length === DEEPEST) deeper++;
      else path.push(name);
    } else if (local === kind && prefix === ownPrefix) {
      yield { kind, fields };
      records++;
      kind = null;
      fields = {};
      path = [];
      deeper = 0;
    } else if (deeper > 0) deeper--;
    else if (path.at(-1) === local || path.at(-1) === piece.name) path.pop();
  }
}
