import { openDB } from 'idb';
import type { Article } from '../../../src/core/article.ts';
import { decodeDocument, type Source } from '../../../src/store/documents/document.ts';
import { BLOCK_SLOTS, decodeBlock } from '../../../src/store/documents/document-block.ts';
import { forDamage } from '../../../src/store/errors.ts';
import type { LibraryUsage } from '../../../src/store/housekeeping/housekeeping.ts';
import type { RemovalOf } from '../../../src/store/housekeeping/upkeep.ts';
import { OriginalsLibrary } from '../../../src/store/originals-library.ts';
import { ALL_STORES, ONLY } from '../../../src/store/schema.ts';
import type { Damage, VerifyReport } from '../../../src/store/verification/damage.ts';

import { TINY } from '../harness/page.ts';
import { packOf } from '../packs/packing.ts';
import { termOf, toyDetection } from '../toy-detection.ts';

/** An article with how and when it is learned, in milliseconds since 1970. */
export interface Taught {
  readonly article: Article;
  readonly source: Source;
  readonly at: number;
}

/** What stands in a document, read past the library. */
export interface Stored {
  readonly number: number;
  readonly url: string;
  readonly source: Source;
  readonly hasText: boolean;
  readonly textBytes: number;
}

export type DamageableStore = 'manifest' | 'head' | 'postings' | 'directories' | 'tombstones' | 'documents' | 'texts';

let clock = 0;
const libraries = new Map<string, OriginalsLibrary>();

function opened(name: string): OriginalsLibrary {
  // Not `openLibrary`, which reads the manifest: a library is opened to be repaired, too.
  const open =
    libraries.get(name) ?? new OriginalsLibrary({ name, sizes: TINY, detection: toyDetection(1), now: () => clock });
  libraries.set(name, open);
  return open;
}

/** Works on the database behind the library's back. */
async function behind<T>(name: string, work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<T>): Promise<T> {
  const database = await openDB(name);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

export const keeping = {
  async teach(name: string, lessons: readonly Taught[]): Promise<void> {
    const lib = opened(name);
    for (const { article, source, at } of lessons) {
      clock = at;
      await lib.learn(article, source);
    }
  },

  /** Learns as a library file is imported: `keepTexts` decides about the texts. */
  async importAll(name: string, file: string, keepTexts: boolean): Promise<void> {
    const stream = new Blob([file]).stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
    await opened(name).importLines(stream, { keepTexts });
  },

  /** Brings in a pack of articles; how many were new. */
  async bringPack(name: string, pack: string, articles: readonly Article[]): Promise<number> {
    const bytes = await packOf(
      articles.map((article, at) => ({ id: `${at}`, ...article })),
      { name: pack },
    );
    return (await opened(name).importPack(new Blob([bytes]).stream() as ReadableStream<Uint8Array<ArrayBuffer>>)).added;
  },

  async removePack(name: string, pack: string): Promise<void> {
    const lib = opened(name);
    for (const { id, name: called } of await lib.packs.list()) if (called === pack) await lib.removePack(id);
    while (await lib.mergeStep());
  },

  /** Imports until the browser takes no more; how many came in for good, and what it says. */
  async fill(name: string, file: string): Promise<{ added: number; error: string }> {
    let added = 0;
    const stream = new Blob([file]).stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
    return opened(name)
      .importLines(stream, { onProgress: (progress) => (added = progress.added) })
      .then(
        () => ({ added, error: '' }),
        (error: unknown) => ({ added, error: String(error) }),
      );
  },

  /** What learning fails with; empty when it does not. */
  complaint: (name: string, { article, source }: Taught): Promise<string> =>
    opened(name)
      .learn(article, source)
      .then(() => '', String),

  async mergeAll(name: string): Promise<void> {
    const lib = opened(name);
    while (await lib.mergeStep());
  },

  async mergeSome(name: string, steps: number): Promise<void> {
    const lib = opened(name);
    for (let step = 0; step < steps && (await lib.mergeStep()); step++);
  },

  /** Steps until nothing is left to do; how many there were. */
  async keepAll(name: string, limit: number): Promise<number> {
    const lib = opened(name);
    let steps = 0;
    while (await lib.housekeeping.keepStep(limit)) if (++steps > 10_000) throw new Error('housekeeping does not end');
    return steps;
  },

  async keepSome(name: string, limit: number, steps: number): Promise<void> {
    const lib = opened(name);
    for (let step = 0; step < steps && (await lib.housekeeping.keepStep(limit)); step++);
  },

  usage: async (name: string): Promise<LibraryUsage> => opened(name).housekeeping.usage(),
  summary: async (name: string) => opened(name).summary(),
  clear: async (name: string) => opened(name).clear(),

  async noteMatched(name: string, urls: readonly string[]): Promise<void> {
    const lib = opened(name);
    for (const url of urls) {
      const id = await lib.idOf(url);
      if (id !== null) await lib.housekeeping.noteMatched(id);
    }
  },

  /** Removes; with `stopAfter`, another library does the rest, as after a crash. */
  async remove(name: string, of: RemovalOf, stopAfter = Infinity): Promise<{ removed: number; shares: number[] }> {
    const shares: number[] = [];
    const lib = opened(name);
    const removed = await lib.housekeeping
      .remove(of, {
        onProgress: ({ share }) => {
          shares.push(share);
          if (shares.length >= stopAfter) throw new Error('the page is closed');
        },
      })
      .catch((error: Error) => {
        if (error.message !== 'the page is closed') throw error;
        return -1;
      });
    return { removed, shares };
  },

  verify: async (name: string): Promise<VerifyReport> => opened(name).housekeeping.verify(),

  async repair(name: string): Promise<{ found: readonly Damage[]; left: VerifyReport; lost: number }> {
    const { housekeeping } = opened(name);
    const report = await housekeeping.verify();
    // A copy: Firefox hands over an object that occurs twice only once.
    return { found: report.damage, ...structuredClone(await housekeeping.repair(report)) };
  },

  /** Repairs while another context learns and merges. */
  async repairAmid(name: string, lessons: readonly Taught[]): Promise<readonly Damage[]> {
    const other = new OriginalsLibrary({ name, sizes: TINY, detection: toyDetection(1), now: () => clock });
    let over = false;
    const busy = (async () => {
      // Whoever is at work meets the damage, and goes on once it is repaired.
      for (const { article, source } of lessons) await other.learn(article, source).catch(forDamage);
      while (!over) await other.mergeStep().catch(forDamage);
    })();
    const { left } = await keeping.repair(name);
    over = true;
    await busy;
    return left.damage;
  },

  /** Verifies while another context learns, removes and merges. */
  async verifyAmid(name: string, lessons: readonly Taught[]): Promise<readonly Damage[]> {
    const other = new OriginalsLibrary({ name, sizes: TINY, detection: toyDetection(1), now: () => clock });
    let over = false;
    const busy = (async () => {
      for (const [at, { article, source }] of lessons.entries()) {
        await other.learn(article, source);
        const id = at % 3 === 0 ? await other.idOf(lessons[at >> 1]?.article.url ?? '') : null;
        if (id !== null) await other.remove(id);
        await other.mergeStep();
      }
      over = true;
    })();
    const damage: Damage[] = [];
    while (!over) damage.push(...(await keeping.verify(name)).damage);
    await busy;
    return damage;
  },

  /** The addresses found under each word; null where the lookup fails, with its error. */
  async find(name: string, words: readonly string[]): Promise<Record<string, string[]> | string> {
    const lib = opened(name);
    try {
      const found: Record<string, string[]> = {};
      // No page asks for more than 128 terms at a time.
      for (let from = 0; from < words.length; from += 100) {
        const some = words.slice(from, from + 100);
        const postings = await lib.postings(Uint32Array.from(some, termOf));
        for (const [at, word] of some.entries())
          found[word] = (await lib.originals([...(postings[at] ?? [])])).map(({ facts }) => facts.url ?? '');
      }
      return found;
    } catch (error) {
      return String(error);
    }
  },

  has: async (name: string, urls: readonly string[]): Promise<boolean[]> => {
    const lib = opened(name);
    return Promise.all(urls.map((url) => lib.has(url)));
  },

  /** Every readable document, in the order of numbers. */
  stored: (name: string): Promise<Stored[]> =>
    behind(name, async (database) => {
      const stored: Stored[] = [];
      for (const block of await database.getAllKeys('documents')) {
        const slots = decodeBlock(await database.get('documents', block));
        for (const [slot, bytes] of slots.entries()) {
          if (!bytes) continue;
          const { facts, source, hasText } = decodeDocument(bytes);
          const number = Number(block) * BLOCK_SLOTS + slot;
          const text: ArrayBuffer | undefined = await database.get('texts', number);
          stored.push({ number, url: facts.url ?? '', source, hasText, textBytes: text?.byteLength ?? 0 });
        }
      }
      return stored;
    }),

  /** Bytes in each store, counted the slow way. */
  rawBytes: (name: string): Promise<Record<string, number>> =>
    behind(name, async (database) => {
      const sums: Record<string, number> = {};
      for (const store of ALL_STORES) {
        const values = store === 'manifest' ? [] : await database.getAll(store);
        sums[store] = values.reduce((sum, value: ArrayBuffer) => sum + value.byteLength, 0);
      }
      return sums;
    }),

  /** Makes the manifest one that was written before bytes were counted. */
  forgetCounts: (name: string): Promise<void> =>
    behind(name, async (database) => {
      const { upkeep: _, ...manifest } = await database.get('manifest', ONLY);
      const segments = manifest.segments.map(({ bytes: __, ...segment }: Record<string, unknown>) => segment);
      await database.put('manifest', { ...manifest, segments }, ONLY);
    }),

  keys: (name: string, store: DamageableStore): Promise<number[]> =>
    behind(name, async (database) => (await database.getAllKeys(store)).map(Number)),

  /** Spoils one record: `at` 0..1 says where a byte is changed; it is deleted, or cut there, instead where asked for. */
  spoil: (name: string, store: DamageableStore, key: number, how: 'flip' | 'delete' | 'cut', at: number) =>
    behind(name, async (database) => {
      libraries.clear();
      if (how === 'delete') return database.delete(store, key);
      const value: unknown = await database.get(store, key);
      if (!(value instanceof ArrayBuffer)) {
        await database.put(store, { ...(value as object), segments: 'gone' }, key);
        return;
      }
      const bytes = new Uint8Array(value.slice(0));
      const position = Math.min(bytes.length - 1, Math.floor(at * bytes.length));
      bytes[position] = (bytes[position] ?? 0) ^ 0x41;
      await database.put(store, how === 'cut' ? bytes.slice(0, position).buffer : bytes.buffer, key);
    }),
};

declare global {
  var keeper: typeof keeping;
}
globalThis.keeper = keeping;
