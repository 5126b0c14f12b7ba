import type { Article } from '../article.ts';
import { hostOf } from '../signals/host.ts';
import type { SignalLine } from '../signals/signals.ts';
import { AGENCY_MARK, agencyOfMark } from './agencies.ts';
import { agencyMarks } from './agency-marks.ts';
import type { Credit, CreditKind } from './credit.ts';
import { EDGE_PHRASES, MAY_REPORT, reportedPhrasesFor, SOURCE_LINK } from './phrases.ts';
import { sentenceCredits } from './sentence-credits.ts';

const LEVELS: Readonly<Record<CreditKind, Credit['level']>> = {
  pointer: 'explicit',
  'first-published': 'explicit',
  republished: 'explicit',
  agency: 'explicit',
  contribution: 'named',
  source: 'named',
  'read-more': 'named',
  scoop: 'named',
  'reported-by': 'named',
  'left-over': 'named',
  mention: 'named',
  'source-link': 'linked',
};

const FIRST = 4;
const LAST = 12;
/** Sentences that say it in words of their own stand nearer to the edges. */
const FREE = { first: 2, last: 6 };
const LONGEST_LINE = 400;
const LONGEST_SAID = 90;
const LONGEST_QUOTE = 160;
const MOST = 24;
const LONGEST_MENTION = 90;
const MOST_MENTIONS = 8;
const AGENCY_FIRST = new RegExp(
  `^[\\s"'“«„(:：]*(?:[Tt]he\\s|وكالة\\s|[Dd](?:er|ie)\\s|agencia\\s|agence\\s)?(${AGENCY_MARK})(?![\\p{Ll}\\d]|\\s\\p{Lu}\\p{Ll})`,
  'u',
);

/**
 * The credits that a page gives to others, as they stand: in its data, in the lines around its text, and at the text's
 * edges. Whom they name is worked out where the directory of outlets is known.
 */
export function creditsIn(article: Article): Credit[] {
  const paragraphs = article.text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  const lines = article.signals?.lines ?? [];
  const edges = [...paragraphs.slice(0, FIRST), ...paragraphs.slice(Math.max(FIRST, paragraphs.length - LAST))];
  // A line that stands in the text too brings its links along.
  const linked = new Set(lines.map(({ text }) => text));
  const read = [...lines, ...edges.filter((text) => !linked.has(text)).map((text) => ({ text }))];
  const inner = new Set(edges.slice(FREE.first, -FREE.last));
  const marks = agencyMarks(
    article.byline,
    paragraphs,
    lines.map(({ text }) => text),
  );
  return [
    ...pointerCredits(article),
    ...marks.map(({ agency, quote, whole }) => credit(whole ? 'agency' : 'contribution', quote, '', [], agency.name)),
    ...read.flatMap((line) => lineCredits(line, !inner.has(line.text))),
    ...lines.flatMap(mentions).slice(0, MOST_MENTIONS),
    ...paragraphs.flatMap(reportedCredits),
  ].slice(0, MOST);
}

function credit(kind: CreditKind, quote: string, said: string, links: readonly string[], agency?: string): Credit {
  const shortened = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE - 1)}…` : quote;
  const base = { kind, level: LEVELS[kind], said: said.slice(0, LONGEST_SAID).trim(), links, quote: shortened.trim() };
  return agency === undefined ? base : { ...base, agency };
}

/** What the data for machines say; an address on the page's own host says nothing. */
function pointerCredits({ url, canonical, signals }: Article): Credit[] {
  const own = hostOf(url);
  const credits: Credit[] = [];
  const claims = [
    ...(canonical === undefined ? [] : [{ kind: 'canonical', value: canonical }]),
    ...(signals?.pointers ?? []),
  ];
  for (const { kind, value } of claims) {
    const host = hostOf(value);
    const address = kind === 'canonical' || kind === 'og-url';
    if (host === null) {
      if (address || /^https?:/i.test(value)) continue;
      const stated = credit('pointer', value, value.replace(/^(?:copyright|©|\(c\)|\s|\d{4}|-|,)+/iu, ''), []);
      const named = kind === 'original-source' || kind === 'syndication-source';
      credits.push(whole(named ? { ...stated, kind: 'source', level: 'named' } : stated));
    } else if (host !== own && (own !== null || !address)) {
      credits.push(credit('pointer', value, '', [value]));
    }
  }
  return credits;
}

function lineCredits({ text, links = [] }: SignalLine, free: boolean): Credit[] {
  const line = text.trim();
  if (SOURCE_LINK.test(line)) return links.length > 0 ? [credit('source-link', line, '', links)] : [];
  const found: Credit[] = [];
  for (const [kind, patterns] of Object.entries(EDGE_PHRASES) as [CreditKind, readonly RegExp[]][]) {
    const looked = kind === 'first-published' ? edgesOf(line) : line.length <= LONGEST_LINE ? [line] : [];
    const hit = firstHit(looked, patterns);
    if (hit === null) continue;
    if (kind === 'left-over') found.push(credit(kind, line, line, links));
    else found.push(whole(credit(kind, hit.quote, hit.said, links)));
  }
  const known = found.some(({ level, kind }) => level === 'explicit' || kind === 'read-more' || kind === 'source');
  for (const { kind, said, quote } of free ? sentenceCredits(line) : []) {
    if (LEVELS[kind] === 'explicit' ? found.some(({ level }) => level === 'explicit') : known) continue;
    // Of a paragraph's links nobody knows in which sentence they stand.
    const own = 2 * quote.length >= line.length ? links : [];
    found.push(...said.map((name) => whole(credit(kind, quote, name, own))));
  }
  // "Read more at X" with X's newsletter prompt in one line is one credit.
  const [first, ...rest] = found;
  return first === undefined ? [] : [first, ...rest.filter(({ kind }) => kind !== 'left-over')];
}

/** Long paragraphs end with a credit more often than they begin with one. */
const edgesOf = (line: string): string[] =>
  line.length <= LONGEST_LINE ? [line] : [line.slice(-LONGEST_LINE), line.slice(0, LONGEST_LINE)];

/** In a few words around a link there is no room for much but where it leads. */
function mentions({ text, links = [] }: SignalLine): Credit[] {
  return links.length > 0 && text.length <= LONGEST_MENTION ? [credit('mention', text, text, links)] : [];
}

function firstHit(lines: readonly string[], patterns: readonly RegExp[]): { said: string; quote: string } | null {
  for (const line of lines) {
    for (const pattern of patterns) {
      const match = pattern.exec(line);
      if (match === null) continue;
      const said = match.groups?.name ?? line.slice(match.index + match[0].length);
      return { said: said.replace(/^[\s:：]+/u, ''), quote: line.slice(match.index) };
    }
  }
  return null;
}

/** An agency named as the source is the agency's mark. */
function whole(found: Credit): Credit {
  const inWords = found.kind === 'source' || found.kind === 'first-published' || found.kind === 'republished';
  const mark = inWords ? AGENCY_FIRST.exec(found.said)?.[1] : found.kind === 'pointer' ? found.said : undefined;
  const agency = mark === undefined ? undefined : agencyOfMark(mark);
  return agency === undefined ? found : { ...found, kind: 'agency', level: 'explicit', agency: agency.name };
}

function reportedCredits(paragraph: string): Credit[] {
  if (!MAY_REPORT.test(paragraph)) return [];
  const looked = paragraph.slice(0, 1_500);
  const hit = firstHit([looked], reportedPhrasesFor(looked));
  return hit === null || hit.said === '' ? [] : [credit('reported-by', hit.quote, hit.said, [])];
}
