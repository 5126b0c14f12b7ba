import { lookup } from 'node:dns/promises';
import { setMaxListeners } from 'node:events';
import { parseArgs } from 'node:util';
import { type Clock, systemClock } from '../../sources/fetching/clock.ts';
import { createFetcher, type FetcherParts } from '../../sources/fetching/fetcher.ts';
import type { Io } from '../io.ts';
import { openOutput } from '../output.ts';
import { progressOn } from '../progress.ts';
import { UsageError } from '../usage-error.ts';
import { readCrawlList } from './crawl-list.ts';
import { crawlSource } from './crawl-source.ts';
import { emptyState, readState, writeState } from './crawl-state.ts';
import { createManners } from './manners.ts';

const USAGE =
  'usage: firstprint crawl FEEDS.opml|LIST.txt -o O.jsonl [--state S.json] [--requests N] [--megabytes N] [--articles N] [--pause SECONDS] [--agent NAME] [--own-network]';

/** Sources that are crawled side by side; each host is asked for one thing at a time whatever they are. */
const AT_ONCE = 16;

/** What reaches out of the process; tests pass their own. */
export interface CrawlParts {
  readonly fetch: FetcherParts['fetch'];
  readonly lookUp: NonNullable<FetcherParts['lookUp']>;
  readonly clock: Clock;
}

const system: CrawlParts = {
  fetch: (address, init) => fetch(address, init),
  lookUp: async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address),
  clock: systemClock,
};

/**
 * `crawl FEEDS -o O.jsonl`: fetches what the listed feeds and sites published, and writes it a line an article, valid for
 * `judge` and `pack build`. With `--state`, the next crawl writes only what is new since.
 * @throws {UsageError} for bad arguments or input, or where no source can be read; output and state are then as they were
 */
export async function crawlCommand(args: readonly string[], io: Io, parts: CrawlParts = system): Promise<void> {
  const options = readOptions(args);
  const sources = await readCrawlList(options.list);
  const state = options.state === undefined ? emptyState() : await readState(options.state);
  const output = await openOutput(options.out, io.stdout);
  const progress = progressOn(io.stderr, 'crawling: article');
  const ending = new AbortController();
  // Everything that waits in a crawl waits with it.
  setMaxListeners(0, ending.signal);
  const { clock } = parts;
  const manners = createManners({ ...options, clock, signal: ending.signal, fetcher: fetcherFor(parts, options) });
  const problems = new Map<string, string>();
  let articles = 0;
  let writing = Promise.resolve();
  const write: Parameters<typeof crawlSource>[0]['write'] = (id, article) => {
    const line = JSON.stringify({ id, ...article, firstSeen: new Date(clock.now()).toISOString() });
    writing = writing.then(() => output.line(line));
    return writing;
  };
  const needs = {
    manners,
    state,
    articles: options.articles,
    written: new Set<string>(),
    write,
    now: () => clock.now(),
    onArticle: () => progress.step(++articles),
  };
  try {
    await sideBySide(sources, AT_ONCE, async (source) => {
      const problem = await crawlSource(needs, source);
      if (problem !== null) problems.set(source, problem);
    });
    const told = sources.flatMap((source) => (problems.has(source) ? `${source}: ${problems.get(source)}` : []));
    if (told.length === sources.length) throw new UsageError(`${options.list}: no source could be read: ${told[0]}`);
    await output.commit();
    if (options.state !== undefined) await writeState(options.state, state, clock.now());
    progress.end();
    for (const line of told) io.stderr.write(`${line}\n`);
  } catch (error) {
    ending.abort();
    await output.abandon();
    throw error;
  } finally {
    progress.end();
  }
}

function fetcherFor({ fetch, lookUp, clock }: CrawlParts, { agent, ownNetwork }: Options) {
  const headers = { 'User-Agent': agent };
  return createFetcher({ fetch, lookUp, redirects: 'fetcher', now: () => clock.now(), headers, ownNetwork });
}

type Options = ReturnType<typeof readOptions>;

function readOptions(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string', short: 'o' },
      state: { type: 'string' },
      requests: { type: 'string', default: '10000' },
      megabytes: { type: 'string', default: '1000' },
      articles: { type: 'string', default: '100' },
      pause: { type: 'string', default: '2' },
      agent: { type: 'string', default: 'Firstprint' },
      'own-network': { type: 'boolean', default: false },
    },
  });
  const [list, ...rest] = positionals;
  if (list === undefined || rest.length > 0 || values.out === undefined) throw new UsageError(USAGE);
  if (!/^[\x20-\x7e]{1,200}$/.test(values.agent)) throw new UsageError('crawl: --agent must be a line of ASCII');
  return {
    list,
    out: values.out,
    state: values.state,
    budget: {
      requests: numberOf('requests', values.requests),
      bytes: numberOf('megabytes', values.megabytes) * 1_000_000,
    },
    articles: numberOf('articles', values.articles),
    pause: numberOf('pause', values.pause) * 1000,
    agent: values.agent,
    ownNetwork: values['own-network'],
  };
}

function numberOf(option: string, value: string): number {
  if (!/^\d{1,9}(?:\.\d{1,3})?$/.test(value)) throw new UsageError(`crawl: --${option} must be a number`);
  return Number(value);
}

/** Does something with each item, so many at a time. */
async function sideBySide<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const lane = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
