import { type FileHandle, open } from 'node:fs/promises';
import { FINGERPRINT_VERSION } from '../../core/fingerprint/fingerprint.ts';
import { type OpenPack, openPack } from '../../store/packs/pack-reader.ts';
import { PackRefused } from '../../store/packs/pack-refused.ts';
import { UsageError } from '../usage-error.ts';

const READ_BYTES = 1024 * 1024;

/** Turns what is wrong with a pack into the one line that names its file. */
export async function blamingPack<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PackRefused)) throw error;
    // The system's own reason says more than that reading failed.
    const { cause } = error;
    if (error.code === 'unreadable' && cause instanceof Error)
      throw new UsageError(`${file}: cannot be read (${cause.message})`);
    throw new UsageError(`${file}: ${error.message}`);
  }
}

/** Opens a pack and reads its header. @throws {UsageError} naming file and fault */
export async function openPackFile(file: string): Promise<OpenPack> {
  const handle = await open(file).catch((error: Error) => {
    throw new UsageError(`${file}: cannot be read (${error.message})`);
  });
  return blamingPack(file, () => openPack(streamOf(handle), FINGERPRINT_VERSION));
}

/** The file's bytes; closes the handle at the end, or when nobody wants more. */
function streamOf(handle: FileHandle): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const piece = new Uint8Array(READ_BYTES);
      const bytesRead = await handle.read(piece, 0, READ_BYTES).then(
        (read) => read.bytesRead,
        async (cause: unknown) => {
          await handle.close();
          throw cause;
        },
      );
      if (bytesRead > 0) return controller.enqueue(piece.subarray(0, bytesRead));
      await handle.close();
      controller.close();
    },
    cancel: () => handle.close(),
  });
}
