import { LIMITS, type Pointer } from '../../../core/signals/signals.ts';
import { isNode } from '../../json-ld/json-ld.ts';
import { absolute } from '../facts/identity.ts';
import { type Sources, textOf } from '../facts/sources.ts';

const META: readonly (readonly [name: string, kind: Pointer['kind']])[] = [
  ['og:url', 'og-url'],
  ['syndication-source', 'syndication-source'],
  ['syndication_source', 'syndication-source'],
  ['original-source', 'original-source'],
  ['original_source', 'original-source'],
  ['dc.source', 'original-source'],
  ['dcterms.source', 'original-source'],
  ['source', 'original-source'],
  ['copyright', 'copyright-holder'],
  ['dc.rights', 'copyright-holder'],
];
const JSON_LD: readonly (readonly [field: string, kind: Pointer['kind']])[] = [
  ['isBasedOn', 'based-on'],
  ['isBasedOnUrl', 'based-on'],
  ['sourceOrganization', 'source-organization'],
  ['publisher', 'publisher'],
  ['copyrightHolder', 'copyright-holder'],
];
const LONGEST_NAME = 200;

/** What the page's data for machines say of another outlet: addresses made absolute, names as they stand. */
export function pointersOf({ article, meta, nodes, url }: Sources): Pointer[] {
  const pointers: Pointer[] = [];
  const add = (kind: Pointer['kind'], said: string | null): void => {
    if (!said || pointers.length >= LIMITS.pointers) return;
    // A value with a scheme or a path is an address; a name is resolved against nothing.
    const value = /^(?:https?:)?\/\//i.test(said) ? absolute(said, url) : kind === 'og-url' ? null : said;
    if (value === null || (value === said && value.length > LONGEST_NAME && !/^https?:/i.test(value))) return;
    if (!pointers.some((other) => other.kind === kind && other.value === value)) pointers.push({ kind, value });
  };
  for (const [name, kind] of META) add(kind, meta.get(name) ?? null);
  for (const [field, kind] of JSON_LD) {
    const stated = article?.[field];
    for (const one of Array.isArray(stated) ? stated.slice(0, 3) : [stated]) {
      const node = isNode(one)
        ? (nodes.find((other) => one['@id'] !== undefined && other['@id'] === one['@id']) ?? one)
        : one;
      if (isNode(node)) add(kind, textOf(node.url ?? node['@id'] ?? null));
      add(kind, textOf(isNode(node) ? (node.name ?? null) : node));
    }
  }
  return pointers;
}
