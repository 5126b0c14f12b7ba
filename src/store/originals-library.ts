import type { Article } from '../core/article.ts';
import type { KnownOriginal, Library } from '../core/library.ts';
import { decompressText } from './bytes/text-codec.ts';
import { Connection } from './connection.ts';
import { type Detection, fingerprintOf } from './detection.ts';
import { tidyArticle } from './documents/article-check.ts';
import { factsTold, type Source } from './documents/document.ts';
import { Documents } from './documents/documents.ts';
import { isName, nameOfAddress } from './documents/identity.ts';
import { type Numbered, Twins } from './documents/twins.ts';
import { forDamage } from './errors.ts';
import { exportLines } from './files/exporting.ts';
import { type ImportOptions, type ImportReport, importLines } from './files/importing.ts';
import { Housekeeping } from './housekeeping/housekeeping.ts';
import { freshUpkeep, upkeepOf } from './housekeeping/upkeep.ts';
import { commit, foresee, type LearningContext, prepareAll, removeNamed } from './learning/learning.ts';
import { type LearnOutcome, type Lesson, lessonOf } from './learning/lesson.ts';
import { commitRebuild, describeAnew, planRebuild } from './learning/rebuilding.ts';
import { entryOf, type LibraryEntry } from './library-entry.ts';
import { DEFAULT_SIZES, Limits, type Sizes } from './limits.ts';
import { emptyManifest } from './manifest.ts';
import { ALL_STORES, INDEX_STORES, type Transaction } from './schema.ts';
import { IndexReader } from './segments/index-reader.ts';
import { readManifest, writeManifest } from './segments/index-records.ts';
import { mergeStep } from './segments/merging.ts';

/** Terms looked up for one page; the engine asks for fewer. */
const MAX_TERMS = 128;
/** More segments than this are merged by whoever adds to them, so that lookups stay bounded. */
const MAX_SEGMENTS = 24;
const NOTHING = new Uint32Array();

export interface LibraryOptions {
  readonly detection: Detection;
  /** Milliseconds since 1970. */
  now(): number;
  /** Name of the database. */
  readonly name?: string;
  readonly sizes?: Sizes;
}

export interface LibrarySummary {
  readonly originals: number;
  /** Originals lost to a new version of the fingerprints because their text was not kept. */
  readonly dropped: number;
  /** Fingerprints are being replaced; until then some originals are not found (`rebuildStep`). */
  readonly rebuilding: boolean;
  /** Parts of the index are being made anew after a repair; until then some originals are not found. */
  readonly reindexing: boolean;
  readonly segments: number;
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

  constructor({ detection, now, name = 'originals', sizes = DEFAULT_SIZES }: LibraryOptions) {
    this.#connection = new Connection(name);
    this.#context = { detection, index: new IndexReader(), limits: new Limits(sizes) };
    this.#now = now;
    this.housekeeping = new Housekeeping(this.#connection, this.#context);
  }

  postings(terms: Uint32Array): Promise<readonly Uint32Array[]> {
    const asked = terms.subarray(0, MAX_TERMS);
    const { detection, index, limits } = this.#context;
    return this.#connection.read(INDEX_STORES, async (tx) => {
      const manifest = await readManifest(tx, detection.version);
      const found = await index.find(tx, manifest, 'terms', Uint32Array.from(new Set(asked)).sort());
      return Array.from(terms, (term) => {
        const numbers = found.get(term) ?? [];
        return numbers.length <= limits.commonAbove ? Uint32Array.from(numbers) : NOTHING;
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
        const fingerprint = fingerprintOf(detection, document);
        return { id: document.names[0] ?? '', facts: factsTold(document), fingerprint };
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
    return this.#connection.read(['manifest'], async (tx) => {
      const manifest = await readManifest(tx, this.#context.detection.version);
      const { originals, dropped, rebuild, segments } = manifest;
      const reindexing = upkeepOf(manifest).reindexing.length > 0;
      return { originals, dropped, rebuilding: rebuild !== null, reindexing, segments: segments.length };
    });
  }

  /** Forgets everything; returns how many originals there were. */
  clear(): Promise<number> {
    return this.#connection.write(ALL_STORES, async (tx) => {
      const { version } = this.#context.detection;
      const empty = emptyManifest(version);
      // A table of contents that cannot be read is no reason to keep the rest: the new birth tells others of it.
      const { originals, birth, generation, nextNumber, nextSegment } =
        (await readManifest(tx, version).catch(forDamage)) ?? empty;
      await Promise.all(ALL_STORES.map((store) => tx.objectStore(store).clear()));
      const upkeep = freshUpkeep(empty.nextNumber);
      await writeManifest(tx, { ...empty, birth, generation, nextNumber, nextSegment, upkeep });
      return originals;
    });
  }

  /** One bounded piece of tidying, some tens of milliseconds; false when nothing is left to do. For idle moments. */
  mergeStep(): Promise<boolean> {
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
