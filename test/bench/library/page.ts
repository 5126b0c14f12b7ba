import { type OriginalsLibrary, openLibrary } from '../../../src/store/originals-library.ts';
import { lineOf, QUERY_TERMS, random, rarest, shortOf, syntheticDetection, textOf } from './synthetic.ts';

const CANDIDATES = 32;
let lib: OriginalsLibrary | null = null;

const open = async (): Promise<OriginalsLibrary> => {
  lib ??= await openLibrary({ detection: syntheticDetection, now: Date.now });
  return lib;
};

function linesFrom(from: number, to: number, texts: boolean): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let n = from;
  return new ReadableStream({
    pull(controller) {
      if (n >= to) return controller.close();
      let lines = '';
      for (const end = Math.min(n + 100, to); n < end; n++) lines += lineOf(n, texts ? textOf(n) : shortOf(n));
      controller.enqueue(encoder.encode(lines));
    },
  });
}

/** One lookup as the engine makes it: postings, a count of shared terms, the most promising originals. */
async function lookUp(library: OriginalsLibrary, text: string): Promise<number> {
  const start = performance.now();
  const shared = new Map<number, number>();
  for (const numbers of await library.postings(rarest(text, QUERY_TERMS)))
    for (const number of numbers) shared.set(number, (shared.get(number) ?? 0) + 1);
  const best = [...shared].sort((a, b) => b[1] - a[1]).slice(0, CANDIDATES);
  await library.originals(best.map(([number]) => number));
  return performance.now() - start;
}

export const bench = {
  /** Milliseconds that importing originals `from` to `to` - 1 took. */
  async fill(from: number, to: number, texts: boolean): Promise<number> {
    const library = await open();
    const start = performance.now();
    await library.importLines(linesFrom(from, to, texts), { keepTexts: texts });
    return performance.now() - start;
  },

  /** Milliseconds and steps that merging took. */
  async settle(): Promise<{ ms: number; steps: number; longest: number }> {
    const library = await open();
    const result = { ms: 0, steps: 0, longest: 0 };
    for (;;) {
      const start = performance.now();
      if (!(await library.mergeStep())) return result;
      const ms = performance.now() - start;
      result.ms += ms;
      result.steps++;
      result.longest = Math.max(result.longest, ms);
    }
  },

  async lookups(count: number, originals: number): Promise<number[]> {
    const library = await open();
    const next = random(originals);
    const times: number[] = [];
    for (let n = 0; n < count; n++) times.push(await lookUp(library, textOf(Math.floor(next() * originals))));
    return times;
  },

  async learn(count: number, from: number): Promise<number[]> {
    const library = await open();
    const times: number[] = [];
    for (let n = from; n < from + count; n++) {
      const article = JSON.parse(lineOf(n, textOf(n)));
      const start = performance.now();
      await library.learn(article, 'visited');
      times.push(performance.now() - start);
    }
    return times;
  },

  summary: async () => (await open()).summary(),

  /** Bytes of keys and values in each store. */
  async bytes(): Promise<Record<string, number>> {
    await lib?.close();
    lib = null;
    const sizes: Record<string, number> = {};
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('originals');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const name of database.objectStoreNames) {
      let sum = 0;
      await new Promise<void>((resolve, reject) => {
        const request = database.transaction(name).objectStore(name).openCursor();
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const cursor = request.result;
          if (!cursor) return resolve();
          sum +=
            8 + (cursor.value instanceof ArrayBuffer ? cursor.value.byteLength : JSON.stringify(cursor.value).length);
          cursor.continue();
        };
      });
      sizes[name] = sum;
    }
    database.close();
    return sizes;
  },
};

declare global {
  var libraryBench: typeof bench;
}
globalThis.libraryBench = bench;
