import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A record of LevelDB's log as a writer that was killed leaves it: the header of 20,000 bytes, and the first 100 of them. */
const HALF_RECORD = Buffer.concat([Buffer.from([1, 2, 3, 4, 0x20, 0x4e, 1]), Buffer.alloc(100, 7)]);

/** The logs that Chromium writes in a profile, one for each origin whose folder begins with `origin`. */
export async function logs(profile: string, origin: string): Promise<string[]> {
  const all = join(profile, 'Default', 'IndexedDB');
  const folders = (await readdir(all)).filter((name) => name.startsWith(origin) && name.endsWith('.leveldb'));
  const found = await Promise.all(
    folders.map(async (folder) => {
      const files = (await readdir(join(all, folder))).filter((file) => file.endsWith('.log')).sort();
      return files.slice(-1).map((file) => join(all, folder, file));
    }),
  );
  return found.flat();
}

/** Does to the logs of a Chromium that does not run what a kill in the midst of writing does. */
export async function leaveHalfRecord(profile: string, origin: string): Promise<void> {
  const broken = await logs(profile, origin);
  if (broken.length === 0) throw new Error(`no log of ${origin} in ${profile}`);
  await Promise.all(broken.map((log) => appendFile(log, HALF_RECORD)));
}
