import { join } from 'node:path';
import { readArticles } from '../../../src/cli/article-lines.ts';
import type { Article } from '../../../src/core/article.ts';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import type { Detection } from '../../../src/store/detection.ts';
import { describeOriginal } from '../../../src/store/packs/describe-original.ts';
import type { PackOriginal } from '../../../src/store/packs/pack-builder.ts';

/** Real articles out of a folder: what invented ones are added to, and made like. */
export interface RealNews {
  readonly originals: readonly PackOriginal[];
  readonly pages: readonly Article[];
  /** In how many of the originals each term stands. */
  readonly observed: Record<'words' | 'anchors', Map<number, number>>;
}

/** Reads `originals.jsonl.gz` and `pages.jsonl.gz`. */
export async function readRealNews(folder: string, detection: Detection): Promise<RealNews> {
  const originals: PackOriginal[] = [];
  const observed = { words: new Map<number, number>(), anchors: new Map<number, number>() };
  for await (const original of readArticles(join(folder, 'originals.jsonl.gz'))) {
    const described = await describeOriginal(original, detection);
    originals.push(described);
    count(detection.decode(described.document.fingerprint), observed);
  }
  const pages: Article[] = [];
  for await (const { id: _, ...page } of readArticles(join(folder, 'pages.jsonl.gz'))) pages.push(page);
  return { originals, pages, observed };
}

function count(fingerprint: Fingerprint, observed: RealNews['observed']): void {
  for (const layer of ['words', 'anchors'] as const)
    for (const term of fingerprint[layer].terms) observed[layer].set(term, (observed[layer].get(term) ?? 0) + 1);
}
