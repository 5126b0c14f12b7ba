import { type Document, encodeDocument } from '../documents/document.ts';
import { BLOCK_SLOTS, emptySlots, encodeBlock } from '../documents/document-block.ts';
import { keyOfName } from '../documents/identity.ts';
import { FIELDS } from '../segments/segment.ts';
import { encodeBlocks } from './document-section.ts';
import { type Difference, encodeHeader, type PackHeader } from './header.ts';
import { encodeIds, encodeNames } from './name-list.ts';
import { FORMAT_VERSION, IDS_TARGET_BYTES, MAGIC, MOST, SECTION_TARGET_BYTES } from './pack-format.ts';
import { PackRefused } from './pack-refused.ts';
import { PostingsSorter } from './postings-sorter.ts';
import type { Scratch } from './scratch.ts';
import { Gathering, SectionWriter, startOf } from './section-writer.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** An original as it goes into a pack. */
export interface PackOriginal {
  /** What its file of originals calls it. */
  readonly id: string;
  readonly document: Document;
  /** The terms that it is filed under. */
  readonly terms: Uint32Array;
}

/** What a pack is called. */
export interface PackTitle {
  readonly name: string;
  readonly description: string;
}

/** A pack that is ready to be written. */
export interface BuiltPack {
  readonly header: PackHeader;
  /** The whole file, in pieces. */
  bytes(): AsyncGenerator<Bytes, void, undefined>;
}

/** Sizes that trade memory against time. Tests make them tiny, so that few originals go through every path. */
export interface BuildSizes {
  readonly sectionBytes: number;
  /** Originals whose terms are sorted at a time. */
  readonly runOriginals: number;
}

/** 16,384 originals: some 50 MB of lists while they are sorted. */
const BUILD_SIZES: BuildSizes = { sectionBytes: SECTION_TARGET_BYTES, runOriginals: 16_384 };

/** Builds a pack in bounded memory. The same originals in the same order give the same bytes. */
export class PackBuilder {
  readonly #fingerprintVersion: number;
  readonly #sectionBytes: number;
  readonly #sections: SectionWriter;
  readonly #sorter: PostingsSorter;
  readonly #blocks: Gathering<ArrayBuffer>;
  readonly #ids: Gathering<string>;
  readonly #removals: Gathering<string>;
  #slots = emptySlots();
  #originals = 0;
  #removed = 0;

  constructor(fingerprintVersion: number, scratch: Scratch, { sectionBytes, runOriginals }: BuildSizes = BUILD_SIZES) {
    this.#sectionBytes = sectionBytes;
    this.#fingerprintVersion = fingerprintVersion;
    const sections = new SectionWriter(scratch);
    this.#sections = sections;
    this.#sorter = new PostingsSorter(scratch, runOriginals);
    this.#blocks = new Gathering(sectionBytes, (blocks) => sections.add('documents', encodeBlocks(blocks)));
    this.#ids = new Gathering(Math.min(sectionBytes, IDS_TARGET_BYTES), (ids) => sections.add('ids', encodeIds(ids)));
    this.#removals = new Gathering(sectionBytes, (names) => sections.add('removals', encodeNames(names)));
  }

  get originals(): number {
    return this.#originals;
  }

  /** `PackRefused` for more originals, or a longer id, than any pack may have. */
  async add({ id, document, terms }: PackOriginal): Promise<void> {
    const number = this.#originals++;
    if (number >= MOST.originals) throw new PackRefused('too-large', `more than ${MOST.originals} originals`);
    if (id.length > MOST.idLength) throw new PackRefused('too-large', `an id of more than ${MOST.idLength} characters`);
    this.#slots[number % BLOCK_SLOTS] = encodeDocument(document);
    if (this.#originals % BLOCK_SLOTS === 0) await this.#closeBlock();
    await this.#ids.add(id, id.length + 1);
    await this.#sorter.add({ number, terms, keys: Uint32Array.from(document.names, keyOfName) });
  }

  /** For an update of another pack: the originals of that name leave it. */
  async remove(name: string): Promise<void> {
    this.#removed++;
    await this.#removals.add(name, name.length);
  }

  async #closeBlock(): Promise<void> {
    const block = encodeBlock(this.#slots);
    this.#slots = emptySlots();
    await this.#blocks.add(block, block.byteLength);
  }

  /** `difference` names the packs that an update leads from and to. */
  async finish(
    { name, description }: PackTitle,
    difference: Omit<Difference, 'removed'> | null = null,
  ): Promise<BuiltPack> {
    if (this.#originals % BLOCK_SLOTS > 0) await this.#closeBlock();
    for (const gathering of [this.#removals, this.#blocks, this.#ids]) await gathering.flush();
    for (const field of FIELDS) {
      const chunks = new Gathering<ArrayBuffer>(this.#sectionBytes, (all) =>
        this.#sections.add(field, encodeBlocks(all)),
      );
      for await (const chunk of this.#sorter.chunks(field)) await chunks.add(chunk, chunk.byteLength);
      await chunks.flush();
    }
    const header: PackHeader = {
      fingerprintVersion: this.#fingerprintVersion,
      name,
      description,
      originals: this.#originals,
      ...(await this.#sections.summary()),
      difference: difference && { ...difference, removed: this.#removed },
    };
    const start = await startOf(MAGIC, FORMAT_VERSION, header.fingerprintVersion, encodeHeader(header));
    const sections = this.#sections;
    return {
      header,
      async *bytes() {
        yield start;
        yield* sections.read();
      },
    };
  }
}
