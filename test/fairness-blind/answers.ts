import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticles } from '../../src/cli/article-lines.ts';
import { extractCommand } from '../../src/cli/extract.ts';
import { loadLibrary } from '../../src/cli/library.ts';
import { verdictLine } from '../../src/cli/verdict-line.ts';
import { createEngine } from '../../src/core/engine.ts';
import { fairVerdict } from '../../src/core/fairness/fair-verdict.ts';
import { directoryOutlets } from '../../src/sources/outlets.ts';
import { run } from '../cli/run.ts';
import { KNOWLEDGE } from '../core/shipped.ts';
import type { BlindCase, KnownPage, PageSketch } from './blind-case.ts';
import { htmlOf } from './markup.ts';

/** What `judge` writes of a page. */
export type Answer = ReturnType<typeof verdictLine>;

const PROGRESS = { step: () => {}, end: () => {} };

/**
 * The answers to all cases, as the command line gives them: pages and known articles go through `extract`, each page is
 * judged against its own library. `folder` is a place for the files.
 */
export async function answersTo(cases: readonly BlindCase[], folder: string): Promise<Answer[]> {
  const knownOf = cases.map(({ known }, i) => known.map((page, k) => ({ id: `k${i}-${k}`, page })));
  const pages = await extracted(
    join(folder, 'pages'),
    cases.map(({ page }, i) => ({ id: `p${i}`, page })),
  );
  const originals = await extracted(join(folder, 'known'), knownOf.flat());
  const engine = createEngine(KNOWLEDGE);
  const answers: Answer[] = [];
  for (const [i, known] of knownOf.entries()) {
    const originalsFile = join(folder, `o${i}.jsonl`);
    const lines = known.map(({ id, page }) => ({ ...originals.get(id), ...seen(page) }));
    writeFileSync(originalsFile, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const pageFile = join(folder, `p${i}.jsonl`);
    writeFileSync(pageFile, `${JSON.stringify(pages.get(`p${i}`))}\n`);
    const library = await loadLibrary(originalsFile, engine, PROGRESS);
    for await (const page of readArticles(pageFile))
      answers.push(verdictLine(page.id, fairVerdict(await engine.judge(page, library), page, directoryOutlets), 0));
  }
  return answers;
}

const seen = ({ firstSeen }: KnownPage): { firstSeen?: string } => (firstSeen === undefined ? {} : { firstSeen });

/** Puts pages down as files, and gives the lines that `extract` writes of them, by id. */
async function extracted(
  folder: string,
  pages: readonly { readonly id: string; readonly page: PageSketch }[],
): Promise<ReadonlyMap<string, object>> {
  mkdirSync(folder);
  for (const { id, page } of pages) writeFileSync(join(folder, `${id}.html`), htmlOf(page));
  const urls = join(folder, 'urls.json');
  writeFileSync(urls, JSON.stringify(Object.fromEntries(pages.map(({ id, page }) => [`${id}.html`, page.url]))));
  const lines = (await run(extractCommand, folder, '--urls', urls)).trimEnd().split('\n');
  return new Map(lines.map((line) => JSON.parse(line)).map((line) => [line.id, line]));
}
