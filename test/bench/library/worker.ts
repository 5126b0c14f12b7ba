import { packagedKnowledge } from '../../../src/browser/judging/knowledge.ts';
import type { Article } from '../../../src/core/article.ts';
import { createEngine } from '../../../src/core/engine.ts';
import type { Verdict } from '../../../src/core/judgement.ts';
import type { Library } from '../../../src/core/library.ts';
import { openLibrary } from '../../../src/store/originals-library.ts';
import { openBarely, ReadLog, readBarely, type TransactionReads } from './reads.ts';

const DATABASE = 'originals';

/** What judging one page came to, in milliseconds; `lookup` is the library's part of `all`. */
export interface Judged {
  readonly all: number;
  readonly lookup: number;
  readonly verdict: Verdict;
  readonly score: number;
  readonly original: string | null;
}

const log = new ReadLog();
const learned: string[] = [];

/** As the extension's worker does it. */
async function wake() {
  const start = performance.now();
  const knowledge = await packagedKnowledge((path) => `/${path}`);
  const known = performance.now() - start;
  const engine = createEngine(knowledge);
  return { engine, known, library: await openLibrary({ detection: engine, now: Date.now, name: DATABASE }) };
}
let awake: ReturnType<typeof wake> | null = null;
const ready = (): ReturnType<typeof wake> => (awake ??= wake());

/** A library that tells how long it was waited for. */
class Timed implements Library {
  readonly #library: Library;
  waited = 0;

  constructor(library: Library) {
    this.#library = library;
  }

  async #timed<Answer>(answer: () => Promise<Answer>): Promise<Answer> {
    const start = performance.now();
    const given = await answer();
    this.waited += performance.now() - start;
    return given;
  }

  postings = (terms: Uint32Array) => this.#timed(() => this.#library.postings(terms));
  originals = (numbers: readonly number[]) => this.#timed(() => this.#library.originals(numbers));
}

async function judge(page: Article): Promise<Judged> {
  const { engine, library } = await ready();
  const timed = new Timed(library);
  const start = performance.now();
  const { verdict, score, original } = await engine.judge(page, timed);
  return { all: performance.now() - start, lookup: timed.waited, verdict, score, original };
}

const bench = {
  /** Milliseconds that loading what the engine knows took, in this worker. */
  knowledge: async () => (await ready()).known,
  summary: async () => (await ready()).library.summary(),
  judge,

  async importPack(url: string): Promise<{ ms: number; added: number }> {
    const { library } = await ready();
    const { body } = await fetch(url);
    if (!body) throw new Error(`nothing at ${url}`);
    const start = performance.now();
    const { added } = await library.importPack(body);
    return { ms: performance.now() - start, added };
  },

  /** Merges until nothing is left to merge: the longest step, in milliseconds, and all of them. */
  async settle(): Promise<{ longest: number; all: number }> {
    const { library } = await ready();
    const result = { longest: 0, all: 0 };
    for (;;) {
      const start = performance.now();
      if (!(await library.mergeStep())) return result;
      const ms = performance.now() - start;
      result.all += ms;
      result.longest = Math.max(result.longest, ms);
    }
  },

  /** Judges pages, and after each reads the records that it read once more, barely. `reads` and `bytes` are of each page. */
  async judgeAndRead(pages: readonly Article[]): Promise<(Judged & { bare: number; reads: number; bytes: number })[]> {
    await ready();
    const database = await openBarely(DATABASE);
    const results = [];
    for (const page of pages) {
      log.take();
      const judged = await judge(page);
      const read: TransactionReads[] = log.take();
      const start = performance.now();
      const bytes = await readBarely(database, read);
      const bare = performance.now() - start;
      const reads = read.flatMap((each) => Object.values(each)).reduce((sum, { length }) => sum + length, 0);
      results.push({ ...judged, bare, reads, bytes });
    }
    database.close();
    return results;
  },

  async judgeAll(pages: readonly Article[]): Promise<Judged[]> {
    const results: Judged[] = [];
    for (const page of pages) results.push(await judge(page));
    return results;
  },

  /** Milliseconds that learning each took. */
  async learn(articles: readonly Article[]): Promise<number[]> {
    const { library } = await ready();
    const times: number[] = [];
    for (const article of articles) {
      const start = performance.now();
      const { id } = await library.learn(article, 'visited');
      times.push(performance.now() - start);
      learned.push(id);
    }
    return times;
  },

  async forgetLearned(): Promise<void> {
    const { library } = await ready();
    for (const id of learned.splice(0)) await library.remove(id);
  },

  /** Bytes of keys and values in each store. */
  async bytes(): Promise<Record<string, number>> {
    const database = await openBarely(DATABASE);
    const sizes: Record<string, number> = {};
    for (const name of database.objectStoreNames) sizes[name] = await bytesOf(database, name);
    database.close();
    return sizes;
  },

  /** Bytes that the browser says all of it takes on the disk. */
  usage: async () => (await navigator.storage.estimate()).usage ?? Number.NaN,
};

const AT_ONCE = 2000;
const KEY_BYTES = 8;

async function bytesOf(database: IDBDatabase, name: string): Promise<number> {
  let sum = 0;
  let after = -1;
  for (;;) {
    const range = IDBKeyRange.lowerBound(after, true);
    const store = database.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([
      answerOf(store.getAllKeys(range, AT_ONCE)),
      answerOf<unknown[]>(store.getAll(range, AT_ONCE)),
    ]);
    for (const value of values)
      sum += KEY_BYTES + (value instanceof ArrayBuffer ? value.byteLength : JSON.stringify(value).length);
    if (keys.length < AT_ONCE) return sum;
    after = Number(keys.at(-1));
  }
}

const answerOf = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export type WorkerBench = typeof bench;

interface Call {
  readonly id: number;
  readonly method: keyof WorkerBench;
  readonly args: never[];
}

self.onmessage = async ({ data }: MessageEvent<Call>) => {
  const work: (...args: never[]) => unknown = bench[data.method];
  try {
    postMessage({ id: data.id, value: await work(...data.args) });
  } catch (cause) {
    postMessage({ id: data.id, error: String(cause) });
  }
};
