import { isNode } from '../../json-ld/json-ld.ts';
import { standsElsewhere } from './elsewhere.ts';
import { type Found, fold, type Sources, textOf } from './sources.ts';
import { squeeze } from './title.ts';

const META = [
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'article:author_name',
  'citation_author',
  'cxenseparse:author',
] as const;
const MARKED = [
  '[itemprop~="author"] [itemprop="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '.vcard .fn',
  '.p-author',
  '.author .fn',
  '.byline a',
  '.byline',
  '[class*="author-name" i],[class*="authorname" i],[class*="author__name" i],[class*="byline-name" i]',
  '.author a',
  '.author',
  '[class*="byline" i]',
  '[class*="author" i] a',
  '[class*="author" i]',
  '[class*="autor" i]',
] as const;
const MAX_MARKED = 20;
const LONGEST = 120;
const MAX_AUTHORS = 12;
const PREFIX =
  /^\s*(?:(?:written|posted|published|reported|story|text|words|article|reviewed)\s+)?(?:by|von|par|por|di|door|av|af|przez|автор|autore?|auteur|author|text|posted by|geschrieben von|veröffentlicht von|publicado por|escrito por)[\s:]+/iu;
/** Link texts that lead to an author's stories: "View all posts by", "Alle Beiträge von". */
const ALL_POSTS =
  /^(?:view|see|show|read|more|all|zeige?|alles?|weitere|mehr|zum|ver|voir|tous|mostra|posts)\b.{0,40}?\s(?:by|from|von|des?|par|por|di)\s+/iu;
const NO_NAME =
  /^@|^(?:posted|published|updated) (?:on|at|in)\b|^(?:admin(?:istrator)?|editor|author|staff|guest|user|root|webmaster|redaktion|about|anonymous|unknown|null|undefined|facebook|twitter|view all posts|all posts)$|https?:|www\.|@\w+\.\w|[<>{}=]/i;

/** Who wrote the article, names joined by commas. */
export function findByline(sources: Sources, site: string, title: string | undefined): Found | null {
  const named = fromJsonLd(sources);
  const layers: readonly (readonly [Found['from'], () => Iterable<string>])[] = [
    ['json-ld', () => (named === null ? [] : [named])],
    ['meta', () => META.map((name) => sources.meta.get(name) ?? '')],
    ['markup', () => markedNames(sources.scope)],
  ];
  for (const [from, candidates] of layers) {
    for (const candidate of candidates()) {
      const value = cleanName(candidate, site);
      if (value !== null && value !== title) return { value, from };
    }
  }
  return null;
}

/** What Readability took for a byline: the last resort. */
export function readableByline(candidate: string | null, site: string): Found | null {
  const value = cleanName(candidate ?? '', site);
  return value === null ? null : { value, from: 'readability' };
}

function fromJsonLd({ article, nodes }: Sources): string | null {
  const page = nodes.find((node) => node['@type'] === 'WebPage');
  const author = article?.author ?? article?.creator ?? page?.author;
  const list = Array.isArray(author) ? author.slice(0, MAX_AUTHORS) : [author];
  const names = list.map((one) => {
    const id = isNode(one) ? one['@id'] : undefined;
    const node =
      isNode(one) && one.name === undefined && id !== undefined
        ? nodes.find((other) => other['@id'] === id && other.name !== undefined)
        : one;
    return textOf(node);
  });
  const kept = names.filter((name): name is string => name !== null && name !== '' && !NO_NAME.test(name));
  return kept.length === 0 ? null : [...new Set(kept)].join(', ');
}

function* markedNames(scope: ParentNode): Generator<string> {
  for (const selector of MARKED) {
    let looked = 0;
    for (const element of scope.querySelectorAll(selector)) {
      if (++looked > MAX_MARKED) break;
      if (standsElsewhere(element)) continue;
      const text = element.getAttribute('content') ?? element.textContent ?? '';
      if (text.length <= 3 * LONGEST) yield text;
    }
  }
}

/** A name without "By", dates and roles around it; null when what is left is no name. */
function cleanName(candidate: string, site: string): string | null {
  if (NO_NAME.test(candidate.trim())) return null;
  const name = fold(candidate)
    .replace(ALL_POSTS, '')
    .replace(PREFIX, '')
    .replace(
      /\s*(?:[|•·/–—]|\s-\s|\b(?:on|am|le|el|em|il|updated|published|posted|stand:?)\b(?=\s+\S*\d)|\b\d{1,2}[./:-]\d|\b(?:19|20)\d\d\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,).*$/iu,
      '',
    )
    .replace(/[\s,;:.-]+$/, '')
    .trim();
  if (name.length < 2 || name.length > LONGEST || NO_NAME.test(name) || !/\p{L}{2}/u.test(name)) return null;
  if (squeeze(name) === squeeze(site) || /^\S+\.[a-z]{2,3}$/i.test(name) || name.split(' ').length > 14) return null;
  return name;
}
