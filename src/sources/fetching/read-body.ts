/** A body over its bound; what was read of it is let go. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/**
 * Reads a stream to its end, never more than so many bytes.
 * @param onBytes told of each piece that came
 * @throws {TooLarge} past the bound; the stream is then cancelled
 * @throws what the stream fails with
 */
export async function readWithin(
  stream: ReadableStream<Uint8Array>,
  bound: number,
  onBytes: (count: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  return joined(await piecesWithin(stream, bound, onBytes, 'refuse'));
}

/** Reads the first bytes of a stream, and lets go of the rest. @throws what the stream fails with */
export async function readStart(
  stream: ReadableStream<Uint8Array>,
  bound: number,
  onBytes: (count: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  return joined(await piecesWithin(stream, bound, onBytes, 'cut')).subarray(0, bound);
}

async function piecesWithin(
  stream: ReadableStream<Uint8Array>,
  bound: number,
  onBytes: (count: number) => void,
  beyond: 'cut' | 'refuse',
): Promise<Uint8Array[]> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return pieces;
    size += value.length;
    onBytes(value.length);
    pieces.push(value);
    if (size <= bound) continue;
    // A server that goes on sending is not waited for.
    reader.cancel().catch(() => {});
    if (beyond === 'cut') return pieces;
    throw new TooLarge(`more than ${bound} bytes`);
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Bytes that are unpacked in one go. */
const PIECE = 4096;

/** Whether bytes are gzip's, by the first ones (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/**
 * Unpacks gzip.
 * @throws {TooLarge} as soon as more than `bound` bytes come out
 * @throws {TypeError} where the bytes are damaged or cut off
 */
export function gunzip(bytes: Uint8Array<ArrayBuffer>, bound: number): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new ReadableStream<BufferSource>({
    start(controller) {
      // The bound is looked at between the pieces: none of them unpacks to more than a thousand times its size.
      for (let at = 0; at < bytes.length; at += PIECE) controller.enqueue(bytes.subarray(at, at + PIECE));
      controller.close();
    },
  });
  return readWithin(packed.pipeThrough(new DecompressionStream('gzip')), bound);
}
