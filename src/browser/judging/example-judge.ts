import type { Article } from '../../core/article.ts';
import { MemoryLibrary } from '../../core/candidates/memory-library.ts';
import type { Engine } from '../../core/engine.ts';
import { fairVerdict } from '../../core/fairness/fair-verdict.ts';
import type { Outlets } from '../../core/fairness/outlets.ts';
import type { PageState, PassagePair } from '../messages/protocol.ts';
import { namedMatch } from './named-match.ts';
import { bestPassages } from './passage-pairs.ts';

/** What a page is judged to be, with the passages that show it best. */
export interface ExampleFinding {
  readonly page: Extract<PageState, { kind: 'judged' }>;
  readonly passages: readonly PassagePair[];
}

const PASSAGES = 3;

/** Judges pages against one original alone, as pages are judged against the library, and remembers nothing of them. */
export function exampleJudge(engine: Engine, original: Article, outlets: Outlets) {
  const library = new MemoryLibrary();
  const { text, signals: _, ...facts } = original;
  const fingerprint = engine.fingerprint(original);
  library.add({ id: 'example', facts, fingerprint }, engine.indexTerms(fingerprint));

  return async (article: Article): Promise<ExampleFinding> => {
    const judgement = fairVerdict(await engine.judge(article, library), article, outlets);
    const match = namedMatch(judgement);
    return {
      page: { kind: 'judged', article, judgement, dismissed: false },
      passages: match ? bestPassages(article.text, match, text, PASSAGES) : [],
    };
  };
}
