import { readFile } from 'node:fs/promises';
import { writeWhole } from '../output.ts';
import { UsageError } from '../usage-error.ts';

/** What a server said of a feed, to ask it for changes only. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What a crawl remembers for the next one. */
export interface CrawlState {
  /** The feeds of each listed source, by its address, and when they were looked for (milliseconds since 1970). */
  readonly sources: Map<string, { readonly searched: number; readonly feeds: readonly string[] }>;
  /** By the address of a feed. */
  readonly validators: Map<string, Validators>;
  /** Names of the articles that are done with, and when a feed last showed them (milliseconds since 1970). */
  readonly seen: Map<string, number>;
}

const VERSION = 1;
/** Feeds show an article for weeks; after this long it is forgotten, in milliseconds. */
const FORGOTTEN_AFTER = 400 * 86_400_000;

export const emptyState = (): CrawlState => ({ sources: new Map(), validators: new Map(), seen: new Map() });

/**
 * The state that a crawl left in a file; an empty one where there is no such file yet.
 * @throws {UsageError} naming the file where it holds something else
 */
export async function readState(file: string): Promise<CrawlState> {
  let source: string;
  try {
    source = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return emptyState();
    throw new UsageError(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
  const stored = parsed(source, file);
  if (stored.firstprintCrawl !== VERSION)
    throw new UsageError(`${file}: is no state of a crawl that this version reads`);
  const state = emptyState();
  for (const [address, value] of Object.entries(fieldsOf(stored.sources))) {
    const { searched, feeds } = fieldsOf(value);
    if (typeof searched !== 'number' || !Array.isArray(feeds)) continue;
    state.sources.set(address, { searched, feeds: feeds.filter((feed) => typeof feed === 'string') });
  }
  for (const [address, value] of Object.entries(fieldsOf(stored.validators))) {
    const { etag, lastModified } = fieldsOf(value);
    state.validators.set(address, {
      ...(typeof etag === 'string' && { etag }),
      ...(typeof lastModified === 'string' && { lastModified }),
    });
  }
  for (const [name, shown] of Object.entries(fieldsOf(stored.seen)))
    if (typeof shown === 'number') state.seen.set(name, shown);
  return state;
}

/** Writes a state, whole or not at all. @throws {UsageError} naming the file where it cannot be written */
export async function writeState(file: string, { sources, validators, seen }: CrawlState, now: number): Promise<void> {
  const recent = Array.from(seen).filter(([, shown]) => shown > now - FORGOTTEN_AFTER);
  const stored = {
    firstprintCrawl: VERSION,
    sources: Object.fromEntries(sources),
    validators: Object.fromEntries(validators),
    seen: Object.fromEntries(recent),
  };
  await writeWhole(file, `${JSON.stringify(stored, null, 1)}\n`);
}

function parsed(source: string, file: string): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(JSON.parse(source));
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new UsageError(`${file}: no valid JSON (${why})`);
  }
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
