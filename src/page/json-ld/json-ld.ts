/** A schema.org node as a page wrote it: nothing in it can be relied on, so every field is checked where it is read. */
export type JsonLdNode = { readonly [field: string]: unknown };

const MAX_BLOCKS = 30;
const MAX_BLOCK_LENGTH = 200_000;
const MAX_TOTAL_LENGTH = 400_000;
const MAX_NODES = 200;
/** Fields that hold further top-level nodes; all others (isPartOf, publisher, itemListElement...) describe something else. */
const CONTAINERS = ['@graph', 'mainEntity', 'mainEntityOfPage'] as const;

/** The types of schema.org that are articles, news or not. */
export const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|ClaimReview)$/;

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The schema.org nodes of a page's JSON-LD blocks, in document order, arrays and graphs laid flat.
 * Each block is parsed alone, so that a broken one costs only itself; blocks beyond the bounds are left out.
 */
export function readJsonLd(document: Document): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  let budget = MAX_TOTAL_LENGTH;
  let blocks = 0;
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const source = script.textContent ?? '';
    if (source.length > MAX_BLOCK_LENGTH) continue;
    budget -= source.length;
    blocks += 1;
    if (budget < 0 || blocks > MAX_BLOCKS) break;
    collect(parseBlock(source), nodes, 0);
  }
  return nodes;
}

/** The last part of each of a node's types: "NewsArticle" of "http://schema.org/NewsArticle". */
export function typesOf(node: JsonLdNode): string[] {
  const types = Array.isArray(node['@type']) ? node['@type'].slice(0, 10) : [node['@type']];
  return types.filter((type) => typeof type === 'string').map((type) => type.slice(type.search(/[^/:#]*$/)));
}

function collect(value: unknown, nodes: JsonLdNode[], depth: number): void {
  if (depth > 4 || nodes.length >= MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MAX_NODES)) collect(item, nodes, depth + 1);
  } else if (isNode(value)) {
    nodes.push(value);
    for (const field of CONTAINERS) collect(value[field], nodes, depth + 1);
  }
}

/** Parses one block; null when it is not JSON even after mending what content systems commonly break. */
function parseBlock(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return parseMended(source);
  }
}

/** Mends comment wrappers, raw line breaks within strings, and commas before a closing bracket. */
function parseMended(source: string): unknown {
  const mended = source
    .replace(
      /^\s*(?:\/\/|\/\*)?\s*<!(?:--|\[CDATA\[)(?:\s*\*\/)?|(?:\/\/|\/\*)?\s*(?:--|\]\])>(?:\s*\*\/)?\s*;?\s*$/g,
      '',
    )
    // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what breaks the block
    .replace(/[\u0000-\u001f]/g, ' ')
    .replace(/,\s*(?=[}\]])/g, '')
    .replace(/;\s*$/, '');
  try {
    return JSON.parse(mended);
  } catch {
    return null;
  }
}
