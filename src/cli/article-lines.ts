import type { Original } from '../core/article.ts';
import { readSignals } from '../core/signals/read-signals.ts';
import { type ParsedLine, readLines } from './line-files.ts';
import { UsageError } from './usage-error.ts';

const OPTIONAL = [
  'title',
  'url',
  'site',
  'published',
  'byline',
  'canonical',
  'language',
  'firstSeen',
] as const satisfies readonly (keyof Original)[];

/**
 * The articles of a JSON Lines file, checked field by field. Unknown fields are passed over; null stands for absent.
 * @throws {UsageError} naming file, line and field; also for an `id` that comes twice
 */
export async function* readArticles(file: string): AsyncGenerator<Original> {
  const seen = new Set<string>();
  for await (const parsed of readLines(file)) {
    const article = articleFrom(parsed, file);
    if (seen.has(article.id))
      throw new UsageError(`${file}: line ${parsed.line}: id ${JSON.stringify(article.id)} stands twice`);
    seen.add(article.id);
    yield article;
  }
}

function articleFrom({ line, fields }: ParsedLine, file: string): Original {
  const { id, text } = fields;
  if (typeof id !== 'string' || id === '')
    throw new UsageError(`${file}: line ${line}: "id" must be a text that is not empty`);
  if (typeof text !== 'string') throw new UsageError(`${file}: line ${line}: "text" must be a text`);
  const facts: Partial<Record<(typeof OPTIONAL)[number], string>> = {};
  for (const name of OPTIONAL) {
    const value = fields[name];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'string') throw new UsageError(`${file}: line ${line}: "${name}" must be a text`);
    if (name === 'firstSeen' && Number.isNaN(Date.parse(value)))
      throw new UsageError(`${file}: line ${line}: "firstSeen" must be an ISO 8601 date`);
    facts[name] = value;
  }
  const signals = readSignals(fields.signals);
  if (signals === undefined && !isAbsent(fields.signals))
    throw new UsageError(`${file}: line ${line}: "signals" must be an object such as extract writes`);
  return { id, text, ...facts, ...(signals !== undefined && { signals }) };
}

/** Signals may be empty; what is there must be an object. */
const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
