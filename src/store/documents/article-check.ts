import type { Article, ArticleFacts } from '../../core/article.ts';
import { readSignals } from '../../core/signals/read-signals.ts';
import { MAX_TEXT_LENGTH } from '../bytes/text-codec.ts';
import { ArticleRefused } from '../errors.ts';

const MAX_ADDRESS_LENGTH = 2048;
/** ISO 8601: a date, or a date and time, with or without zone. */
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const LANGUAGE = /^[a-z]{2,8}(?:[-_][a-z\d]{1,8}){0,4}$/i;

type Fact = keyof ArticleFacts;
/** Says what is wrong with a value, after the field's name; null when nothing is. */
type Check = (value: string) => string | null;

const atMost =
  (length: number): Check =>
  (value) =>
    value.length <= length ? null : `is longer than ${length} characters`;

const address: Check = (value) => {
  if (value.length > MAX_ADDRESS_LENGTH) return `is longer than ${MAX_ADDRESS_LENGTH} characters`;
  return /^https?:\/\//i.test(value) && URL.canParse(value) ? null : 'is not an http(s) address';
};

const date: Check = (value) => (ISO_DATE.test(value) && !Number.isNaN(Date.parse(value)) ? null : 'is not a date');

const CHECKS: Readonly<Record<Fact, Check>> = {
  title: atMost(1000),
  url: address,
  site: atMost(300),
  published: date,
  byline: atMost(500),
  canonical: address,
  language: (value) => (LANGUAGE.test(value) ? null : 'is not a language tag'),
};
const FACTS = Object.keys(CHECKS) as readonly Fact[];

function checkText(text: unknown): string {
  if (typeof text !== 'string' || text.trim() === '') throw new ArticleRefused('"text" is missing or empty');
  if (text.length > MAX_TEXT_LENGTH) throw new ArticleRefused(`"text" is longer than ${MAX_TEXT_LENGTH} characters`);
  return text;
}

/** The article in a value that came from outside, other fields left out; `ArticleRefused` names the first wrong one. */
export function checkArticle(value: Readonly<Record<string, unknown>>): Article {
  const facts: { -readonly [K in Fact]?: string } = {};
  for (const fact of FACTS) {
    const given = value[fact];
    if (given === undefined || given === null || given === '') continue;
    if (typeof given !== 'string') throw new ArticleRefused(`"${fact}" is not a string`);
    const problem = CHECKS[fact](given);
    if (problem) throw new ArticleRefused(`"${fact}" ${problem}`);
    facts[fact] = given;
  }
  return { ...facts, text: checkText(value.text), ...signalsIn(value.signals) };
}

/** Says what is wrong with the first wrong one of some facts; null when nothing is. */
export function problemOfFacts(facts: ArticleFacts): string | null {
  for (const fact of FACTS) {
    const given = facts[fact];
    const problem = given === undefined ? null : CHECKS[fact](given);
    if (problem !== null) return `"${fact}" ${problem}`;
  }
  return null;
}

/** Those facts that the library can keep. */
export function tidyFacts(given: ArticleFacts): ArticleFacts {
  const facts: { -readonly [K in Fact]?: string } = {};
  for (const fact of FACTS) {
    const value = given[fact];
    if (value !== undefined && value !== '' && CHECKS[fact](value) === null) facts[fact] = value;
  }
  return facts;
}

/** An article read from a page, without those facts that the library could not keep. Only the text is insisted on. */
export function tidyArticle(article: Article): Article {
  return { ...tidyFacts(article), text: checkText(article.text), ...signalsIn(article.signals) };
}

/** Signals are claims that nobody insists on: what is no good in them is left out. */
function signalsIn(value: unknown): Pick<Article, 'signals'> {
  const signals = readSignals(value);
  return signals === undefined ? {} : { signals };
}
