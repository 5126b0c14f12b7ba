import { StorageDamaged } from '../errors.ts';

/** Longest text that the library takes, in UTF-16 units; a long read is 60,000. */
export const MAX_TEXT_LENGTH = 1_000_000;

/*
 * Bytes are handed to the (de)compressor directly: through Blob and Response, which cross into another process in
 * Chromium, the same work takes twice as long.
 */

type Bytes = Uint8Array<ArrayBuffer>;

/** What comes out of a transform for `bytes` going in, piece by piece. Rejects for bytes that it cannot take. */
async function* through(transform: CompressionStream | DecompressionStream, bytes: Bytes): AsyncGenerator<Bytes> {
  const writer = transform.writable.getWriter();
  const written = Promise.all([writer.write(bytes), writer.close()]);
  // Bytes that it cannot take fail the reading below as well, which is where the failure is answered.
  written.catch(() => undefined);
  const reader: ReadableStreamDefaultReader<Bytes> = transform.readable.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
    await written;
  } finally {
    // Rejects only with what the reading above has rejected with already.
    await reader.cancel().catch(() => undefined);
  }
}

/** Compresses a text for the disk (raw deflate). */
export async function compressText(text: string): Promise<ArrayBuffer> {
  const pieces: Bytes[] = [];
  for await (const piece of through(new CompressionStream('deflate-raw'), new TextEncoder().encode(text)))
    pieces.push(piece);
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.buffer;
}

/** Inverse of `compressText`; `StorageDamaged` for bytes that are none of its, or that unfold beyond all bounds. */
export async function decompressText(bytes: ArrayBuffer): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  try {
    for await (const piece of through(new DecompressionStream('deflate-raw'), new Uint8Array(bytes))) {
      text += decoder.decode(piece, { stream: true });
      if (text.length > MAX_TEXT_LENGTH) throw new RangeError('longer than any text that was stored');
    }
    return text + decoder.decode();
  } catch (cause) {
    throw new StorageDamaged('The text of an original in the library is damaged.', { cause });
  }
}
