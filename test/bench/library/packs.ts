import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writePack } from '../../../src/cli/pack/write-pack.ts';
import type { World } from './world.ts';

/** A pack has no more than these, so that what was made is kept when making the next is broken off. */
const MOST_ORIGINALS = 100_000;

/** The packs of a world's originals `from` to `to` - 1, one after the other. */
export async function* packsOf(world: World, from: number, to: number, folder: string, label: string) {
  for (let start = from; start < to; ) {
    const end = Math.min(to, start - (start % MOST_ORIGINALS) + MOST_ORIGINALS);
    yield packOf(world, start, end, folder, label);
    start = end;
  }
}

/**
 * The pack of a world's originals `from` to `to` - 1, as a file in `folder`. One that is there already is taken as it is:
 * a million fingerprints take minutes to make.
 */
async function packOf(world: World, from: number, to: number, folder: string, label: string): Promise<string> {
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
