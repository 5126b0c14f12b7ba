/** Longest line taken, in UTF-16 units: the longest text, escaped, and then some. */
const MAX_LINE_LENGTH = 8 * 1024 * 1024;
const GZIP_MAGIC = [0x1f, 0x8b] as const;

/** A line that is not empty; `text` null where it is longer than any line we take. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string | null;
  /** Whether a line break followed. */
  readonly closed: boolean;
}

/** Gives back `first` and then the rest of the stream. */
function startingWith(
  first: Uint8Array<ArrayBuffer>[],
  rest: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const kept = first.shift();
      if (kept) return controller.enqueue(kept);
      const { done, value } = await rest.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => rest.cancel(reason),
  });
}

/** The stream itself, or what it unfolds to where it begins like a gzip file. */
export async function maybeGunzip(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const reader = stream.getReader();
  const first: Uint8Array<ArrayBuffer>[] = [];
  const magic: number[] = [];
  while (magic.length < GZIP_MAGIC.length) {
    const { done, value } = await reader.read();
    if (done) break;
    first.push(value);
    magic.push(...value.subarray(0, GZIP_MAGIC.length));
  }
  const whole = startingWith(first, reader);
  const isGzip = GZIP_MAGIC.every((byte, at) => magic[at] === byte);
  return isGzip ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}

/**
 * Cuts UTF-8 bytes into lines, empty ones left out. Never holds more than one line; a line that is too long is passed
 * over and reported. Bytes that are not UTF-8 become U+FFFD. Rejects when the stream does.
 */
export async function* linesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Line, void, undefined> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let number = 1;
  let pending = '';
  let tooLong = false;
  const take = (part: string): void => {
    tooLong ||= pending.length + part.length > MAX_LINE_LENGTH;
    pending = tooLong ? '' : pending + part;
  };
  const line = (closed: boolean): Line => {
    const text = tooLong ? null : pending.trim();
    pending = '';
    tooLong = false;
    return { number: number++, text, closed };
  };
  try {
    for (let ended = false; !ended; ) {
      const { done, value } = await reader.read();
      ended = done;
      const parts = (done ? decoder.decode() : decoder.decode(value, { stream: true })).split('\n');
      const last = parts.pop() ?? '';
      for (const part of parts) {
        take(part);
        const whole = line(true);
        if (whole.text !== '') yield whole;
      }
      take(last);
    }
    const rest = line(false);
    if (rest.text !== '') yield rest;
  } finally {
    await reader.cancel();
  }
}
