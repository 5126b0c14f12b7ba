import { type Row, tableOf } from './evaluation/table.ts';
import type { Io } from './io.ts';
import { builtInLexicon } from './knowledge.ts';
import { progressOn } from './progress.ts';
import { trainScorers } from './training/cross-validation.ts';
import type { Pair } from './training/examples.ts';
import { FAMILIES, withoutFamily } from './training/families.ts';
import { comparedPairs, labelledSetIn } from './training/workshop.ts';

/**
 * `ablation --originals O --pages P --labels L`: what each family of features is worth. Trains without each in turn and
 * prints five-fold cross-validation by event, a line a family as it is known; at last without the synonyms.
 */
export async function ablationCommand(args: readonly string[], io: Io): Promise<void> {
  const { options: _, ...set } = labelledSetIn('ablation', args);
  const lexicon = builtInLexicon();
  const { pairs, labels } = await comparedPairs(set, lexicon, io);
  const tell = (name: string, left: readonly Pair[]) => {
    const { judged } = trainScorers(left, labels, (layer) => progressOn(io.stderr, `${name}: ${layer}, fold`));
    io.stdout.write(`${line(name, tableOf(judged))}\n`);
  };
  io.stdout.write(`${HEAD}\n`);
  tell('all features', pairs);
  for (const family of FAMILIES) {
    tell(
      `without ${family}`,
      pairs.map((pair) => ({ ...pair, features: withoutFamily(pair.features, family) })),
    );
  }
  const { pairs: unlike } = await comparedPairs(set, { ...lexicon, meanings: () => [] }, io);
  tell('without synonyms', unlike);
}

const HEAD = [
  'five-fold cross-validation'.padEnd(34),
  ...['same language', 'model-rewritten', 'across languages'].map((kinds) => `${kinds} @1% @0.1%`.padStart(27)),
].join(' ');

function line(name: string, rows: readonly Row[]): string {
  const cells = rows
    .filter(({ kind }) => kind.startsWith('MEAN'))
    .map(({ at1 = Number.NaN, at01 = Number.NaN }) => `${at1.toFixed(4)} ${at01.toFixed(4)}`.padStart(27));
  return [name.padEnd(34), ...cells].join(' ');
}
