import type { ListProblem } from '../../core/shared-list.ts';
import { StorageError } from '../../store/errors.ts';
import type { OriginalsLibrary } from '../../store/originals-library.ts';
import type { PackHeader } from '../../store/packs/header.ts';
import { PackRefused } from '../../store/packs/pack-refused.ts';
import { checkedStream, SpoiltPack } from './checked-stream.ts';
import { DownloadBroken, type Downloader } from './downloader.ts';
import type { ListedPack } from './list-index.ts';
import { type Trouble, trouble } from './list-problem.ts';
import { type Step, stateAfter } from './plan.ts';

/** What of the library lists need. */
export type ListLibrary = Pick<OriginalsLibrary, 'importPack' | 'removePack'> & {
  readonly packs: Pick<OriginalsLibrary['packs'], 'list'>;
};

/** How packs come from a list's servers into the library. */
export interface Supply {
  readonly download: Downloader;
  readonly library: ListLibrary;
  /** Folders that have the files, the list's own first. */
  readonly folders: readonly string[];
  readonly signal: AbortSignal;
  /** Told of all bytes that came and were good so far. */
  readonly onBytes: (count: number) => void;
}

/**
 * Fetches a file from the first folder that has it whole, for `use` to read; a file that turns out to be no good, or
 * breaks off, is fetched from the next. Null once it was used. Rejects with the signal's reason, and where `use` fails on
 * its own.
 */
async function fromAnywhere(
  pack: ListedPack,
  { download, folders, signal, onBytes }: Supply,
  use: (stream: ReadableStream<Uint8Array<ArrayBuffer>>) => Promise<void>,
): Promise<Trouble | null> {
  const troubles: Trouble[] = [];
  for (const folder of folders) {
    const opened = await download(new URL(pack.file, folder).href, signal);
    if ('problem' in opened) {
      troubles.push(opened);
      continue;
    }
    let counted = 0;
    const count = (bytes: number): void => {
      counted += bytes;
      onBytes(bytes);
    };
    try {
      await use(checkedStream(opened.body, pack, count));
      return null;
    } catch (error) {
      onBytes(-counted);
      signal.throwIfAborted();
      const problem = problemOf(error);
      if (problem === null) throw error;
      troubles.push(trouble(problem));
      if (AT_HOME.has(problem)) break;
    }
  }
  // A file that is there and no good says more than a server that is not.
  return troubles.find(({ problem }) => !AWAY.has(problem)) ?? troubles[0] ?? trouble('incomplete');
}

/** What another server would not do better at. */
const AT_HOME: ReadonlySet<ListProblem> = new Set(['storage', 'storage-full', 'busy', 'other-version']);
/** What is a server's or a line's own trouble. */
const AWAY: ReadonlySet<ListProblem> = new Set(['unreachable', 'too-slow', 'server', 'gone', 'address-refused']);

/** What a failed import comes to; null for what is no problem of lists. */
export function problemOf(error: unknown): ListProblem | null {
  if (error instanceof StorageError) return error.trouble === 'full' ? 'storage-full' : 'storage';
  if (error instanceof SpoiltPack) return 'damaged';
  if (error instanceof DownloadBroken) return error.problem;
  if (!(error instanceof PackRefused)) return null;
  switch (error.code) {
    case 'unreadable':
      return problemOf(error.cause) ?? 'unreachable';
    case 'format':
    case 'fingerprints':
      return 'other-version';
    case 'in-progress':
      return 'busy';
    default:
      return 'damaged';
  }
}

/** Bytes that are held in memory before the browser gets them as a blob. */
const BLOB_BYTES = 4 * 1024 * 1024;

/** Keeps a file beside, in a blob that the browser may put on the disk, once all of it was good. */
export async function setAside(pack: ListedPack, supply: Supply): Promise<Blob | Trouble> {
  let kept = new Blob([]);
  const failed = await fromAnywhere(pack, supply, async (stream) => {
    kept = await asBlob(stream);
  });
  return failed ?? kept;
}

/** As `Response.blob` does it, but rejects with what the stream failed with, where browsers say only that it did. */
async function asBlob(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const reader = stream.getReader();
  const whole: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob([...whole, ...pieces]);
    pieces.push(value);
    held += value.length;
    if (held < BLOB_BYTES) continue;
    whole.push(new Blob(pieces));
    pieces = [];
    held = 0;
  }
}

/**
 * Brings one pack into the library, from `aside` where it was fetched before. What the library has of the list (`have`)
 * becomes the state that the step leads to, with one transaction; where that fails nothing changes. Null when it is done.
 */
export async function bringIn(
  step: Step,
  have: string | null,
  aside: Blob | undefined,
  supply: Supply,
): Promise<Trouble | null> {
  const { library, signal } = supply;
  const take = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> => {
    const { ended } = await library.importPack(stream, {
      signal,
      isExpected: (header) => isAnnounced(header, step),
      ...(have !== null && { replaces: have }),
    });
    signal.throwIfAborted();
    // It came by another way, as a file or with another list: what we had of it is not wanted any more.
    if (ended === 'already-here' && have !== null && have !== stateAfter(step)) await library.removePack(have);
  };
  if (!aside) return fromAnywhere(step.pack, supply, take);
  const local = { ...supply, folders: ['https://aside.invalid/'], download: async () => ({ body: aside.stream() }) };
  return fromAnywhere(step.pack, { ...local, onBytes: () => {} }, take);
}

/** Whether a pack is the one that the index told of: what it changes in the library was agreed to, and nothing else. */
function isAnnounced({ difference, content, originals, bytes }: PackHeader, { kind, pack }: Step): boolean {
  if (bytes > pack.bytes) return false;
  if (kind === 'base') return difference === null && content === pack.content && originals === pack.originals;
  if (difference?.base !== pack.from || difference.result !== pack.to) return false;
  return originals === pack.added && difference.removed === pack.removed;
}
