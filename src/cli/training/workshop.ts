import { parseArgs } from 'node:util';
import { createDescriber } from '../../core/engine.ts';
import type { Lexicon } from '../../core/knowledge/knowledge.ts';
import type { Io } from '../io.ts';
import { type Label, readLabels } from '../label-lines.ts';
import { loadLibrary } from '../library.ts';
import { progressOn } from '../progress.ts';
import { UsageError } from '../usage-error.ts';
import { examplesFrom, type Pair } from './examples.ts';

/** A labelled set of pages as the commands that learn from one are given it. */
export interface LabelledSet {
  readonly originals: string;
  readonly pages: string;
  readonly labels: string;
}

/** The files named by `--originals`, `--pages` and `--labels`, and the further options of a command. @throws {UsageError} */
export function labelledSetIn(
  command: string,
  args: readonly string[],
  more: Readonly<Record<string, { readonly type: 'string' }>> = {},
): LabelledSet & { readonly options: Readonly<Record<string, string | boolean | undefined>> } {
  const named = { originals: { type: 'string' }, pages: { type: 'string' }, labels: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...args], options: { ...more, ...named } });
  const { originals, pages, labels } = values;
  if (typeof originals !== 'string' || typeof pages !== 'string' || typeof labels !== 'string') {
    throw new UsageError(`${command}: --originals, --pages and --labels are needed`);
  }
  return { originals, pages, labels, options: values };
}

/** Every labelled page compared with its candidates, as `lexicon` understands words. @throws {UsageError} */
export async function comparedPairs(
  set: LabelledSet,
  lexicon: Lexicon,
  io: Io,
): Promise<{ readonly pairs: Pair[]; readonly labels: ReadonlyMap<string, Label> }> {
  const labels = await readLabels(set.labels);
  const describer = createDescriber(lexicon);
  const library = await loadLibrary(set.originals, describer, progressOn(io.stderr, 'reading originals'));
  const progress = progressOn(io.stderr, 'comparing pages');
  return { pairs: await examplesFrom(set.pages, labels, { library, describer, lexicon }, progress), labels };
}
