import { type FileHandle, open, rm } from 'node:fs/promises';
import type { Scratch } from '../../store/packs/scratch.ts';
import { UsageError } from '../usage-error.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Small pieces are written together. */
const BUFFER_BYTES = 1024 * 1024;

/** A file beside the output, up to twice its size, that is gone afterwards, also where the command is killed. */
export class FileScratch implements Scratch {
  readonly #handle: FileHandle;
  #written = 0;
  #waiting: Bytes[] = [];
  #waitingBytes = 0;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** @throws {UsageError} naming the output beside which nothing can be written */
  static async beside(output: string): Promise<FileScratch> {
    const file = `${output}.${process.pid}.scratch`;
    try {
      const handle = await open(file, 'w+');
      // Without a name from now on; its bytes are there as long as the handle is open.
      await rm(file);
      return new FileScratch(handle);
    } catch (error) {
      throw new UsageError(`${output}: cannot be written (${error instanceof Error ? error.message : String(error)})`);
    }
  }

  async append(bytes: Bytes): Promise<number> {
    const place = this.#written + this.#waitingBytes;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= BUFFER_BYTES) await this.#flush();
    return place;
  }

  async #flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    await this.#handle.writev(waiting, this.#written);
    this.#written += this.#waitingBytes;
    this.#waitingBytes = 0;
  }

  async read(place: number, length: number): Promise<Bytes> {
    if (this.#waitingBytes > 0) await this.#flush();
    const bytes = new Uint8Array(length);
    await readFully(this.#handle, bytes, place);
    return bytes;
  }

  remove(): Promise<void> {
    return this.#handle.close();
  }
}

/** Fills `bytes` from a place in a file. */
export async function readFully(handle: FileHandle, bytes: Bytes, place: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await handle.read(bytes, at, bytes.length - at, place + at);
    if (bytesRead === 0) throw new Error('the file is shorter than it was');
    at += bytesRead;
  }
}
