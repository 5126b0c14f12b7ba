import { maybeGunzip } from '../files/line-stream.ts';
import { ByteSource } from './byte-source.ts';
import { MAGIC } from './pack-format.ts';
import { beginsLikePack } from './pack-reader.ts';

/** Whether a file begins like a pack, gzipped or not. Whether it is a good one shows when it is read. */
export async function isPack(file: Blob): Promise<boolean> {
  try {
    const source = new ByteSource(await maybeGunzip(file.stream()));
    const first = await source.take(MAGIC.length);
    await source.close();
    return beginsLikePack(first);
  } catch {
    // Too short, or not readable: whoever reads it as something else will say so.
    return false;
  }
}
