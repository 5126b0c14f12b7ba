import { ByteWriter } from '../bytes/bytes.ts';
import { hexOf, joined, sha256 } from './digest.ts';
import { SECTION_HEAD_BYTES, SECTION_KINDS, type SectionKind } from './pack-format.ts';
import type { Scratch } from './scratch.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface Written {
  readonly kind: SectionKind;
  readonly head: Bytes;
  readonly place: number;
  readonly length: number;
}

/** Sections that were put aside, in the order of the file. */
export class SectionWriter {
  readonly #scratch: Scratch;
  readonly #written: Written[] = [];

  constructor(scratch: Scratch) {
    this.#scratch = scratch;
  }

  async add(kind: SectionKind, payload: Bytes): Promise<void> {
    const head = new Uint8Array(SECTION_HEAD_BYTES);
    head[0] = SECTION_KINDS[kind];
    new DataView(head.buffer).setUint32(1, payload.length, true);
    head.set(await sha256(payload), 5);
    this.#written.push({ kind, head, place: await this.#scratch.append(payload), length: payload.length });
  }

  #inOrder(): Written[] {
    return this.#written.toSorted((a, b) => SECTION_KINDS[a.kind] - SECTION_KINDS[b.kind]);
  }

  /** What the header says of the sections. */
  async summary(): Promise<{ sections: number; bytes: number; content: string }> {
    const ordered = this.#inOrder();
    const bytes = ordered.reduce((sum, { head, length }) => sum + head.length + length, 0);
    const content = hexOf(await sha256(joined(ordered.map(({ head }) => head))));
    return { sections: ordered.length, bytes, content };
  }

  async *read(): AsyncGenerator<Bytes, void, undefined> {
    for (const { head, place, length } of this.#inOrder()) {
      yield head;
      yield await this.#scratch.read(place, length);
    }
  }
}

/** Gathers pieces of one kind and hands them on as a section once they are large enough. */
export class Gathering<Piece> {
  readonly #hand: (pieces: readonly Piece[]) => Promise<void>;
  readonly #enough: number;
  #pieces: Piece[] = [];
  #bytes = 0;

  constructor(enough: number, hand: (pieces: readonly Piece[]) => Promise<void>) {
    this.#enough = enough;
    this.#hand = hand;
  }

  async add(piece: Piece, bytes: number): Promise<void> {
    this.#pieces.push(piece);
    this.#bytes += bytes;
    if (this.#bytes >= this.#enough) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#pieces.length > 0) await this.#hand(this.#pieces);
    this.#pieces = [];
    this.#bytes = 0;
  }
}

/** The start of the file: magic, versions, header and its digest. */
export async function startOf(
  magic: Uint8Array,
  formatVersion: number,
  fingerprintVersion: number,
  header: Uint8Array,
): Promise<Bytes> {
  const fixed = new Uint8Array(8);
  const view = new DataView(fixed.buffer);
  view.setUint16(0, formatVersion, true);
  view.setUint16(2, fingerprintVersion, true);
  view.setUint32(4, header.length, true);
  const writer = new ByteWriter();
  for (const part of [magic, fixed, header]) writer.raw(part);
  writer.raw(await sha256(writer.finish()));
  return writer.finish();
}
