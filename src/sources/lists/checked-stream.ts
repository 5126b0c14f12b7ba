import { Sha256 } from '../../store/bytes/sha256.ts';
import { hexOf } from '../../store/packs/digest.ts';
import type { ListedPack } from './list-index.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file that is not what the index says it is. */
export class SpoiltPack extends Error {
  override readonly name = 'SpoiltPack';
}

/**
 * Passes a file on and fails with a `SpoiltPack`, before its end, where its length or its SHA-256 is not the one that was
 * announced: whoever acts only on a stream that ended well never acts on another file.
 */
export function checkedStream(
  body: ReadableStream<Bytes>,
  { file, bytes, sha256 }: ListedPack,
  onBytes: (count: number) => void,
): ReadableStream<Bytes> {
  const digest = new Sha256();
  let length = 0;
  const check = new TransformStream<Bytes, Bytes>({
    transform(piece, controller) {
      length += piece.length;
      if (length > bytes) throw new SpoiltPack(`${file} is longer than ${bytes} bytes`);
      digest.add(piece);
      onBytes(piece.length);
      controller.enqueue(piece);
    },
    flush() {
      if (length < bytes) throw new SpoiltPack(`${file} has ${length} bytes of ${bytes}`);
      if (hexOf(digest.finish()) !== sha256) throw new SpoiltPack(`${file} does not match its checksum`);
    },
  });
  return body.pipeThrough(check);
}
