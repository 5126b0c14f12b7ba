import { FINGERPRINT_VERSION } from '../../core/fingerprint/fingerprint.ts';
import type { Difference, PackHeader } from '../../store/packs/header.ts';
import { PackBuilder, type PackTitle } from '../../store/packs/pack-builder.ts';
import { MOST } from '../../store/packs/pack-format.ts';
import { writePieces } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { FileScratch } from './file-scratch.ts';
import { blamingPack } from './pack-file.ts';

/** What `fill` found out: what the pack is called, and for an update which packs it leads from and to. */
export interface Filled {
  readonly title: PackTitle;
  readonly difference?: Omit<Difference, 'removed'>;
}

/** Writes a pack of what `fill` puts into it; the file appears whole or not at all. @throws {UsageError} */
export async function writePack(file: string, fill: (builder: PackBuilder) => Promise<Filled>): Promise<PackHeader> {
  const scratch = await FileScratch.beside(file);
  try {
    return await blamingPack(file, async () => {
      const builder = new PackBuilder(FINGERPRINT_VERSION, scratch);
      const { title, difference } = await fill(builder);
      const pack = await builder.finish(title, difference);
      await writePieces(file, pack.bytes());
      return pack.header;
    });
  } finally {
    await scratch.remove();
  }
}

/** @throws {UsageError} for a name or description that no pack may have */
export function checkedTitle(command: string, name: string, description: string): PackTitle {
  if (name.length > MOST.nameLength)
    throw new UsageError(`${command}: --name is longer than ${MOST.nameLength} characters`);
  if (description.length > MOST.descriptionLength)
    throw new UsageError(`${command}: --description is longer than ${MOST.descriptionLength} characters`);
  return { name, description };
}
