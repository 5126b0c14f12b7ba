import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
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
  let line = 0;
  try {
    for await (const text of linesOf(file)) {
      line++;
      if (text.trim() !== '') yield { line, fields: parsed(text, file, line) };
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${file}: line ${line + 1}: cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

/** The lines of a file, one at a time; never holds more than the longest line allowed. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of await bytesOf(file)) {
    const text = decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      yield rest + text.slice(from, at);
      rest = '';
      from = at + 1;
    }
    rest += text.slice(from);
    if (rest.length > LONGEST_LINE) throw new Error(`longer than ${LONGEST_LINE} characters`);
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

async function bytesOf(file: string): Promise<AsyncIterable<Uint8Array>> {
  const gzip = await isGzip(file);
  const raw = createReadStream(file);
  if (!gzip) return raw;
  const unzipped = createGunzip();
  // The reader hears of a failure of the file itself through the stream it reads.
  pipeline(raw, unzipped).catch((error: Error) => unzipped.destroy(error));
  return unzipped;
}

function parsed(text: string, file: string, line: number): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
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
