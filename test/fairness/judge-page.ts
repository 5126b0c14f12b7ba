import { parseHtml } from '../../src/cli/html.ts';
import type { Article } from '../../src/core/article.ts';
import { MemoryLibrary } from '../../src/core/candidates/memory-library.ts';
import { originalFacts } from '../../src/core/credit/origins.ts';
import { createEngine } from '../../src/core/engine.ts';
import { fairVerdict } from '../../src/core/fairness/fair-verdict.ts';
import type { FairJudgement } from '../../src/core/fairness/fairness.ts';
import type { Fingerprint } from '../../src/core/fingerprint/fingerprint.ts';
import { readSignals } from '../../src/core/signals/read-signals.ts';
import { extractArticle } from '../../src/page/extract/extract-article.ts';
import { directoryOutlets } from '../../src/sources/outlets.ts';
import { KNOWLEDGE } from '../core/shipped.ts';
import type { Case } from './case.ts';
import { originalOfCase, pageOfCase, type Rendered } from './render-case.ts';

const engine = createEngine(KNOWLEDGE);

const articles = new Map<string, Article>();

/** Reads a page as `extract` does and its line as `judge` does. Cases share many of their originals. */
function extracted({ html, url }: Rendered): Article {
  const key = `${url}\n${html}`;
  const article = articles.get(key) ?? lineOf(html, url);
  articles.set(key, article);
  return article;
}

function lineOf(html: string, url: string): Article {
  const { article } = extractArticle(parseHtml(html), url);
  const { signals, ...line }: Article = JSON.parse(JSON.stringify(article));
  const read = readSignals(signals);
  return { ...line, ...(read !== undefined && { signals: read }) };
}

const fingerprints = new Map<string, Fingerprint>();

function fingerprintOf(article: Article): Fingerprint {
  const key = `${article.language}\n${article.published}\n${article.text}`;
  const known = fingerprints.get(key) ?? engine.fingerprint(article);
  fingerprints.set(key, known);
  return known;
}

/** The library of a case: what the reader's browser, or a file of originals, would hold. */
function libraryOf(one: Case): MemoryLibrary {
  const library = new MemoryLibrary();
  for (const draft of one.library) {
    const article = extracted(originalOfCase(one, draft));
    const fingerprint = fingerprintOf(article);
    const id = `${draft.site.host} ${library.size}`;
    const facts = originalFacts({ ...article, ...(draft.seen !== undefined && { firstSeen: draft.seen }) });
    library.add({ id, facts, fingerprint }, engine.indexTerms(fingerprint));
  }
  return library;
}

/** Renders, extracts and judges the page of a case, as `extract` piped to `judge` does. */
export async function judgeCase(one: Case): Promise<FairJudgement> {
  const page = extracted(pageOfCase(one));
  return fairVerdict(await engine.judge(page, libraryOf(one)), page, directoryOutlets);
}
