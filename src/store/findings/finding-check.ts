import { CREDIT_LEVELS } from '../../core/fairness/fairness.ts';
import { FINDING_VERDICTS, type Finding, type FoundArticle, type FreshFinding, SHARED_BY } from '../../core/finding.ts';
import { tidyFacts } from '../documents/article-check.ts';

/** Longest title kept, in UTF-16 units: more than is ever shown. */
const LONGEST_TITLE = 500;
const LONGEST_ID = 200;
const RELATIONS = ['page-is-copy', 'undecidable'] as const;
/** The last moment that a `Date` can hold. */
const LAST_MOMENT = 8.64e15;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const among = <const T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((known) => known === value);
const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;
const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LAST_MOMENT;
const textOf = (value: unknown): { readonly text: string } | null =>
  typeof value === 'string' ? { text: value } : null;

/** Those facts of an article that a finding keeps; what is no good in them is left out. */
function articleIn({ url, title, site, published }: Fields): FoundArticle {
  const known: { -readonly [K in keyof FoundArticle]: string } = {};
  const given = { url, title, site, published };
  for (const name of ['url', 'title', 'site', 'published'] as const) {
    const value = textOf(given[name]);
    if (value) known[name] = name === 'title' ? whole(value.text.slice(0, LONGEST_TITLE)) : value.text;
  }
  return tidyFacts(known);
}

/** A text without the half character that cutting may have left at its end. */
const whole = (text: string): string => text.replace(/[\ud800-\udbff]$/, '');

/** What is kept of a judgement; null where the page or the original has no name to be known by. */
export function tidyFinding(value: unknown): FreshFinding | null {
  if (!isFields(value) || !isFields(value.page) || !isFields(value.original)) return null;
  const { url, ...page } = articleIn(value.page);
  const { id } = value.original;
  if (url === undefined || typeof id !== 'string' || id === '' || id.length > LONGEST_ID) return null;
  const verdict = among(FINDING_VERDICTS, value.verdict);
  const credit = among(CREDIT_LEVELS, value.credit);
  const { score, coverage, dismissed } = value;
  if (verdict === undefined || credit === undefined || !isShare(score) || !isShare(coverage)) return null;
  return {
    page: { url, ...page },
    original: { id, ...articleIn(value.original) },
    verdict,
    score,
    coverage,
    credit,
    relation: among(RELATIONS, value.relation) ?? null,
    sharedBy: among(SHARED_BY, value.sharedBy) ?? null,
    dismissed: dismissed === true,
  };
}

/** A stored finding as it is told; null for a record that is no such thing (any more). */
export function readFinding(value: unknown): Finding | null {
  const finding = tidyFinding(value);
  if (finding === null || !isFields(value)) return null;
  const { firstSeen, lastSeen } = value;
  if (!isMoment(firstSeen) || !isMoment(lastSeen) || firstSeen > lastSeen) return null;
  return { ...finding, firstSeen, lastSeen };
}
