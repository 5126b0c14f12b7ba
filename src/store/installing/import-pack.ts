import type { Connection } from '../connection.ts';
import { StorageFull } from '../errors.ts';
import { maybeGunzip } from '../files/line-stream.ts';
import type { LearningContext } from '../learning/learning.ts';
import { cameWith, type Incoming, type Manifest } from '../manifest.ts';
import { identityOf, type PackHeader } from '../packs/header.ts';
import { type OpenPack, openPack, type PackSection } from '../packs/pack-reader.ts';
import { PackRefused } from '../packs/pack-refused.ts';
import { ALL_STORES, type WriteTransaction } from '../schema.ts';
import { readManifest, writeManifest } from '../segments/index-records.ts';
import { mergeStep } from '../segments/merging.ts';
import { type Completed, complete, type Joined } from './completing.ts';
import { baseOf, beginIncoming, expectIncoming, isHere, withIncoming, withoutIncoming } from './incoming.ts';
import { leavingStep } from './leaving.ts';
import { numbersOf } from './removals.ts';
import { storeDocuments, storePostings } from './storing.ts';
import { leaveOutTwins } from './twin-join.ts';

/** How far the import of a pack has come. */
export interface PackProgress {
  /** 0..1 of the file. */
  readonly share: number;
  /** Originals read so far. */
  readonly originals: number;
}

/** How the import of a pack ended. */
export interface PackReport {
  /** `already-here`: nothing was done. `cancelled`: nothing of it is left. */
  readonly ended: 'complete' | 'already-here' | 'cancelled';
  /** The pack's id in the library, and its name. */
  readonly id: string;
  readonly name: string;
  readonly added: number;
  /** Originals that the library had already; they stay as they were. */
  readonly alreadyKnown: number;
  /** Originals that an update took out, or that the pack took the place of. */
  readonly removed: number;
}

export interface PackOptions {
  readonly signal?: AbortSignal;
  /** The id of a pack whose place a whole pack takes: the originals of one leave as those of the other come in. */
  readonly replaces?: string;
  /** Whether this is the pack that was announced; one that is not is refused before anything of it is stored. */
  readonly isExpected?: (header: PackHeader) => boolean;
  /** Called after every section. */
  readonly onProgress?: (progress: PackProgress) => void;
}

/** What imports of packs work with. */
export interface PackContext extends Pick<LearningContext, 'detection' | 'index' | 'limits'> {
  readonly connection: Connection;
  now(): number;
}

/** Refusals after which the same file may yet come through: what is stored waits for it. */
const PASSING: ReadonlySet<string> = new Set(['unreadable', 'in-progress']);

class Cancelled extends Error {}

/** Whether the same file would fare no better; on a full disk what is stored is in the way of everything else. */
function isFinal(cause: unknown): boolean {
  if (cause instanceof PackRefused) return !PASSING.has(cause.code);
  return cause instanceof Cancelled || cause instanceof StorageFull;
}

const isUnreadable = (cause: unknown): boolean => cause instanceof PackRefused && cause.code === 'unreadable';

/** Brings in one pack. */
export class PackImport {
  readonly #context: PackContext;
  readonly #pack: OpenPack;
  readonly #options: PackOptions;
  readonly #removals: string[] = [];

  private constructor(context: PackContext, pack: OpenPack, options: PackOptions) {
    this.#context = context;
    this.#pack = pack;
    this.#options = options;
  }

  /** See `OriginalsLibrary.importPack`. */
  static async run(
    context: PackContext,
    stream: ReadableStream<Uint8Array<ArrayBuffer>>,
    options: PackOptions,
  ): Promise<PackReport> {
    const unzipped = await maybeGunzip(stream).catch((cause: unknown) => {
      throw new PackRefused('unreadable', '', { cause });
    });
    const pack = await openPack(unzipped, context.detection.version);
    try {
      if (options.isExpected?.(pack.header) === false) throw new PackRefused('unexpected');
      return await new PackImport(context, pack, options).#run();
    } finally {
      await pack.close();
    }
  }

  #change<T>(work: (tx: WriteTransaction, manifest: Manifest) => Promise<{ manifest: Manifest | null; result: T }>) {
    const { connection, detection } = this.#context;
    return connection.write(ALL_STORES, async (tx) => {
      const { manifest, result } = await work(tx, await readManifest(tx, detection.version));
      if (manifest) await writeManifest(tx, manifest);
      return result;
    });
  }

  async #run(): Promise<PackReport> {
    const { header } = this.#pack;
    const begun = await this.#change(async (tx, manifest) => {
      if (isHere(manifest, header)) return { manifest: null, result: null };
      const { manifest: next, incoming } = await beginIncoming(
        tx,
        this.#context,
        manifest,
        header,
        this.#context.now(),
      );
      return { manifest: next, result: incoming };
    });
    if (!begun) return this.#report('already-here', null);
    try {
      const stored = await this.#storeAll(begun);
      const completed = await this.#complete(stored);
      if (completed.removed > 0) await this.#tidy();
      return this.#report('complete', completed);
    } catch (thrown) {
      // Whoever stops an import may have broken its stream off, too.
      const cause = this.#options.signal?.aborted && isUnreadable(thrown) ? new Cancelled() : thrown;
      if (!isFinal(cause)) throw cause;
      await this.#change(async (_, manifest) => ({ manifest: withoutIncoming(manifest, begun), result: null }));
      await this.#tidy();
      if (cause instanceof Cancelled) return this.#report('cancelled', null);
      throw cause;
    }
  }

  #report(ended: PackReport['ended'], completed: Completed | null): PackReport {
    const { added = 0, twins = 0, removed = 0 } = completed ?? {};
    const { header } = this.#pack;
    return { ended, id: identityOf(header), name: header.name, added, alreadyKnown: twins, removed };
  }

  #onward(): void {
    if (this.#options.signal?.aborted) throw new Cancelled();
  }

  /** Reads all sections, and stores those that are not stored yet: one is written while the next one is checked. */
  async #storeAll(begun: Incoming): Promise<Incoming> {
    let writing = Promise.resolve(begun);
    let section = 0;
    let originals = 0;
    try {
      for await (const each of this.#pack.sections()) {
        this.#onward();
        if (each.kind === 'removals') for (const name of each.names) this.#removals.push(name);
        if (each.kind === 'documents') originals += each.documents.length;
        if (section++ >= begun.sections && each.kind !== 'ids' && each.kind !== 'removals')
          writing = this.#store(await writing, each, section);
        // Its failure is answered where it is awaited, not while the next section is read.
        writing.catch(() => undefined);
        this.#options.onProgress?.({ share: this.#pack.position() / (this.#pack.header.bytes || 1), originals });
      }
    } catch (cause) {
      // What went wrong first is what is told.
      await writing.catch(() => undefined);
      throw cause;
    }
    return writing;
  }

  #store(
    left: Incoming,
    section: Exclude<PackSection, { kind: 'ids' | 'removals' }>,
    sections: number,
  ): Promise<Incoming> {
    const { limits, now } = this.#context;
    return this.#change(async (tx, manifest) => {
      const incoming = expectIncoming(manifest, left);
      const stored =
        section.kind === 'documents'
          ? await storeDocuments(tx, incoming, section)
          : await storePostings(tx, incoming, section, limits);
      const next = withIncoming(manifest, { ...stored, sections, touchedAt: now() });
      return { manifest: next.manifest, result: next.incoming };
    });
  }

  async #complete(incoming: Incoming): Promise<Completed> {
    for (;;) {
      const joined = await this.#join(incoming);
      this.#onward();
      const { now } = this.#context;
      const completed = await this.#change(async (tx, manifest) => {
        const stored = { header: this.#pack.header, incoming, joined, now: now() };
        const done = await complete(tx, this.#context, manifest, stored);
        return { manifest: done?.manifest ?? null, result: done };
      });
      if (completed) return completed;
    }
  }

  /** Finds what leaves the library, and leaves out what the library has already. */
  async #join(incoming: Incoming): Promise<Joined> {
    const { connection, detection, now } = this.#context;
    const { header } = this.#pack;
    const onward = (): void => this.#onward();
    const { base, packs } = await connection.read(['manifest'], async (tx) => {
      const manifest = await readManifest(tx, detection.version);
      return { base: baseOf(manifest, header), packs: manifest.packs };
    });
    const replaced = header.difference ? null : packs.find(({ id }) => id === this.#options.replaces);
    const retiring = base
      ? await numbersOf(connection, this.#context, base, this.#removals, onward)
      : new Set<number>();
    const leaving = replaced ? { has: (number: number) => cameWith(replaced, number) } : retiring;
    await leaveOutTwins(incoming, { connection, context: this.#context, retiring: leaving, now, onward });
    const ids = new Set(packs.map(({ id }) => id));
    return { retiring, baseOriginals: base?.originals ?? 0, replaced: replaced ?? null, packs: ids };
  }

  /** Deletes what left, now rather than later: nobody waits for the disk to be free. */
  async #tidy(): Promise<void> {
    const step = (): Promise<boolean> =>
      this.#change(async (tx, manifest) => {
        const { index, limits } = this.#context;
        const left = await leavingStep(tx, this.#context, manifest, this.#context.now());
        const next = left ?? (manifest.garbage.length > 0 ? await mergeStep(tx, manifest, index, limits) : null);
        return { manifest: next, result: next !== null };
      });
    while (await step());
  }
}
