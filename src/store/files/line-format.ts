import type { Article } from '../../core/article.ts';
import { checkArticle } from '../documents/article-check.ts';
import { SOURCES, type Source } from '../documents/document.ts';
import { ArticleRefused } from '../errors.ts';

/** A line of a library file: an article as the command line takes it, and how it was learned. */
export interface ArticleLine {
  readonly article: Article;
  readonly source: Source;
  /** Milliseconds since 1970; null where the line does not say. */
  readonly learnedAt: number | null;
}

const isSource = (value: unknown): value is Source => SOURCES.some((source) => source === value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new ArticleRefused('not valid JSON');
  }
}

/**
 * Reads one line, which may come from anywhere. `ArticleRefused` says what is wrong with it. The line's own id is not
 * taken over: the library names originals by their addresses, so that no file can pass one off as another.
 */
export function readLine(line: string): ArticleLine {
  const value = parse(line);
  if (!isObject(value)) throw new ArticleRefused('not a JSON object');
  const { source, learnedAt } = value;
  if (learnedAt !== undefined && (typeof learnedAt !== 'string' || Number.isNaN(Date.parse(learnedAt))))
    throw new ArticleRefused('"learnedAt" is not a date');
  return {
    article: checkArticle(value),
    source: isSource(source) ? source : 'imported',
    learnedAt: learnedAt === undefined ? null : Date.parse(learnedAt),
  };
}

/** Writes one line, with its line break. */
export function writeLine(id: string, article: Article, source: Source, learnedAt: number): string {
  return `${JSON.stringify({ id, ...article, source, learnedAt: new Date(learnedAt).toISOString() })}\n`;
}
