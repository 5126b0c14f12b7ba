/** A file that is being read. */
export interface WatchedFile {
  readonly bytes: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** 0..1: how much of it has been read. */
  readShare(): number;
}

/** Opens a file such that its progress can be told. */
export function watchFile(file: Blob): WatchedFile {
  let read = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      read += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  return {
    bytes: file.stream().pipeThrough(counter),
    readShare: () => (file.size === 0 ? 1 : read / file.size),
  };
}

/** Characters gathered before they become a part of the file, so that a big library does not stay in memory as text. */
const PART_LENGTH = 4_000_000;

/** Gathers lines, each with or without its line break, into one file; also counts them. */
export async function gatherLines(lines: AsyncIterable<string>): Promise<{ file: Blob; count: number }> {
  const parts: Blob[] = [];
  let waiting = '';
  let count = 0;
  for await (const line of lines) {
    waiting += line.endsWith('\n') ? line : `${line}\n`;
    count++;
    if (waiting.length < PART_LENGTH) continue;
    parts.push(new Blob([waiting]));
    waiting = '';
  }
  return { file: new Blob([...parts, waiting], { type: 'application/jsonl' }), count };
}
