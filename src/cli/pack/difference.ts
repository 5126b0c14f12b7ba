import { createDescriber } from '../../core/engine.ts';
import { Sha256 } from '../../store/bytes/sha256.ts';
import type { Document } from '../../store/documents/document.ts';
import { identityOf, type PackHeader } from '../../store/packs/header.ts';
import type { PackBuilder } from '../../store/packs/pack-builder.ts';
import { builtInLexicon } from '../knowledge.ts';
import type { Progress } from '../progress.ts';
import { blamingPack, openPackFile } from './pack-file.ts';
import { fingerprintIn, readOriginals } from './pack-originals.ts';
import { writePack } from './write-pack.ts';

const encoder = new TextEncoder();

/** What a pack holds, or a pack once updates were made to it. */
export interface PackState {
  /** Content digest of the whole pack. */
  readonly content: string;
  /** What goes by each first name, as a number that differs (but for one case in 2^53) where that does. */
  readonly originals: ReadonlyMap<string, number>;
}

/** Reads a whole pack and the updates of it in their order. @throws {UsageError} naming file and fault */
export async function stateOfPacks(files: readonly string[], progress: Progress): Promise<PackState> {
  const originals = new Map<string, number>();
  let content = '';
  let read = 0;
  for (const [at, file] of files.entries()) {
    content = identityOf(await headerOf(file));
    if (at > 0) for await (const name of removalsOf(file)) originals.delete(name);
    for await (const original of readOriginals(file, at > 0 ? openPackFile : undefined)) {
      const [name = ''] = original.document.names;
      originals.set(name, stateOf(original.id, original.document, originals.get(name)));
      progress.step(++read);
    }
  }
  return { content, originals };
}

async function headerOf(file: string): Promise<PackHeader> {
  const pack = await openPackFile(file);
  await pack.close();
  return pack.header;
}

async function* removalsOf(file: string): AsyncGenerator<string, void, undefined> {
  const pack = await openPackFile(file);
  const sections = pack.sections();
  try {
    for (;;) {
      const { done, value: section } = await blamingPack(file, () => sections.next());
      // They stand before everything else.
      if (done || section.kind !== 'removals') return;
      yield* section.names;
    }
  } finally {
    await pack.close();
  }
}

function stateOf(id: string, document: Document, before: number | undefined): number {
  const { fingerprint, ...told } = document;
  const digest = new Sha256();
  digest.add(encoder.encode(JSON.stringify([before ?? null, id, told])));
  digest.add(fingerprint);
  const view = new DataView(digest.finish().buffer);
  return view.getUint32(0) * 2 ** 21 + (view.getUint32(4) >>> 11);
}

/**
 * Writes an update that leads from one state to that of the whole pack `file`, which is `after`. What goes by one name
 * (an original's first) is one: where it is not the same in both, it is taken out and what the later has is put in.
 */
export function writeDifference(out: string, before: PackState, after: PackState, file: string): Promise<PackHeader> {
  return writePack(out, async (builder) => {
    const isChanged = (name: string): boolean => before.originals.get(name) !== after.originals.get(name);
    for (const name of before.originals.keys()) if (isChanged(name)) await builder.remove(name);
    await addChanged(builder, file, isChanged);
    return { title: await headerOf(file), difference: { base: before.content, result: after.content } };
  });
}

async function addChanged(builder: PackBuilder, file: string, isChanged: (name: string) => boolean): Promise<void> {
  const describer = createDescriber(builtInLexicon());
  for await (const { id, document } of readOriginals(file)) {
    if (!isChanged(document.names[0] ?? '')) continue;
    const terms = await blamingPack(file, async () => describer.indexTerms(fingerprintIn(document, describer)));
    await builder.add({ id, document, terms });
  }
}
