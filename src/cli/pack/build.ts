import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createDescriber } from '../../core/engine.ts';
import { describeOriginal } from '../../store/packs/describe-original.ts';
import type { PackHeader } from '../../store/packs/header.ts';
import type { PackTitle } from '../../store/packs/pack-builder.ts';
import { readArticles } from '../article-lines.ts';
import type { Io } from '../io.ts';
import { builtInLexicon } from '../knowledge.ts';
import { type Progress, progressOn } from '../progress.ts';
import { UsageError } from '../usage-error.ts';
import { checkedTitle, writePack } from './write-pack.ts';

/** `pack build O.jsonl[.gz] -o P [--name N] [--description D]`: a pack of a file of originals. */
export async function buildCommand(args: readonly string[], io: Io): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string', short: 'o' },
      name: { type: 'string' },
      description: { type: 'string', default: '' },
    },
  });
  const [originals, ...rest] = positionals;
  const { out } = values;
  if (originals === undefined || rest.length > 0 || out === undefined)
    throw new UsageError('pack build: one file of originals and -o are needed');
  const name = values.name ?? basename(originals).replace(/\.jsonl(?:\.gz)?$/, '');
  const title = checkedTitle('pack build', name, values.description);
  await writeOriginals(out, originals, title, progressOn(io.stderr, 'describing originals'));
}

/** Writes a whole pack of a file of originals. @throws {UsageError} naming file, line and fault */
export function writeOriginals(
  out: string,
  originals: string,
  title: PackTitle,
  progress: Progress,
): Promise<PackHeader> {
  const detection = createDescriber(builtInLexicon());
  return writePack(out, async (builder) => {
    for await (const original of readArticles(originals)) {
      await builder.add(await describeOriginal(original, detection));
      progress.step(builder.originals);
    }
    progress.end();
    return { title };
  });
}
