import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writePack } from '../../../src/cli/pack/write-pack.ts';
import type { World } from './world.ts';

/**
 * The pack of a world's originals `from` to `to` - 1, as a file in `folder`. One that is there already is taken as it is:
 * a million fingerprints take minutes to make.
 */
export async function packOf(world: World, from: number, to: number, folder: string, label: string): Promise<string> {
  const file = join(folder, `${label}-${from}-${to}.pack`);
  const there = await stat(file).then(
    () => true,
    () => false,
  );
  if (there) return file;
  await writePack(file, async (builder) => {
    for (let number = from; number < to; number++) await builder.add(world.original(number));
    return { title: { name: `${label} ${from} to ${to}`, description: '' } };
  });
  return file;
}
