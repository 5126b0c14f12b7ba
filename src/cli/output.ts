import { type FileHandle, open, rename, rm, writeFile } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

/** Where a command's output goes: a file that appears whole or not at all, or standard output. */
export interface Output {
  line(text: string): Promise<void>;
  /** Makes the file appear. */
  commit(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/**
 * A file is written beside its place and renamed when complete, so that no failure leaves half of it.
 * @throws {UsageError} naming the file, from here and from every call, where it cannot be written
 */
export async function openOutput(file: string | undefined, stdout: NodeJS.WritableStream): Promise<Output> {
  if (file !== undefined) return openFile(file);
  return { line: (text) => write(stdout, `${text}\n`), commit: async () => {}, abandon: async () => {} };
}

/** Writes a file at once, whole or not at all. @throws {UsageError} naming the file where it cannot be written */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const beside = besideOf(file);
  try {
    await blaming(file, async () => {
      await writeFile(beside, content);
      await rename(beside, file);
    });
  } finally {
    await rm(beside, { force: true });
  }
}

/** Writes a file piece by piece, whole or not at all. @throws {UsageError} naming the file where it cannot be written */
export async function writePieces(file: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const beside = besideOf(file);
  try {
    await blaming(file, async () => {
      const handle = await open(beside, 'w');
      try {
        for await (const piece of pieces) await handle.writeFile(piece);
      } finally {
        await handle.close();
      }
      await rename(beside, file);
    });
  } finally {
    await rm(beside, { force: true });
  }
}

const besideOf = (file: string): string => `${file}.${process.pid}.part`;

async function openFile(file: string): Promise<Output> {
  const beside = besideOf(file);
  const handle = await blaming(file, () => open(beside, 'w'));
  const close = closing(handle);
  return {
    line: (text) => blaming(file, () => handle.writeFile(`${text}\n`)),
    commit: () =>
      blaming(file, async () => {
        await close();
        await rename(beside, file);
      }),
    async abandon() {
      await close();
      await rm(beside, { force: true });
    },
  };
}

/** Closes a handle once, however often it is called. */
function closing(handle: FileHandle): () => Promise<void> {
  let closed: Promise<void> | null = null;
  return () => {
    closed ??= handle.close();
    return closed;
  };
}

async function blaming<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new UsageError(`${file}: cannot be written (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** Waits until the stream takes more; a stream that is closed or fails takes nothing and never will. */
function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
