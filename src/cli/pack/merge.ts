import { parseArgs } from 'node:util';
import { createDescriber } from '../../core/engine.ts';
import type { PackBuilder } from '../../store/packs/pack-builder.ts';
import type { Io } from '../io.ts';
import { builtInLexicon } from '../knowledge.ts';
import { type Progress, progressOn } from '../progress.ts';
import { UsageError } from '../usage-error.ts';
import { blamingPack } from './pack-file.ts';
import { fingerprintIn, openWholePack, readOriginals } from './pack-originals.ts';
import { checkedTitle, writePack } from './write-pack.ts';

/**
 * `pack merge A B -o C [--name N] [--description D]`: the originals of the first, and those of the others that go by no
 * name that came before.
 */
export async function mergeCommand(args: readonly string[], io: Io): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string', short: 'o' }, name: { type: 'string' }, description: { type: 'string' } },
  });
  const { out } = values;
  if (positionals.length < 2 || out === undefined)
    throw new UsageError('pack merge: two packs or more and -o are needed');
  const titles = await Promise.all(positionals.map(titleOf));
  const name =
    values.name ??
    titles
      .map((title) => title.name)
      .join(' + ')
      .slice(0, 200);
  const title = checkedTitle('pack merge', name, values.description ?? titles[0]?.description ?? '');
  const progress = progressOn(io.stderr, 'merging originals');
  await writePack(out, async (builder) => {
    const taken = new Set<string>();
    for (const file of positionals) await addNew(builder, file, taken, progress);
    progress.end();
    return { title };
  });
}

async function titleOf(file: string) {
  const pack = await openWholePack(file);
  await pack.close();
  return pack.header;
}

async function addNew(builder: PackBuilder, file: string, taken: Set<string>, progress: Progress): Promise<void> {
  const describer = createDescriber(builtInLexicon());
  for await (const { id, document } of readOriginals(file)) {
    if (document.names.some((name) => taken.has(name))) continue;
    for (const name of document.names) taken.add(name);
    const terms = await blamingPack(file, async () => describer.indexTerms(fingerprintIn(document, describer)));
    await builder.add({ id, document, terms });
    progress.step(builder.originals);
  }
}
