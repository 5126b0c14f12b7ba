import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';

/** Candidates that each is asked for, as our engine asks. */
const MOST = 16;

/** What a search library did with the articles, in milliseconds; `open` null where it cannot be stored in one piece. */
export interface PeerTimes {
  readonly name: string;
  readonly add: number;
  readonly open: number | null;
  /** Bytes of what it stores of itself. */
  readonly bytes: number | null;
  readonly lookups: readonly number[];
  /** Pages whose original came first. */
  readonly found: number;
}

const timed = <Result>(work: () => Result): { ms: number; result: Result } => {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
};

/** What they search in; given piece by piece, so that no message has many megabytes. */
const texts: string[] = [];

function miniSearch(queries: readonly string[], wanted: readonly number[]): PeerTimes {
  const options = { fields: ['text'], storeFields: [] };
  const search = new MiniSearch(options);
  const add = timed(() => search.addAll(texts.map((text, id) => ({ id, text })))).ms;
  const stored = JSON.stringify(search);
  const { ms: open, result: opened } = timed(() => MiniSearch.loadJSON(stored, options));
  const answers = queries.map((query) => timed(() => opened.search(query).slice(0, MOST)));
  const found = answers.filter(({ result }, at) => result[0]?.id === wanted[at]).length;
  return { name: 'MiniSearch', add, open, bytes: stored.length, lookups: answers.map(({ ms }) => ms), found };
}

function flexSearch(queries: readonly string[], wanted: readonly number[]): PeerTimes {
  const search = new Index({ tokenize: 'strict' });
  const add = timed(() => texts.forEach((text, id) => void search.add(id, text))).ms;
  const answers = queries.map((query) => timed(() => search.search(query, { limit: MOST, suggest: true })));
  const found = answers.filter(({ result }, at) => Array.isArray(result) && result[0] === wanted[at]).length;
  return { name: 'FlexSearch', add, open: null, bytes: null, lookups: answers.map(({ ms }) => ms), found };
}

const bench = { give: (more: readonly string[]) => texts.push(...more), miniSearch, flexSearch };

declare global {
  var peersBench: typeof bench;
}
globalThis.peersBench = bench;
