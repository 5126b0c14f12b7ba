import type { Original } from '../../../src/core/article.ts';
import { describeOriginal } from '../../../src/store/packs/describe-original.ts';
import { joined } from '../../../src/store/packs/digest.ts';
import type { PackHeader } from '../../../src/store/packs/header.ts';
import { type BuiltPack, PackBuilder, type PackOriginal } from '../../../src/store/packs/pack-builder.ts';
import { openPack, type PackSection } from '../../../src/store/packs/pack-reader.ts';
import { BlobScratch } from '../../../src/store/packs/scratch.ts';
import { toyDetection } from '../toy-detection.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export const detection = toyDetection(1);

/** The whole file of a built pack. */
export async function fileOf(pack: BuiltPack): Promise<Bytes> {
  const pieces: Bytes[] = [];
  for await (const piece of pack.bytes()) pieces.push(piece);
  return joined(pieces);
}

interface PackOptions {
  readonly name?: string;
  readonly description?: string;
  readonly sectionBytes?: number;
}

/** Few originals make several sorted runs, sections and blobs. */
const builderOf = ({ sectionBytes = 2000 }: PackOptions): PackBuilder =>
  new PackBuilder(detection.version, new BlobScratch(1000), { sectionBytes, runOriginals: 7 });

/** A pack of these articles as the command line builds it, with detection in miniature. */
export async function packOf(originals: readonly Original[], options: PackOptions = {}): Promise<Bytes> {
  const { name = 'Tests', description = '' } = options;
  const builder = builderOf(options);
  for (const original of originals) await builder.add(await describeOriginal(original, detection));
  return fileOf(await builder.finish({ name, description }));
}

/** The update that leads from one list of originals to another, each address in them once. */
export async function updateOf(
  before: readonly Original[],
  after: readonly Original[],
  options: PackOptions = {},
): Promise<Bytes> {
  const { name = 'Tests', description = '' } = options;
  const [base, result] = await Promise.all(
    [before, after].map(async (all) => (await readWhole(await packOf(all, options))).header.content),
  );
  const isIn = (all: readonly Original[], original: Original): boolean =>
    all.some((each) => JSON.stringify(each) === JSON.stringify(original));
  const builder = builderOf(options);
  for (const { document } of await describeAll(before.filter((each) => !isIn(after, each))))
    await builder.remove(document.names[0] ?? '');
  for (const added of await describeAll(after.filter((each) => !isIn(before, each)))) await builder.add(added);
  return fileOf(await builder.finish({ name, description }, { base: base ?? '', result: result ?? '' }));
}

/** A stream of bytes in pieces of `piece`. */
export function streamOf(bytes: Bytes, piece = 1000): ReadableStream<Bytes> {
  let at = 0;
  return new ReadableStream<Bytes>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + piece));
      at += piece;
    },
  });
}

/** Everything that a pack holds. */
export async function readWhole(bytes: Bytes): Promise<{ header: PackHeader; sections: PackSection[] }> {
  const pack = await openPack(streamOf(bytes), detection.version);
  const sections: PackSection[] = [];
  for await (const section of pack.sections()) sections.push(section);
  return { header: pack.header, sections };
}

export const describeAll = (originals: readonly Original[]): Promise<PackOriginal[]> =>
  Promise.all(originals.map((original) => describeOriginal(original, detection)));
