import type { FingerprintCodec } from '../../core/fingerprint/codec.ts';
import type { Fingerprint } from '../../core/fingerprint/fingerprint.ts';
import type { Document } from '../../store/documents/document.ts';
import type { OpenPack } from '../../store/packs/pack-reader.ts';
import { PackRefused } from '../../store/packs/pack-refused.ts';
import { UsageError } from '../usage-error.ts';
import { blamingPack, openPackFile } from './pack-file.ts';

/** An original of a pack; documents and ids stand in sections of their own. */
export interface Packed {
  readonly id: string;
  readonly document: Document;
}

/** Opens a whole pack. @throws {UsageError} also for an update, which holds only part of what it leads to */
export async function openWholePack(file: string): Promise<OpenPack> {
  const pack = await openPackFile(file);
  if (pack.header.difference === null) return pack;
  await pack.close();
  throw new UsageError(`${file}: is an update of another pack, and not a pack of its own`);
}

/**
 * Reads a pack to its end and hands over its originals in order. Two readers go through the file side by side, because
 * the ids stand behind the documents. `open` says what packs are taken.
 */
export async function* readOriginals(file: string, open = openWholePack): AsyncGenerator<Packed, void, undefined> {
  const [documents, ids] = [await open(file), await open(file)];
  const idsOf = eachId(file, ids);
  try {
    const sections = documents.sections();
    for (;;) {
      const { done, value: section } = await blamingPack(file, () => sections.next());
      if (done) return;
      if (section.kind !== 'documents') continue;
      for (const document of section.documents) {
        const id = await idsOf.next();
        if (!id.done) yield { id: id.value, document };
      }
    }
  } finally {
    await idsOf.return();
    await Promise.all([documents.close(), ids.close()]);
  }
}

async function* eachId(file: string, pack: OpenPack): AsyncGenerator<string, void, undefined> {
  const sections = pack.sections();
  for (;;) {
    const { done, value: section } = await blamingPack(file, () => sections.next());
    if (done) return;
    if (section.kind === 'ids') yield* section.ids;
  }
}

/** @throws {PackRefused} for a fingerprint that cannot be unfolded */
export function fingerprintIn({ fingerprint }: Document, { decode }: FingerprintCodec): Fingerprint {
  try {
    return decode(fingerprint);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new PackRefused('damaged', cause.message, { cause });
  }
}
