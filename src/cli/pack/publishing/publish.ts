import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { FINGERPRINT_VERSION } from '../../../core/fingerprint/fingerprint.ts';
import type { ListIndex } from '../../../sources/lists/list-index.ts';
import { IndexRefused, readIndex } from '../../../sources/lists/read-index.ts';
import type { Io } from '../../io.ts';
import { progressOn } from '../../progress.ts';
import { UsageError } from '../../usage-error.ts';
import { writeOriginals } from '../build.ts';
import { checkedTitle } from '../write-pack.ts';
import { indexText } from './index-text.ts';
import { INDEX_FILE, ListFolder } from './list-folder.ts';
import { nextPacks } from './next-index.ts';

const HOUR_MS = 60 * 60 * 1000;

/**
 * `pack publish DIR --originals O.jsonl[.gz] [--name N] [--description D] [--language L] [--mirror URL]... [--every HOURS]
 * [--date DATE]`: a folder that a static web server serves as a list to subscribe to, or its next publication. What is
 * not given stays as it was published before. The same folder, originals and date give the same folder.
 */
export async function publishCommand(args: readonly string[], io: Io): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      originals: { type: 'string' },
      name: { type: 'string' },
      description: { type: 'string' },
      language: { type: 'string' },
      mirror: { type: 'string', multiple: true },
      every: { type: 'string', default: '24' },
      date: { type: 'string' },
    },
  });
  const [path, ...rest] = positionals;
  const { originals } = values;
  if (path === undefined || rest.length > 0 || originals === undefined)
    throw new UsageError('pack publish: one folder and --originals are needed');
  const date = dateFrom(values.date);
  const every = hoursFrom(values.every);
  const folder = await ListFolder.open(path);
  const before = await folder.index();
  const name = values.name ?? before?.name ?? basename(originals).replace(/\.jsonl(?:\.gz)?$/, '');
  const title = checkedTitle('pack publish', name, values.description ?? before?.description ?? '');
  const about = {
    ...title,
    language: values.language ?? before?.language ?? null,
    mirrors: values.mirror ?? before?.mirrors ?? [],
  };
  checkAbout(about, before);
  const making = folder.file(`base-being-made.${process.pid}`);
  try {
    const header = await writeOriginals(making, originals, title, progressOn(io.stderr, 'describing originals'));
    const progress = progressOn(io.stderr, 'comparing originals');
    const packs = await nextPacks(folder, before, { file: making, header }, progress);
    progress.end();
    const updated = before?.newest.content === packs.newest.content ? before.updated : date;
    const dates = { updated, nextUpdate: date + every * HOUR_MS };
    const index: ListIndex = { ...about, ...dates, fingerprints: FINGERPRINT_VERSION, ...packs };
    await folder.publish(index, before);
    io.stdout.write(summaryOf(folder, index));
  } finally {
    await rm(making, { force: true });
  }
}

/** Reads the title as subscribers will, before an hour's work for nothing. @throws {UsageError} */
function checkAbout(about: Pick<ListIndex, 'name' | 'description' | 'language' | 'mirrors'>, before: ListIndex | null) {
  const content = '0'.repeat(64);
  const blank = { file: 'a', bytes: 0, sha256: content, content, originals: 0 };
  const dates = { updated: 0, nextUpdate: null, fingerprints: 0 };
  const trial = before ?? { ...dates, newest: { content, originals: 0 }, base: blank, differences: [] };
  try {
    readIndex(new TextEncoder().encode(indexText({ ...trial, ...about })));
  } catch (error) {
    if (error instanceof IndexRefused) throw new UsageError(`pack publish: ${error.message}`);
    throw error;
  }
}

function dateFrom(given: string | undefined): number {
  const time = given === undefined ? Date.now() : Date.parse(given);
  if (Number.isNaN(time)) throw new UsageError('pack publish: --date must be an ISO 8601 date');
  // The document has whole seconds.
  return time - (time % 1000);
}

function hoursFrom(given: string): number {
  const hours = Number(given);
  if (!(hours >= 1 && hours <= 8760))
    throw new UsageError('pack publish: --every must be a number of hours from 1 to 8760');
  return hours;
}

function summaryOf(folder: ListFolder, { newest, base, differences }: ListIndex): string {
  const bytes = differences.reduce((sum, each) => sum + each.bytes, 0);
  const packs = `${base.bytes} bytes in the base, ${bytes} bytes in ${differences.length} updates`;
  return `${folder.file(INDEX_FILE)}: ${newest.originals} originals, ${packs}\n`;
}
