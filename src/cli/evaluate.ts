import { parseArgs } from 'node:util';
import { createEngine } from '../core/engine.ts';
import { VERDICTS, type Verdict } from '../core/judgement.ts';
import { readArticles } from './article-lines.ts';
import { differenceIntervals, differenceOf, intervalsOf } from './evaluation/bootstrap.ts';
import { reliabilityOf } from './evaluation/reliability.ts';
import { reliabilityText, tableText } from './evaluation/report.ts';
import { joined, type Said, tableOf } from './evaluation/table.ts';
import type { Io } from './io.ts';
import { builtInKnowledge } from './knowledge.ts';
import { type Label, readLabels } from './label-lines.ts';
import { loadLibrary } from './library.ts';
import { readLines } from './line-files.ts';
import { openOutput } from './output.ts';
import { progressOn } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { verdictLine } from './verdict-line.ts';

const OPTIONS = {
  originals: { type: 'string' },
  pages: { type: 'string' },
  labels: { type: 'string' },
  out: { type: 'string' },
  against: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/**
 * `evaluate --originals O --pages P --labels L [--json] [--out F] [--against OLD]`: judges labelled pages and prints recall at
 * 1 % and 0.1 % false alarms by kind with bootstrap intervals. `--out` keeps the verdict lines; `--against` compares with such
 * a file of an earlier run, pair by pair.
 */
export async function evaluateCommand(args: readonly string[], io: Io): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { originals, pages, labels: labelsFile } = values;
  if (originals === undefined || pages === undefined || labelsFile === undefined)
    throw new UsageError('evaluate: --originals, --pages and --labels are needed');
  const labels = await readLabels(labelsFile);
  const before = values.against === undefined ? null : await readVerdicts(values.against);
  if (before) requireAll(labels, before, values.against ?? '');
  const said = await judgeAll(originals, pages, values.out, io);
  requireAll(labels, said, pages);
  const judged = joined(labels.values(), said);
  const table = tableOf(judged);
  const intervals = intervalsOf(judged);
  const reliability = reliabilityOf(judged);
  const earlier = before ? joined(labels.values(), before) : null;
  if (values.json === true) {
    const rows = table.map((row) => ({ ...row, intervals: intervals.get(row.kind) }));
    io.stdout.write(
      `${JSON.stringify({ rows, reliability, ...(earlier && { differences: differences(judged, earlier).rows }) })}\n`,
    );
    return;
  }
  io.stdout.write(`${tableText(table, intervals)}\n\n${reliabilityText(reliability)}\n`);
  if (earlier) {
    const { rows, bounds } = differences(judged, earlier);
    io.stdout.write(
      `\ndifference to ${values.against} (a change is real where the bracket leaves out 0)\n${tableText(rows, bounds)}\n`,
    );
  }
}

function differences(judged: ReturnType<typeof joined>, earlier: ReturnType<typeof joined>) {
  const was = new Map(tableOf(earlier).map((row) => [row.kind, row]));
  return {
    rows: tableOf(judged).map((row) => differenceOf(row, was.get(row.kind))),
    bounds: differenceIntervals(judged, earlier),
  };
}

async function judgeAll(originals: string, pages: string, out: string | undefined, io: Io): Promise<Map<string, Said>> {
  const engine = createEngine(builtInKnowledge());
  const library = await loadLibrary(originals, engine, progressOn(io.stderr, 'reading originals'));
  const progress = progressOn(io.stderr, 'judging pages');
  const output = out === undefined ? null : await openOutput(out, io.stdout);
  const said = new Map<string, Said>();
  try {
    for await (const page of readArticles(pages)) {
      const start = performance.now();
      const judgement = await engine.judge(page, library);
      said.set(page.id, judgement);
      await output?.line(JSON.stringify(verdictLine(page.id, judgement, performance.now() - start)));
      progress.step(said.size);
    }
    progress.end();
    await output?.commit();
  } catch (error) {
    await output?.abandon();
    throw error;
  }
  return said;
}

/** Reads the lines of an earlier `judge` or `evaluate --out`. */
async function readVerdicts(file: string): Promise<Map<string, Said>> {
  const said = new Map<string, Said>();
  for await (const { line, fields } of readLines(file)) {
    const { id, original, score, verdict } = fields;
    const known = VERDICTS.find((each): each is Verdict => each === verdict);
    if (typeof id !== 'string' || typeof score !== 'number')
      throw new UsageError(`${file}: line ${line}: not a verdict line`);
    said.set(id, { original: typeof original === 'string' ? original : null, score, ...(known && { verdict: known }) });
  }
  return said;
}

function requireAll(labels: ReadonlyMap<string, Label>, said: ReadonlyMap<string, Said>, file: string): void {
  const missing = [...labels.keys()].filter((id) => !said.has(id));
  if (missing.length > 0)
    throw new UsageError(`${file}: no page for ${missing.length} labels, first ${JSON.stringify(missing[0])}`);
}
