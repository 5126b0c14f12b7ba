import { readArticles } from '../../../src/cli/article-lines.ts';
import { builtInKnowledge } from '../../../src/cli/knowledge.ts';
import { MemoryLibrary } from '../../../src/core/candidates/memory-library.ts';
import { createEngine } from '../../../src/core/engine.ts';
import { type Figure, quantile } from '../figure.ts';
import { type Peer, peers } from './peers.ts';
import { RankedWords } from './ranked.ts';

/** A search by BM25 for a whole page takes some hundred times as long as any other method: one page in so many is searched. */
const EVERY_RANKED = 25;

/**
 * Measures the engine in Node on files of articles, with the library in memory, and after it in the same run the methods
 * that it replaces, one at a time: each has the memory and the processor's caches to itself, as it would at work.
 */
export async function* benchEngine(originals: string, pages: string): AsyncGenerator<Figure> {
  yield* ours(originals, pages);
  for (const peer of peers()) yield* other(peer, originals, pages);
  yield* other(new RankedWords(), originals, pages, EVERY_RANKED);
}

async function* ours(originals: string, pages: string): AsyncGenerator<Figure> {
  const engine = createEngine(builtInKnowledge());
  const library = new MemoryLibrary();
  let [describing, articles, words, bytes] = [0, 0, 0, 0];
  for await (const { id, ...article } of readArticles(originals)) {
    const start = performance.now();
    const fingerprint = engine.fingerprint(article);
    const terms = engine.indexTerms(fingerprint);
    describing += performance.now() - start;
    library.add({ id, facts: {}, fingerprint }, terms);
    articles++;
    words += fingerprint.length;
    bytes += engine.encode(fingerprint).length;
  }
  yield { name: 'fingerprinting', value: (1000 * articles) / describing, unit: 'articles/s', least: 300 };
  yield { name: 'fingerprint, for 700 words', value: (700 * bytes) / words, unit: 'bytes', most: 800 };
  const times = await timesOf(pages, (page) => engine.judge(page, library));
  yield { name: 'Firstprint, a page, p50', value: quantile(times, 0.5), unit: 'ms', most: 5 };
  yield { name: 'Firstprint, a page, p95', value: quantile(times, 0.95), unit: 'ms', most: 15 };
}

async function* other(peer: Peer, originals: string, pages: string, every = 1): AsyncGenerator<Figure> {
  for await (const { id, text } of readArticles(originals)) peer.add(id, text);
  const times = await timesOf(pages, ({ text }) => peer.best(text), every);
  yield { name: `${peer.name}, a page, p50`, value: quantile(times, 0.5), unit: 'ms' };
  yield { name: `${peer.name}, a page, p95`, value: quantile(times, 0.95), unit: 'ms' };
}

/** Milliseconds that each page, or each of one in `every`, takes. */
async function timesOf(
  pages: string,
  work: (page: { readonly text: string }) => unknown,
  every = 1,
): Promise<number[]> {
  const times: number[] = [];
  let at = 0;
  for await (const page of readArticles(pages)) {
    if (at++ % every > 0) continue;
    const start = performance.now();
    await work(page);
    times.push(performance.now() - start);
  }
  return times;
}
