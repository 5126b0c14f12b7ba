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

/** A pack of these articles as the command line builds it, with detection in miniature. */
export async function packOf(originals: readonly Original[], name = 'Tests', description = ''): Promise<Bytes> {
  const builder = new PackBuilder(detection.version, new BlobScratch());
  for (const original of originals) await builder.add(await describeOriginal(original, detection));
  return fileOf(await builder.finish({ name, description }));
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
