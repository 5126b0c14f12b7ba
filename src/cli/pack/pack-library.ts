import { type FileHandle, open } from 'node:fs/promises';
import type { FingerprintCodec } from '../../core/fingerprint/codec.ts';
import type { KnownOriginal, Library } from '../../core/library.ts';
import { unseal } from '../../store/bytes/checksum.ts';
import { decodeDocument, factsTold } from '../../store/documents/document.ts';
import { blockOf, decodeBlock, slotOf } from '../../store/documents/document-block.ts';
import { decodeIds } from '../../store/packs/name-list.ts';
import { PackRefused } from '../../store/packs/pack-refused.ts';
import { ChunkCursor, chunkOf } from '../../store/segments/postings-chunk.ts';
import type { Progress } from '../progress.ts';
import { readFully } from './file-scratch.ts';
import { blamingPack } from './pack-file.ts';
import { fingerprintIn, openWholePack } from './pack-originals.ts';

/** A stretch of the file. */
interface Stretch {
  readonly place: number;
  readonly length: number;
}

const NONE = new Uint32Array();

/** A pack as a library that reads from its file what a lookup needs: only where things stand is in memory. */
export class PackLibrary implements Library {
  readonly #codec: FingerprintCodec;
  readonly #file: string;
  readonly #handle: FileHandle;
  readonly #blocks: Stretch[] = [];
  readonly #chunks: Stretch[] = [];
  readonly #firstTerms: number[] = [];
  readonly #ids: (Stretch & { readonly first: number })[] = [];
  #size = 0;

  private constructor(codec: FingerprintCodec, file: string, handle: FileHandle) {
    this.#codec = codec;
    this.#file = file;
    this.#handle = handle;
  }

  get size(): number {
    return this.#size;
  }

  /** Checks all of a pack and notes where things stand. @throws {UsageError} naming file and fault */
  static async open(file: string, codec: FingerprintCodec, progress: Progress): Promise<PackLibrary> {
    const pack = await openWholePack(file);
    const library = new PackLibrary(codec, file, await open(file));
    library.#size = pack.header.originals;
    try {
      await blamingPack(file, async () => {
        let ids = 0;
        for await (const section of pack.sections()) {
          const end = pack.position();
          if (section.kind === 'documents') library.#note(library.#blocks, section.blocks, end);
          if (section.kind === 'terms') {
            library.#note(
              library.#chunks,
              section.chunks.map(({ sealed }) => sealed),
              end,
            );
            for (const { firstTerm } of section.chunks) library.#firstTerms.push(firstTerm);
          }
          if (section.kind === 'ids') {
            library.#ids.push({ first: ids, place: end - section.bytes, length: section.bytes });
            ids += section.ids.length;
          }
          progress.step(end >>> 20, pack.header.bytes >>> 20);
        }
      });
    } catch (error) {
      await library.close();
      throw error;
    }
    progress.end();
    return library;
  }

  /** The parts of a section stand at its end. */
  #note(list: Stretch[], parts: readonly ArrayBuffer[], end: number): void {
    let place = end - parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
    for (const { byteLength } of parts) {
      list.push({ place, length: byteLength });
      place += byteLength;
    }
  }

  postings(terms: Uint32Array): Promise<readonly Uint32Array[]> {
    return blamingPack(this.#file, () => Promise.all(Array.from(terms, (term) => this.#find(term))));
  }

  async #find(wanted: number): Promise<Uint32Array> {
    const chunk = this.#chunks[chunkOf(this.#firstTerms, wanted)];
    if (!chunk) return NONE;
    const cursor = new ChunkCursor(unseal((await this.#read(chunk)).buffer, 'chunk of postings'), 0);
    while (cursor.next()) {
      if (cursor.term !== wanted) continue;
      const numbers = new Uint32Array(cursor.count);
      cursor.numbersInto(numbers);
      return numbers;
    }
    return NONE;
  }

  originals(numbers: readonly number[]): Promise<readonly KnownOriginal[]> {
    return blamingPack(this.#file, async () => {
      const found = await Promise.all(numbers.map((number) => this.#original(number)));
      return found.filter((original) => original !== null);
    });
  }

  async #original(number: number): Promise<KnownOriginal | null> {
    const block = this.#blocks[blockOf(number)];
    if (!block) return null;
    const bytes = decodeBlock((await this.#read(block)).buffer)[slotOf(number)];
    if (!bytes) return null;
    const document = decodeDocument(bytes);
    return {
      id: await this.#id(number),
      facts: factsTold(document),
      fingerprint: fingerprintIn(document, this.#codec),
    };
  }

  async #id(number: number): Promise<string> {
    const section = this.#ids.findLast(({ first }) => first <= number);
    return (section && decodeIds(await this.#read(section))[number - section.first]) ?? '';
  }

  async #read({ place, length }: Stretch): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(length);
    await readFully(this.#handle, bytes, place).catch((cause: unknown) => {
      throw new PackRefused('unreadable', '', { cause });
    });
    return bytes;
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
