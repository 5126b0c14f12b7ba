import { parseArgs } from 'node:util';
import type { Io } from '../io.ts';
import { progressOn } from '../progress.ts';
import { UsageError } from '../usage-error.ts';
import { stateOfPacks, writeDifference } from './difference.ts';

/** `pack diff OLD NEW -o D`: an update that leads from one pack to the other. */
export async function diffCommand(args: readonly string[], io: Io): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string', short: 'o' } },
  });
  const [before, after, ...rest] = positionals;
  const { out } = values;
  if (before === undefined || after === undefined || rest.length > 0 || out === undefined)
    throw new UsageError('pack diff: an old pack, a new pack and -o are needed');
  const progress = progressOn(io.stderr, 'comparing originals');
  const [old, fresh] = [await stateOfPacks([before], progress), await stateOfPacks([after], progress)];
  await writeDifference(out, old, fresh, after);
  progress.end();
}
