import { parseArgs } from 'node:util';
import { createEngine } from '../core/engine.ts';
import type { Judgement } from '../core/judgement.ts';
import { readArticles } from './article-lines.ts';
import type { Io } from './io.ts';
import { builtInKnowledge } from './knowledge.ts';
import { loadLibrary } from './library.ts';
import { openOutput } from './output.ts';
import { progressOn } from './progress.ts';
import { UsageError } from './usage-error.ts';

/** `judge --originals O.jsonl[.gz] --pages P.jsonl[.gz] [--out F]`: a verdict a page, in the pages' order. */
export async function judgeCommand(args: readonly string[], io: Io): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { originals: { type: 'string' }, pages: { type: 'string' }, out: { type: 'string' } },
  });
  if (values.originals === undefined || values.pages === undefined)
    throw new UsageError('judge: --originals and --pages are needed');
  const engine = createEngine(builtInKnowledge());
  const library = await loadLibrary(values.originals, engine, progressOn(io.stderr, 'reading originals'));
  const output = await openOutput(values.out, io.stdout);
  const progress = progressOn(io.stderr, 'judging pages');
  let done = 0;
  try {
    for await (const page of readArticles(values.pages)) {
      const start = performance.now();
      const judgement = await engine.judge(page, library);
      await output.line(JSON.stringify(verdictLine(page.id, judgement, performance.now() - start)));
      progress.step(++done);
    }
    progress.end();
    await output.commit();
  } catch (error) {
    await output.abandon();
    throw error;
  }
}

/** One line of `judge`: the contract with other tools. `score` keeps nine digits, so that near ones stay apart. */
export function verdictLine(id: string, judgement: Judgement, milliseconds: number) {
  const { verdict, score, original, matches } = judgement;
  return {
    id,
    verdict,
    score: precise(score),
    original,
    matches: matches.map((match) => ({
      original: match.original,
      verdict: match.verdict,
      score: precise(match.score),
      coverage: Number(match.coverage.toFixed(4)),
      passages: match.passages,
      reasons: match.reasons,
    })),
    ms: Number(milliseconds.toFixed(2)),
  };
}

const precise = (score: number): number => Number(score.toPrecision(9));
