import type { Manifest, PackEntry } from '../manifest.ts';
import { ALL_STORES, type WriteTransaction } from '../schema.ts';
import { readManifest, writeManifest } from '../segments/index-records.ts';
import { exportPack, type PackExportOptions } from './export-pack.ts';
import { type PackContext, PackImport, type PackOptions, type PackReport } from './import-pack.ts';
import { leavingStep, withoutPack } from './leaving.ts';

/** The packs of a library. Everything rejects with a `StorageError` where storage fails. */
export class PackShelf {
  readonly #context: PackContext;

  constructor(context: PackContext) {
    this.#context = context;
  }

  /** In the order in which they were brought in or last updated. */
  list(): Promise<readonly PackEntry[]> {
    const { connection, detection } = this.#context;
    return connection.read(['manifest'], async (tx) => (await readManifest(tx, detection.version)).packs);
  }

  /** See `OriginalsLibrary.importPack`. */
  import(stream: ReadableStream<Uint8Array<ArrayBuffer>>, options: PackOptions): Promise<PackReport> {
    return PackImport.run(this.#context, stream, options);
  }

  /** The library as a pack. Rejects with the signal's reason when it is stopped. */
  export(options: PackExportOptions): Promise<{ file: Blob; originals: number }> {
    return exportPack(this.#context, options);
  }

  /** Takes a pack out at once; false where there is none of that id. What it leaves on the disk goes with `tidyStep`. */
  remove(id: string): Promise<boolean> {
    return this.#step(async (_, manifest) => withoutPack(manifest, id));
  }

  /** Deletes a bounded piece of what packs left behind; false when nothing is left to do. */
  tidyStep(): Promise<boolean> {
    return this.#step((tx, manifest) => leavingStep(tx, this.#context, manifest, this.#context.now()));
  }

  /** Takes out one pack whose fingerprints are of another version; false where there is none. */
  dropOutdated(): Promise<boolean> {
    const { version } = this.#context.detection;
    return this.#step(async (_, manifest) => {
      const outdated = manifest.packs.find(({ fingerprintVersion }) => fingerprintVersion !== version);
      const next = outdated ? withoutPack(manifest, outdated.id) : null;
      return next && { ...next, dropped: next.dropped + (outdated?.originals ?? 0) };
    });
  }

  #step(work: (tx: WriteTransaction, manifest: Manifest) => Promise<Manifest | null>): Promise<boolean> {
    const { connection, detection } = this.#context;
    return connection.write(ALL_STORES, async (tx) => {
      const next = await work(tx, await readManifest(tx, detection.version));
      if (next) await writeManifest(tx, next);
      return next !== null;
    });
  }
}
