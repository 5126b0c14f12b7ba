import { deleteDB, openDB } from 'idb';
import type { Article } from '../../../src/core/article.ts';
import type { Source } from '../../../src/store/documents/document.ts';
import type { ImportReport } from '../../../src/store/files/importing.ts';
import type { LearnOutcome } from '../../../src/store/learning/lesson.ts';
import type { Sizes } from '../../../src/store/limits.ts';
import { type OriginalsLibrary, openLibrary } from '../../../src/store/originals-library.ts';
import { SCHEMA_VERSION } from '../../../src/store/schema.ts';
import { beginNewLog } from '../../../src/store/write-ahead-log.ts';
import { termOf, toyDetection } from '../toy-detection.ts';
import { story } from './stories.ts';

/** Everything a few originals can go through: tiny segments, tiny chunks, tiny steps. */
export const TINY: Sizes = { sealAt: 4, chunkBytes: 64, commonAbove: 1000, mergeChunks: 2 };

let clock = Date.UTC(2026, 0, 1);
const libraries = new Map<string, OriginalsLibrary>();

async function opened(name: string, version = 1, sizes: Sizes = TINY): Promise<OriginalsLibrary> {
  const key = `${name} ${version}`;
  const open =
    libraries.get(key) ??
    (await openLibrary({ name, sizes, detection: toyDetection(version), now: () => (clock += 1000) }));
  libraries.set(key, open);
  return open;
}

/** One thing done to a library. */
export type Step =
  | { readonly do: 'learn'; readonly article: Article; readonly source: Source }
  | { readonly do: 'remove'; readonly url: string }
  | { readonly do: 'merge' }
  | { readonly do: 'reopen' };

/** The addresses found under each word, in order of learning; null for an original without address. */
export type Findings = Record<string, (string | null)[]>;

async function find(lib: OriginalsLibrary, words: readonly string[]): Promise<Findings> {
  const postings = await lib.postings(Uint32Array.from(words, termOf));
  const found: Findings = {};
  for (const [at, word] of words.entries()) {
    const originals = await lib.originals([...(postings[at] ?? [])]);
    found[word] = originals.map(({ facts }) => facts.url ?? null);
  }
  return found;
}

function streamOf(bytes: Uint8Array<ArrayBuffer>, piece: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + piece));
      at += piece;
    },
  });
}

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** What the tests call in the page, by name. */
export const harness = {
  async run(name: string, steps: readonly Step[]): Promise<(LearnOutcome | boolean)[]> {
    const results: (LearnOutcome | boolean)[] = [];
    for (const step of steps) {
      const lib = await opened(name);
      if (step.do === 'learn') results.push(await lib.learn(step.article, step.source));
      else if (step.do === 'merge') results.push(await lib.mergeStep());
      else if (step.do === 'reopen') {
        await lib.close();
        libraries.clear();
        results.push(true);
      } else {
        const id = await lib.idOf(step.url);
        results.push(id !== null && (await lib.remove(id)));
      }
    }
    return results;
  },

  async mergeAll(name: string): Promise<number> {
    const lib = await opened(name);
    let steps = 0;
    while (await lib.mergeStep()) steps++;
    return steps;
  },

  async rebuildAll(name: string, version: number): Promise<number> {
    const lib = await opened(name, version);
    let steps = 0;
    while (await lib.rebuildStep()) steps++;
    return steps;
  },

  find: async (name: string, words: readonly string[], version = 1) => find(await opened(name, version), words),
  summary: async (name: string, version = 1) => (await opened(name, version)).summary(),
  has: async (name: string, url: string) => (await opened(name)).has(url),
  get: async (name: string, id: string) => (await opened(name)).get(id),
  text: async (name: string, id: string) => (await opened(name)).text(id),
  clear: async (name: string) => (await opened(name)).clear(),
  beginNewLog,

  async export(name: string): Promise<string> {
    let lines = '';
    for await (const line of (await opened(name)).exportLines()) lines += line;
    return lines;
  },

  /** Imports a file, in sizes as they ship; `cancelAfter` lines it is cancelled, of `keep` (0..1) of its bytes the rest is cut off. */
  async import(
    name: string,
    file: string,
    options: {
      readonly zip?: boolean;
      readonly keep?: number;
      readonly cancelAfter?: number;
      readonly keepTexts?: boolean;
    } = {},
  ): Promise<ImportReport> {
    const plain = new TextEncoder().encode(file);
    const bytes = options.zip ? await gzip(plain) : plain;
    const kept = bytes.slice(0, Math.floor(bytes.length * (options.keep ?? 1)));
    const cancel = new AbortController();
    const lib = await openLibrary({ name, detection: toyDetection(1), now: () => (clock += 1000) });
    return lib.importLines(streamOf(kept, 999), {
      keepTexts: options.keepTexts ?? true,
      signal: cancel.signal,
      onProgress: ({ lines }) => lines >= (options.cancelAfter ?? Infinity) && cancel.abort(),
    });
  },

  /** Learns stories `from` to `to` - 1 one by one and tells the server when each is committed. Merges as it goes. */
  async learnOn(name: string, from: number, to: number): Promise<void> {
    const lib = await opened(name);
    for (let n = from; n < to; n++) {
      await lib.learn(story(n), 'visited');
      await fetch(`/learned/${n}`);
      await lib.mergeStep();
    }
  },

  /** Imports a file that there is no room for: what was added for good, and what the import failed with. */
  async importUntilFull(name: string, file: string): Promise<{ added: number; error: string | null }> {
    let added = 0;
    const stream = streamOf(new TextEncoder().encode(file), 100_000);
    const ended = (await opened(name)).importLines(stream, { onProgress: (progress) => (added = progress.added) });
    return ended.then(
      () => ({ added, error: null }),
      (error: unknown) => ({ added, error: String(error) }),
    );
  },

  /** Changes one byte of every record of a store, behind the library's back. */
  async damage(name: string, store: 'postings' | 'documents' | 'head'): Promise<void> {
    const database = await openDB(name);
    const tx = database.transaction(store, 'readwrite');
    for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue()) {
      const bytes = new Uint8Array(cursor.value as ArrayBuffer);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      await cursor.update(bytes.buffer);
    }
    await tx.done;
    database.close();
    libraries.clear();
  },

  /** The name and message of what a lookup rejects with; null when it does not. */
  async complaint(name: string, word: string): Promise<string | null> {
    return find(await opened(name), [word]).then(
      () => null,
      (error: Error) => `${error.name}: ${error.message}`,
    );
  },

  /** Opens the database as a later version of ours would, or deletes it. */
  async takeOver(name: string, how: 'delete' | 'upgrade'): Promise<void> {
    if (how === 'delete') await deleteDB(name);
    else (await openDB(name, SCHEMA_VERSION + 1)).close();
  },

  /** Two contexts at once, each with a connection of its own. */
  async together(name: string, halves: readonly (readonly Article[])[]): Promise<void> {
    await Promise.all(
      halves.map(async (articles) => {
        const lib = await openLibrary({ name, sizes: TINY, detection: toyDetection(1), now: () => (clock += 1000) });
        for (const article of articles) {
          await lib.learn(article, 'visited');
          await lib.mergeStep();
        }
        await lib.close();
      }),
    );
  },
};

declare global {
  var library: typeof harness;
}
globalThis.library = harness;
