import { MemoryLibrary } from '../core/candidates/memory-library.ts';
import { originalFacts } from '../core/credit/origins.ts';
import type { Describer } from '../core/engine.ts';
import { readArticles } from './article-lines.ts';
import type { Progress } from './progress.ts';

/** Reads a file of originals into memory, fingerprinted and filed. @throws {UsageError} */
export async function loadLibrary(file: string, describer: Describer, progress: Progress): Promise<MemoryLibrary> {
  const library = new MemoryLibrary();
  for await (const { id, ...article } of readArticles(file)) {
    const fingerprint = describer.fingerprint(article);
    library.add({ id, facts: originalFacts(article), fingerprint }, describer.indexTerms(fingerprint));
    progress.step(library.size);
  }
  progress.end();
  return library;
}
