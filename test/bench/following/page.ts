import { articleJudge, problemState } from '../../../src/browser/judging/judge-article.ts';
import { packagedKnowledge } from '../../../src/browser/judging/knowledge.ts';
import { followedLearner } from '../../../src/browser/judging/learn-followed.ts';
import { createEngine } from '../../../src/core/engine.ts';
import { COPY_SCORE } from '../../../src/core/verdict/decide.ts';
import { extractArticle } from '../../../src/page/extract/extract-article.ts';
import { directoryOutlets } from '../../../src/sources/outlets.ts';
import { normaliseAddress } from '../../../src/store/documents/identity.ts';
import { OriginalsLibrary } from '../../../src/store/originals-library.ts';

declare const chrome: { readonly runtime: { getURL(path: string): string } };

/** A fetched page. */
interface Fetched {
  readonly html: string;
  readonly address: string;
}

/** Milliseconds that each page took from its HTML to a known original, and how many became one. */
async function learnPages(
  pages: readonly Fetched[],
): Promise<{ times: number[]; extractions: number[]; learned: number }> {
  const engine = createEngine(await packagedKnowledge((path) => chrome.runtime.getURL(path)));
  const originals = new OriginalsLibrary({ detection: engine, now: Date.now, name: 'bench-following' });
  const judge = articleJudge({
    engine,
    originals,
    normalise: normaliseAddress,
    dismissals: { has: async () => false },
    outlets: directoryOutlets,
    copyScore: async () => COPY_SCORE,
    problemState: problemState(() => null),
  });
  const { learn } = followedLearner({
    originals,
    normalise: normaliseAddress,
    judge,
    learned: () => {},
    storageTrouble: () => null,
  });
  const times: number[] = [];
  const extractions: number[] = [];
  let learned = 0;
  for (const { html, address } of pages) {
    const began = performance.now();
    const reading = extractArticle(new DOMParser().parseFromString(html, 'text/html'), address);
    extractions.push(performance.now() - began);
    if ((await learn(reading)) === 'learned') learned++;
    times.push(performance.now() - began);
  }
  return { times, extractions, learned };
}

declare global {
  var followingBench: { readonly learnPages: typeof learnPages };
}
globalThis.followingBench = { learnPages };
