import { StorageDamaged } from '../errors.ts';
import { ByteSource } from './byte-source.ts';
import { equalBytes, hexOf, joined, sha256 } from './digest.ts';
import { type DocumentSection, decodeBlocks } from './document-section.ts';
import { decodeHeader, type PackHeader } from './header.ts';
import { decodeIds, decodeNames } from './name-list.ts';
import {
  DIGEST_BYTES,
  FORMAT_VERSION,
  MAGIC,
  MOST,
  SECTION_HEAD_BYTES,
  SECTION_KINDS,
  type SectionKind,
  START_BYTES,
} from './pack-format.ts';
import { PackRefused } from './pack-refused.ts';
import { decodeChunks, type PostingsSection } from './postings-section.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A section, checked; `bytes` is the length of its payload. They come in the order of `SECTION_KINDS`. */
export type PackSection =
  | { readonly kind: 'removals'; readonly names: readonly string[] }
  | DocumentSection
  | { readonly kind: 'ids'; readonly ids: readonly string[]; readonly bytes: number }
  | PostingsSection;

/** Whether these are the first bytes (8 or more) of a pack. */
export const beginsLikePack = (bytes: Uint8Array): boolean => equalBytes(bytes.subarray(0, MAGIC.length), MAGIC);

/** A pack that is being read: the header first, then the sections, once. */
export interface OpenPack {
  readonly header: PackHeader;
  /** Throws `PackRefused` for whatever is wrong; that nothing is, is certain only when they have all come. */
  sections(): AsyncGenerator<PackSection, void, undefined>;
  /** Bytes read so far: after a section came, where it ends. */
  position(): number;
  /** Lets go of the stream. */
  close(): Promise<void>;
}

/** Opens a pack, for a reader of one version of fingerprints. `PackRefused` for anything that is none, or one of another format or fingerprint version. */
export async function openPack(stream: ReadableStream<Bytes>, fingerprintVersion: number): Promise<OpenPack> {
  const source = new ByteSource(stream);
  try {
    const header = await readHeader(source, fingerprintVersion);
    return {
      header,
      sections: () => readSections(source, header),
      position: () => source.position,
      close: () => source.close(),
    };
  } catch (cause) {
    await source.close();
    throw asRefusal(cause);
  }
}

async function readHeader(source: ByteSource, fingerprintVersion: number): Promise<PackHeader> {
  const magic = await source.take(MAGIC.length).catch((cause: unknown) => {
    throw cause instanceof PackRefused && cause.code === 'cut-off' ? new PackRefused('not-a-pack') : cause;
  });
  if (!beginsLikePack(magic)) throw new PackRefused('not-a-pack');
  const rest = await source.take(START_BYTES - MAGIC.length);
  const view = new DataView(rest.buffer);
  const [format, version, length] = [view.getUint16(0, true), view.getUint16(2, true), view.getUint32(4, true)];
  if (format !== FORMAT_VERSION) throw new PackRefused('format');
  if (length > MOST.headerBytes) throw new PackRefused('too-large', 'its header is too long');
  const payload = await source.take(length);
  const digest = await source.take(DIGEST_BYTES);
  if (!equalBytes(digest, await sha256(joined([magic, rest, payload]))))
    throw new PackRefused('damaged', 'its header does not match its checksum');
  if (version !== fingerprintVersion) throw new PackRefused('fingerprints');
  return decodeHeader(payload, version);
}

const KIND_OF = new Map(Object.entries(SECTION_KINDS).map(([kind, byte]) => [byte as number, kind as SectionKind]));

async function* readSections(source: ByteSource, header: PackHeader): AsyncGenerator<PackSection, void, undefined> {
  const check = new Completeness(header);
  try {
    for (let section = 1; section <= header.sections; section++) {
      const head = await source.take(SECTION_HEAD_BYTES);
      const length = new DataView(head.buffer).getUint32(1, true);
      if (length > MOST.sectionBytes) throw new PackRefused('too-large', `section ${section} is too long`);
      const payload = await source.take(length);
      const kind = KIND_OF.get(head[0] ?? 0);
      if (!kind || !equalBytes(head.subarray(5), await sha256(payload)))
        throw new PackRefused('damaged', `section ${section} does not match its checksum`);
      yield check.take(decodeSection(kind, payload, check), head);
    }
    await check.end();
    if (!(await source.ended())) throw new PackRefused('damaged', 'more follows after its end');
  } catch (cause) {
    throw asRefusal(cause);
  } finally {
    await source.close();
  }
}

function decodeSection(kind: SectionKind, payload: Bytes, { header, counts, lastTerm }: Completeness): PackSection {
  switch (kind) {
    case 'removals':
      return { kind, names: decodeNames(payload) };
    case 'documents':
      return decodeBlocks(payload, counts.documents, header.originals, header.fingerprintVersion);
    case 'ids':
      return { kind, ids: decodeIds(payload), bytes: payload.length };
    case 'terms':
    case 'keys':
      return decodeChunks(payload, kind, lastTerm[kind], header.originals);
  }
}

/** Holds the sections as they come against what the header promised. */
class Completeness {
  readonly header: PackHeader;
  readonly counts = { removals: 0, documents: 0, ids: 0 };
  readonly lastTerm = { terms: -1, keys: -1 };
  #kind = 0;
  #bytes = 0;
  readonly #heads: Bytes[] = [];

  constructor(header: PackHeader) {
    this.header = header;
  }

  take(section: PackSection, head: Bytes): PackSection {
    const kind = SECTION_KINDS[section.kind];
    if (kind < this.#kind) throw new PackRefused('damaged', 'its sections are not in order');
    this.#kind = kind;
    this.#heads.push(head);
    this.#bytes += head.length + new DataView(head.buffer).getUint32(1, true);
    if (section.kind === 'removals') this.counts.removals += section.names.length;
    else if (section.kind === 'documents') this.counts.documents += section.documents.length;
    else if (section.kind === 'ids') this.counts.ids += section.ids.length;
    else this.lastTerm[section.kind] = section.chunks.at(-1)?.lastTerm ?? this.lastTerm[section.kind];
    return section;
  }

  async end(): Promise<void> {
    const { originals, bytes, content, difference } = this.header;
    const { removals, documents, ids } = this.counts;
    const whole = removals === (difference?.removed ?? 0) && documents === originals && ids === originals;
    if (!whole || this.#bytes !== bytes) throw new PackRefused('damaged', 'it holds other than its header says');
    if (hexOf(await sha256(joined(this.#heads))) !== content)
      throw new PackRefused('damaged', 'its sections do not match its header');
  }
}

/** What the codecs say of bytes that make no sense, as a refusal. */
function asRefusal(cause: unknown): unknown {
  const senseless = cause instanceof StorageDamaged || cause instanceof RangeError;
  return senseless ? new PackRefused('damaged', 'it does not hold together', { cause }) : cause;
}
