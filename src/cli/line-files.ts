import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { UsageError } from './usage-error.ts';

/** A line may be this many UTF-16 units long; a longer one is no article. */
const LONGEST_LINE = 64 * 1024 * 1024;

export interface ParsedLine {
  readonly line: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * The objects of a JSON Lines file, gzipped or not (told by its first bytes), one at a time; blank lines are passed over.
 * @throws {UsageError} naming file, line and fault
 */
export async function* readLines(file: string): AsyncGenerator<ParsedLine> {
  const raw = createReadStream(file);
  const input = (await isGzip(file)) ? raw.pipe(createGunzip()) : raw;
  // A failure of the file itself must end the reading of what is piped from it.
  raw.on('error', (error) => input.destroy(error));
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let line = 0;
  try {
    for await (const text of lines) {
      line++;
      if (text.trim() !== '') yield { line, fields: parsed(text, file, line) };
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${file}: line ${line + 1}: cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  } finally {
    lines.close();
    raw.destroy();
  }
}

function parsed(text: string, file: string, line: number): Readonly<Record<string, unknown>> {
  if (text.length > LONGEST_LINE) throw new UsageError(`${file}: line ${line}: longer than ${LONGEST_LINE} characters`);
  let value: unknown;
  try {
    value = JSON.parse(line === 1 ? text.replace(/^\ufeff/, '') : text);
  } catch (error) {
    throw new UsageError(`${file}: line ${line}: not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${file}: line ${line}: not a JSON object`);
  return value as Readonly<Record<string, unknown>>;
}

async function isGzip(file: string): Promise<boolean> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
      return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new UsageError(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}
