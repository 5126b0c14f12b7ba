import { decodeHTML } from 'entities';

/** A piece of HTML or XML, as it stands in the source. */
export type Markup =
  | { readonly kind: 'text'; readonly text: string }
  /** `name` is in lower case, with its prefix if it has one; `empty` is `<name/>`. */
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string };

/** Elements whose content is no markup: up to their end tag it is text, which only `title` and `textarea` show. */
const RAW = /^(?:script|style|title|textarea|xmp|iframe|noembed|noframes)$/;
const NAME = /\/?[a-z][^\s/>]*/iy;

/**
 * Takes HTML or XML apart without building a tree: the tags and the text between them, entities undone; comments,
 * declarations, processing instructions and whatever is cut off at the end are left out. In HTML, scripts and the like
 * are one text. Never fails, and takes time in proportion to the length, whatever the source.
 */
export function* markupIn(source: string, syntax: 'html' | 'xml'): Generator<Markup> {
  let at = 0;
  while (at < source.length) {
    const from = source.indexOf('<', at);
    if (from < 0) return yield text(source.slice(at));
    const tag = tagAt(source, from);
    if (tag === null) {
      const past = pastDeclaration(source, from, syntax);
      // "<" before anything else is a text's own.
      const end = past ?? from + 1;
      yield text(source.slice(at, past === null ? end : from));
      if (past !== null && syntax === 'xml' && source.startsWith('<![CDATA[', from))
        yield { kind: 'text', text: source.slice(from + 9, Math.max(from + 9, end - 3)) };
      at = end;
      continue;
    }
    if (from > at) yield text(source.slice(at, from));
    if (tag.end < 0) return;
    at = tag.end + 1;
    if (tag.name.startsWith('/')) {
      yield { kind: 'close', name: tag.name.slice(1) };
      continue;
    }
    const inside = source.slice(tag.from, tag.end);
    yield { kind: 'open', name: tag.name, attributes: inside, empty: inside.endsWith('/') };
    if (syntax === 'xml' || !RAW.test(tag.name)) continue;
    const rest = endOfRaw(source, at, tag.name);
    const raw = source.slice(at, rest);
    yield /^(?:title|textarea)$/.test(tag.name) ? text(raw) : { kind: 'text', text: raw };
    at = rest;
  }
}

/** The first element of a document, and where it begins; null where there is none. */
export function rootOf(source: string): { readonly name: string; readonly at: number } | null {
  for (let at = source.indexOf('<'); at >= 0; ) {
    const tag = tagAt(source, at);
    if (tag !== null && !tag.name.startsWith('/')) return { name: tag.name, at };
    at = source.indexOf('<', pastDeclaration(source, at, 'xml') ?? at + 1);
  }
  return null;
}

/** A name without its prefix. */
export const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

/** The value of an attribute of a start tag, entities undone; undefined where it has none of that name. */
export function attribute(attributes: string, name: string): string | undefined {
  for (const [, each = '', , double, single, bare] of attributes.matchAll(ATTRIBUTE))
    if (each.toLowerCase() === name) return decodeEntities(double ?? single ?? bare ?? '');
  return undefined;
}

const ATTRIBUTE = /([^\s"'<>/=]+)(\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Text with its entities undone, once. */
export const decodeEntities = (value: string): string => (value.includes('&') ? decodeHTML(value) : value);

const text = (source: string): Markup => ({ kind: 'text', text: decodeEntities(source) });

/** A tag that begins here, with the place of its final ">", -1 where it is cut off; null where none begins. */
function tagAt(source: string, at: number): { name: string; from: number; end: number } | null {
  NAME.lastIndex = at + 1;
  const name = NAME.exec(source)?.[0];
  if (name === undefined) return null;
  const from = at + 1 + name.length;
  return { name: name.toLowerCase(), from, end: endOfTag(source, from) };
}

/** The ">" that ends a tag: not one inside a quoted value. A quotation mark opens one only after "=". */
function endOfTag(source: string, from: number): number {
  const marks = /[>"']/g;
  for (marks.lastIndex = from; ; ) {
    const mark = marks.exec(source);
    if (mark === null || mark[0] === '>') return mark?.index ?? -1;
    let before = mark.index - 1;
    while (before > from && /\s/.test(source.charAt(before))) before--;
    if (source.charAt(before) !== '=') continue;
    const closing = source.indexOf(mark[0], mark.index + 1);
    if (closing < 0) return source.indexOf('>', mark.index);
    marks.lastIndex = closing + 1;
  }
}

/** Where a comment, declaration, instruction or CDATA section that begins here is over; null where none begins. */
function pastDeclaration(source: string, at: number, syntax: 'html' | 'xml'): number | null {
  const past = (mark: string, from: number): number => {
    const end = source.indexOf(mark, from);
    return end < 0 ? source.length : end + mark.length;
  };
  // "<!-->" is a comment already.
  if (source.startsWith('<!--', at)) return past('-->', syntax === 'html' ? at + 2 : at + 4);
  if (syntax === 'xml' && source.startsWith('<![CDATA[', at)) return past(']]>', at + 9);
  if (source.startsWith('<?', at)) return past(syntax === 'xml' ? '?>' : '>', at + 2);
  if (!source.startsWith('<!', at) && !source.startsWith('</', at)) return null;
  const end = past('>', at + 2);
  if (syntax === 'html') return end;
  // A document type may have its own declarations in brackets.
  const bracket = source.slice(at, end).indexOf('[');
  if (bracket < 0) return end;
  const closing = /\]\s*>/g;
  closing.lastIndex = at + bracket;
  return closing.exec(source) === null ? source.length : closing.lastIndex;
}

function endOfRaw(source: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = from;
  return closing.exec(source)?.index ?? source.length;
}
