import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { UsageError } from '../../src/cli/usage-error.ts';

type Command = (args: readonly string[], io: Io) => Promise<void>;

/** Runs a command and gives back what it wrote to standard output. */
export async function run(command: Command, ...args: string[]): Promise<string> {
  const stdout = new PassThrough();
  const read = (async () => {
    let text = '';
    for await (const chunk of stdout) text += String(chunk);
    return text;
  })();
  try {
    await command(args, { stdout, stderr: new PassThrough() });
  } finally {
    stdout.end();
  }
  return read;
}

/** The one line that a command fails with; an error of the test if it fails in another way or not at all. */
export async function failure(command: Command, ...args: string[]): Promise<string> {
  const error = await run(command, ...args).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UsageError)) throw new Error('expected a UsageError', { cause: error });
  expect(error.message).not.toContain('\n');
  return error.message;
}

/** A folder of its own for each test of the calling file. */
export function temporaryFolder(): { readonly path: string; put(name: string, content: string | Uint8Array): string } {
  const folder = {
    path: '',
    put(name: string, content: string | Uint8Array) {
      const file = join(folder.path, name);
      writeFileSync(file, content);
      return file;
    },
  };
  beforeEach(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'firstprint-cli-'));
  });
  afterEach(() => {
    rmSync(folder.path, { recursive: true, force: true });
  });
  return folder;
}

export const jsonLines = (objects: readonly object[]): string =>
  objects.map((object) => `${JSON.stringify(object)}\n`).join('');
