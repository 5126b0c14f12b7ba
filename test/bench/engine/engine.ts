import { readArticles } from '../../../src/cli/article-lines.ts';
import { builtInKnowledge } from '../../../src/cli/knowledge.ts';
import { MemoryLibrary } from '../../../src/core/candidates/memory-library.ts';
import { createEngine } from '../../../src/core/engine.ts';
import { encodeFingerprint } from '../../../src/core/fingerprint/codec.ts';
import { type Figure, quantile } from '../figure.ts';
import { peers } from './peers.ts';

/**
 * Measures the engine in Node on files of articles, with the library in memory, and beside it in the same run, page by page
 * in turn, the methods that it replaces.
 */
export async function* benchEngine(originals: string, pages: string): AsyncGenerator<Figure> {
  const engine = createEngine(builtInKnowledge());
  const library = new MemoryLibrary();
  const others = peers();
  let [describing, articles, words, bytes] = [0, 0, 0, 0];
  for await (const { id, ...article } of readArticles(originals)) {
    const start = performance.now();
    const fingerprint = engine.fingerprint(article);
    const terms = engine.indexTerms(fingerprint);
    describing += performance.now() - start;
    library.add({ id, facts: {}, fingerprint }, terms);
    for (const peer of others) peer.add(id, article.text);
    articles++;
    words += fingerprint.length;
    bytes += encodeFingerprint(fingerprint).length;
  }
  yield { name: 'fingerprinting', value: (1000 * articles) / describing, unit: 'articles/s', least: 300 };
  yield { name: 'fingerprint, for 700 words', value: (700 * bytes) / words, unit: 'bytes', most: 800 };

  const times = new Map<string, number[]>([
    ['Firstprint', []],
    ...others.map(({ name }) => [name, []] as [string, number[]]),
  ]);
  const timed = async (name: string, work: () => unknown) => {
    const start = performance.now();
    await work();
    times.get(name)?.push(performance.now() - start);
  };
  for await (const page of readArticles(pages)) {
    await timed('Firstprint', () => engine.judge(page, library));
    for (const peer of others) await timed(peer.name, () => peer.best(page.text));
  }
  for (const [name, list] of times) {
    const ours = name === 'Firstprint';
    yield { name: `${name}, a page, p50`, value: quantile(list, 0.5), unit: 'ms', ...(ours && { most: 5 }) };
    yield { name: `${name}, a page, p95`, value: quantile(list, 0.95), unit: 'ms', ...(ours && { most: 15 }) };
  }
}
