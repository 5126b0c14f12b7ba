import { parseArgs } from 'node:util';
import { createDescriber } from '../../core/engine.ts';
import { sha256Now } from '../../store/bytes/sha256.ts';
import { type Document, encodeDocument } from '../../store/documents/document.ts';
import type { PackBuilder } from '../../store/packs/pack-builder.ts';
import type { Io } from '../io.ts';
import { builtInLexicon } from '../knowledge.ts';
import { type Progress, progressOn } from '../progress.ts';
import { UsageError } from '../usage-error.ts';
import { blamingPack } from './pack-file.ts';
import { fingerprintIn, openWholePack, readOriginals } from './pack-originals.ts';
import { writePack } from './write-pack.ts';

/**
 * `pack diff OLD NEW -o D`: an update that leads from one pack to the other. What goes by one name (an original's first)
 * is one: where it is not the same in both, it is taken out and what NEW has is put in.
 */
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
  await writePack(out, async (builder) => {
    const [old, fresh] = [await statesOf(before, progress), await statesOf(after, progress)];
    for (const [name, state] of old) if (fresh.get(name) !== state) await builder.remove(name);
    await addChanged(builder, after, (name) => old.get(name) !== fresh.get(name));
    progress.end();
    const [base, result] = [await headerOf(before), await headerOf(after)];
    return { title: result, difference: { base: base.content, result: result.content } };
  });
}

async function headerOf(file: string) {
  const pack = await openWholePack(file);
  await pack.close();
  return pack.header;
}

/** What goes by each first name, as a number that differs (but for one case in 2^53) where that does. */
async function statesOf(file: string, progress: Progress): Promise<Map<string, number>> {
  const states = new Map<string, number>();
  let read = 0;
  for await (const original of readOriginals(file)) {
    const [name = ''] = original.document.names;
    states.set(name, stateOf(original.id, original.document, states.get(name)));
    progress.step(++read);
  }
  return states;
}

function stateOf(id: string, document: Document, before: number | undefined): number {
  const bytes = Array.from(encodeDocument(document), (byte) => String.fromCharCode(byte)).join('');
  const digest = new DataView(sha256Now(`${before ?? ''} ${JSON.stringify(id)} ${bytes}`).buffer);
  return digest.getUint32(0) * 2 ** 21 + (digest.getUint32(4) >>> 11);
}

async function addChanged(builder: PackBuilder, file: string, changed: (name: string) => boolean): Promise<void> {
  const { indexTerms } = createDescriber(builtInLexicon());
  for await (const { id, document } of readOriginals(file)) {
    if (!changed(document.names[0] ?? '')) continue;
    const terms = await blamingPack(file, async () => indexTerms(fingerprintIn(document)));
    await builder.add({ id, document, terms });
  }
}
