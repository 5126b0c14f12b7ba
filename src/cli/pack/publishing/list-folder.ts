import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ListedPack, ListIndex } from '../../../sources/lists/list-index.ts';
import { IndexRefused, readIndex } from '../../../sources/lists/read-index.ts';
import { writeWhole } from '../../output.ts';
import { UsageError } from '../../usage-error.ts';
import { indexText } from './index-text.ts';

export const INDEX_FILE = 'list.json';

/** Only what this command wrote is ever deleted by it. */
const OUR_PACKS = /^(?:base|update)-[0-9a-f]{24}\.pack$/;

/** The folder of a list, as a static web server serves it. */
export class ListFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /** Makes the folder where there is none. @throws {UsageError} naming it */
  static async open(path: string): Promise<ListFolder> {
    await mkdir(path, { recursive: true }).catch((error: Error) => {
      throw new UsageError(`${path}: cannot be written (${error.message})`);
    });
    return new ListFolder(path);
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** What was published before; null where nothing was. @throws {UsageError} for an index that is none */
  async index(): Promise<ListIndex | null> {
    const file = this.file(INDEX_FILE);
    try {
      return readIndex(await readFile(file));
    } catch (error) {
      if (error instanceof IndexRefused) throw new UsageError(`${file}: ${error.message}`);
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw new UsageError(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
    }
  }

  /** Whether all packs of an index are there in their full length. */
  async isWhole({ base, differences }: ListIndex): Promise<boolean> {
    const sizes = [base, ...differences].map(async ({ file, bytes }) => {
      const { size } = await stat(this.file(file)).catch(() => ({ size: -1 }));
      return size === bytes;
    });
    return (await Promise.all(sizes)).every(Boolean);
  }

  /** Gives a finished pack the name that its content has, so that no name ever stands for two contents. */
  async take(made: string, kind: 'base' | 'update'): Promise<ListedPack> {
    const digest = createHash('sha256');
    await pipeline(createReadStream(made), digest);
    const sha256 = digest.digest('hex');
    const file = `${kind}-${sha256.slice(0, 24)}.pack`;
    const { size } = await stat(made);
    await rename(made, this.file(file));
    return { file, bytes: size, sha256 };
  }

  /**
   * Makes a list the published one, by one rename, once all its packs are there. Packs that only `before` names stay for
   * whoever has read that index and is still fetching; those of earlier ones go.
   */
  async publish(index: ListIndex, before: ListIndex | null): Promise<void> {
    await writeWhole(this.file(INDEX_FILE), indexText(index));
    const [now, then] = [filesOf(index), before ? filesOf(before) : []];
    // Published anew with the packs of before: what stayed for readers of the index before that stays on.
    if (now.join() === then.join()) return;
    const kept = new Set([...now, ...then]);
    for (const name of await readdir(this.path))
      if (OUR_PACKS.test(name) && !kept.has(name)) await rm(this.file(name), { force: true });
  }
}

const filesOf = ({ base, differences }: ListIndex): string[] => [base, ...differences].map(({ file }) => file);
