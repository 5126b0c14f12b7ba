import { ARTICLE_TYPE, isNode, type JsonLdNode, readJsonLd, typesOf } from '../../json-ld/json-ld.ts';

/** Where in a page a fact was found. */
export type Provenance = 'meta' | 'json-ld' | 'heading' | 'markup' | 'address' | 'title' | 'readability' | 'host';

/** A fact with where it was found. */
export interface Found {
  readonly value: string;
  readonly from: Provenance;
}

/** What the facts of one page are read from, each collected once. */
export interface Sources {
  readonly document: Document;
  readonly url: string;
  /** Where headings and marked elements are looked for: the document, or the part of it that is the article's own. */
  readonly scope: ParentNode;
  /** Contents of `<meta>` by lower-case name, property or itemprop; the first that is not empty. */
  readonly meta: ReadonlyMap<string, string>;
  /** The JSON-LD node that describes the page's article. */
  readonly article: JsonLdNode | null;
  readonly nodes: readonly JsonLdNode[];
}

const MAX_METAS = 400;
const MAX_CONTENT = 2_000;

export function sourcesOf(document: Document, url: string, scope: ParentNode = document): Sources {
  const nodes = readJsonLd(document);
  return { document, url, scope, meta: readMeta(document), article: articleNode(nodes, url), nodes };
}

/** The sources of a later story on an endless page: the head still speaks of the first one, so only the site is taken from it. */
export function sourcesOfStory(sources: Sources, story: Element): Sources {
  const site = sources.meta.get('og:site_name');
  const meta = new Map(site === undefined ? [] : [['og:site_name', site]]);
  const own = sources.nodes.find((node) => describes(node, sources.url)) ?? null;
  return { ...sources, scope: story, meta, article: own, nodes: own === null ? [] : [own] };
}

/** A field's text: the string itself, or the name, value or address of the thing that stands there; the first of a list. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return fold(value);
  if (Array.isArray(value)) return value.length > 0 ? textOf(value[0]) : null;
  if (isNode(value)) return textOf(value.name ?? value['@value'] ?? value['@id'] ?? null);
  return null;
}

/** Folds white space, decodes what was escaped twice, and bounds the length. */
export function fold(text: string): string {
  return decodeEntities(text.slice(0, MAX_CONTENT)).replace(/\s+/g, ' ').trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}

function readMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  let looked = 0;
  for (const element of document.querySelectorAll('meta[content]')) {
    if (++looked > MAX_METAS) break;
    const content = fold(element.getAttribute('content') ?? '');
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

/** The article node that names this page's address, else the first with a headline, else the first. */
function articleNode(nodes: readonly JsonLdNode[], url: string): JsonLdNode | null {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  return (
    articles.find((node) => describes(node, url)) ??
    articles.find((node) => typeof node.headline === 'string') ??
    articles[0] ??
    null
  );
}

/** Whether a node gives the page's address as its own. */
function describes(node: JsonLdNode, url: string): boolean {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return [node.url, node['@id'], node.mainEntityOfPage].some((value) => pathOf(value) === path);
}

function pathOf(value: unknown): string | null {
  const address = isNode(value) ? (value['@id'] ?? value.url) : value;
  return typeof address === 'string' && URL.canParse(address) ? new URL(address).pathname : null;
}
