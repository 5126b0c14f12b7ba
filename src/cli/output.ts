import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';

/** Where a command's lines go: a file that appears whole or not at all, or standard output. */
export interface Output {
  line(text: string): Promise<void>;
  /** Makes the file appear. */
  commit(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/** A file is written beside its place and renamed when complete, so that no failure leaves half of it. */
export function openOutput(file: string | undefined, stdout: NodeJS.WritableStream): Output {
  if (file === undefined)
    return { line: (text) => write(stdout, text), commit: async () => {}, abandon: async () => {} };
  const beside = `${file}.${process.pid}.part`;
  const stream = createWriteStream(beside);
  return {
    line: (text) => write(stream, text),
    async commit() {
      stream.end();
      await finished(stream);
      await rename(beside, file);
    },
    async abandon() {
      stream.destroy();
      await rm(beside, { force: true });
    },
  };
}

async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(`${text}\n`)) await new Promise<void>((resolve) => stream.once('drain', resolve));
}
