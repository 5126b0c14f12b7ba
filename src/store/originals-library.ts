import type { Article } from '../core/article.ts';
import { MOST_ASKED } from '../core/candidates/index-terms.ts';
import type { KnownOriginal, Library } from '../core/library.ts';
import { decompressText } from './bytes/text-codec.ts';
import { Connection } from './connection.ts';
import { type Detection, usableFingerprint } from './detection.ts';
import { tidyArticle } from './documents/article-check.ts';
import { factsTold, type Source } from './documents/document.ts';
import { Documents } from './documents/documents.ts';
import { isName, nameOfAddress } from './documents/identity.ts';
import { type Numbered, Twins } from './documents/twins.ts';
import { exportLines } from './files/exporting.ts';
import { type ImportOptions, type ImportReport, importLines } from './files/importing.ts';
import { clearLibrary } from './housekeeping/clearing.ts';
import { Housekeeping } from './housekeeping/housekeeping.ts';
import type { PackOptions, PackReport } from './installing/import-pack.ts';
import { PackShelf } from './installing/pack-shelf.ts';
import { commit, foresee, type LearningContext, prepareAll, removeNamed } from './learning/learning.ts';
import { type LearnOutcome, type Lesson, lessonOf } from './learning/lesson.ts';
import { commitRebuild, describeAnew, planRebuild } from './learning/rebuilding.ts';
import { entryOf, type LibraryEntry, type LibrarySummary, summaryOf } from './library-entry.ts';
import { DEFAULT_SIZES, Limits, MAX_SEGMENTS, type Sizes } from './limits.ts';
import { isPresent } from './manifest.ts';
import { ALL_STORES, INDEX_STORES, type Transaction } from './schema.ts';
import { IndexReader } from './segments/index-reader.ts';
import { readManifest, writeManifest } from './segments/index-records.ts';
import { mergeStep } from './segments/merging.ts';

const NOTHING = new Uint32Array();

export interface LibraryOptions {
  readonly detection: Detection;
  /** Milliseconds since 1970. */
  now(): number;
  /** Name of the database. */
  readonly name?: string;
  readonly sizes?: Sizes;
}

/**
 * The originals in this browser's IndexedDB. Nothing is kept in memory that another context could make stale, every
 * change is one transaction, and every method rejects with a `StorageError` where storage fails.
 */
export class OriginalsLibrary implements Library {
  readonly #connection: Connection;
  readonly #context: LearningContext;
  readonly #now: () => number;
  /** Size, removals, and repairs. */
  readonly housekeeping: Housekeeping;
  /** Originals that came without their texts, many at once. */
  readonly packs: PackShelf;

  constructor({ detection, now, name = 'originals', sizes = DEFAULT_SIZES }: LibraryOptions) {
    this.#connection = new Connection(name);
    this.#context = { detection, index: new IndexReader(), limits: new Limits(sizes) };
    this.#now = now;
    this.housekeeping = new Housekeeping(this.#connection, this.#context);
    this.packs = new PackShelf({ ...this.#context, connection: this.#connection, now });
  }

  postings(terms: Uint32Array): Promise<readonly Uint32Array[]> {
    const asked = terms.subarray(0, MOST_ASKED);
    const { detection, index, limits } = this.#context;
    return this.#connection.read(INDEX_STORES, async (tx) => {
      const manifest = await readManifest(tx, detection.version);
      const found = await index.lists(tx, manifest, 'terms', Uint32Array.from(new Set(asked)).sort());
      return Array.from(terms, (term) => {
        const numbers = found.get(term) ?? NOTHING;
        if (numbers.length > limits.commonAbove) return NOTHING;
        return manifest.leaving.length > 0 ? numbers.filter((number) => isPresent(manifest, number)) : numbers;
      });
    });
  }

  originals(numbers: readonly number[]): Promise<readonly KnownOriginal[]> {
    const { detection } = this.#context;
    return this.#connection.read(['documents'], async (tx) => {
      const documents = new Documents(tx);
      const found = await Promise.all(numbers.map((number) => documents.get(number)));
      return found.flatMap((document) => {
        if (document?.fingerprintVersion !== detection.version) return [];
        const fingerprint = usableFingerprint(detection, document);
        return fingerprint ? { id: document.names[0] ?? '', facts: factsTold(document), fingerprint } : [];
      });
    });
  }

  /** Takes in an article, or a new version of one. `ArticleRefused` for one without text or with an enormous one. */
  async learn(article: Article, source: Source): Promise<LearnOutcome> {
    const given = { article: tidyArticle(article), source, learnedAt: this.#now(), keepText: true };
    const lesson = await lessonOf(given);
    const [outcome] = await this.#learnAll([lesson]);
    return outcome ?? { kind: 'already-known', id: lesson.names[0] ?? '' };
  }

  async #learnAll(lessons: readonly Lesson[]): Promise<LearnOutcome[]> {
    const context = this.#context;
    const foreseen = await this.#connection.read(ALL_STORES, (tx) => foresee(tx, context, lessons));
    const prepared = await prepareAll(
      context.detection,
      lessons.filter((_, at) => foreseen[at]?.write),
    );
    const committed: LearnOutcome[] = [];
    if (prepared.length > 0) {
      committed.push(...(await this.#connection.write(ALL_STORES, (tx) => commit(tx, context, prepared))));
      await this.#keepBounded();
    }
    let next = 0;
    return foreseen.map(({ kind, id, write }) => (write && committed[next++]) || { kind, id });
  }

  async #keepBounded(): Promise<void> {
    while ((await this.summary()).segments > MAX_SEGMENTS) if (!(await this.mergeStep())) return;
  }

  /** Whether the page at this address is a known original. */
  async has(url: string): Promise<boolean> {
    const name = await nameOfAddress(url);
    return name !== null && (await this.#find(name, (_, original) => Promise.resolve(original))) !== null;
  }

  /** The id of the original at this address; null when there is none. */
  async idOf(url: string): Promise<string | null> {
    const name = await nameOfAddress(url);
    if (name === null) return null;
    return this.#find(name, (_, { document }) => Promise.resolve(document.names[0] ?? null));
  }

  async get(id: string): Promise<LibraryEntry | null> {
    if (!isName(id)) return null;
    return this.#find(id, (_, { document }) => Promise.resolve(entryOf(document)));
  }

  /** The text of an original; null where it is unknown or its text was not kept. */
  async text(id: string): Promise<string | null> {
    if (!isName(id)) return null;
    const packed = await this.#find(id, async (tx, { number }) => tx.objectStore('texts').get(number));
    return packed ? decompressText(packed) : null;
  }

  /** Forgets an original, text and all; false when it was not known. */
  async remove(id: string): Promise<boolean> {
    if (!isName(id)) return false;
    return (await this.#connection.write(ALL_STORES, (tx) => removeNamed(tx, this.#context, [id]))) > 0;
  }

  async count(): Promise<number> {
    return (await this.summary()).originals;
  }

  /** Costs one small read. */
  summary(): Promise<LibrarySummary> {
    const { version } = this.#context.detection;
    return this.#connection.read(['manifest'], async (tx) => summaryOf(await readManifest(tx, version)));
  }

  /** Forgets everything; returns how many originals there were. */
  clear(): Promise<number> {
    return clearLibrary(this.#connection, this.#context.detection.version);
  }

  /** One bounded piece of tidying, some tens of milliseconds; false when nothing is left to do. For idle moments. */
  async mergeStep(): Promise<boolean> {
    if (await this.packs.tidyStep()) return true;
    const { detection, index, limits } = this.#context;
    return this.#connection.write(INDEX_STORES, async (tx) => {
      const next = await mergeStep(tx, await readManifest(tx, detection.version), index, limits);
      if (next) await writeManifest(tx, next);
      return next !== null;
    });
  }

  /** Replaces the fingerprints of a block of originals that are of another version; false when none is left. */
  async rebuildStep(): Promise<boolean> {
    const context = this.#context;
    if (await this.packs.dropOutdated()) return true;
    const plan = await this.#connection.read(ALL_STORES, (tx) => planRebuild(tx, context));
    if (!plan) return false;
    const rebuilt = await describeAnew(context, plan);
    await this.#connection.write(ALL_STORES, (tx) => commitRebuild(tx, context, rebuilt));
    return true;
  }

  /** The originals whose text is kept, as JSON Lines that `importLines` and the command line read. */
  exportLines(): AsyncGenerator<string, void, undefined> {
    return exportLines(this.#connection);
  }

  /** Takes in a library file. See `ImportReport` for how it may end; rejects only when storage fails. */
  importLines(stream: ReadableStream<Uint8Array<ArrayBuffer>>, options: ImportOptions = {}): Promise<ImportReport> {
    return importLines(stream, (lessons) => this.#learnAll(lessons), this.#now, options);
  }

  /**
   * Brings in a pack in bounded transactions; all of it is found from the last one on, and nothing before. Broken off by
   * a crash it goes on when it is given the same file again; otherwise what it left is tidied away after a day. Rejects
   * with `PackRefused` for a file that is not taken, and with a `StorageError`, the library being as it was.
   */
  importPack(stream: ReadableStream<Uint8Array<ArrayBuffer>>, options: PackOptions = {}): Promise<PackReport> {
    return this.packs.import(stream, options);
  }

  /** Takes out the originals of a pack (`packs.list` has the ids); false where it is not there. */
  removePack(id: string): Promise<boolean> {
    return this.packs.remove(id);
  }

  /** Lets go of the database; the next call opens it again. */
  close(): Promise<void> {
    return this.#connection.close();
  }

  #find<T>(name: string, then: (tx: Transaction, original: Numbered) => Promise<T>): Promise<T | null> {
    const { detection, index } = this.#context;
    return this.#connection.read(ALL_STORES, async (tx) => {
      const manifest = await readManifest(tx, detection.version);
      const twins = await Twins.load(tx, manifest, index, new Documents(tx), [name]);
      const [original] = await twins.of([name]);
      return original ? then(tx, original) : null;
    });
  }
}

/** Opens the library, reading one small record; rejects with a `StorageError` where the browser's storage fails. */
export async function openLibrary(options: LibraryOptions): Promise<OriginalsLibrary> {
  const library = new OriginalsLibrary(options);
  await library.summary();
  return library;
}
