import { openDB } from 'idb';
import type { Original } from '../../../src/core/article.ts';
import type { PackReport } from '../../../src/store/installing/import-pack.ts';
import type { Sizes } from '../../../src/store/limits.ts';
import type { PackEntry } from '../../../src/store/manifest.ts';
import { type OriginalsLibrary, openLibrary } from '../../../src/store/originals-library.ts';
import { packOf, updateOf } from '../packs/packing.ts';
import { termOf, toyDetection } from '../toy-detection.ts';
import { writeOldVersion } from './old-versions.ts';
import { story } from './stories.ts';

/** Everything a few originals can go through: tiny segments, tiny chunks, tiny steps. */
const TINY: Sizes = { sealAt: 4, chunkBytes: 64, commonAbove: 1000, mergeChunks: 2 };
/** Few originals make many sections, hence many transactions. */
const SECTION_BYTES = 2000;

let clock = Date.UTC(2026, 0, 1);
const libraries = new Map<string, OriginalsLibrary>();

async function opened(name: string, version = 1, commonAbove = TINY.commonAbove): Promise<OriginalsLibrary> {
  const key = `${name} ${version} ${commonAbove}`;
  const detection = toyDetection(version);
  const open =
    libraries.get(key) ??
    (await openLibrary({ name, sizes: { ...TINY, commonAbove }, detection, now: () => (clock += 1000) }));
  libraries.set(key, open);
  return open;
}

/** What a pack is made of: stories of these numbers, in this state; `from` makes it an update of another. */
export interface PackRecipe {
  readonly name: string;
  readonly stories: readonly number[];
  /** Added to the texts. */
  readonly state?: string;
  /** The texts are empty: nothing is filed under any term. */
  readonly silent?: boolean;
  readonly from?: Omit<PackRecipe, 'from'>;
}

const originalsOf = ({ stories, state = '', silent = false }: PackRecipe): Original[] =>
  stories.map((n) => {
    const { text, ...rest } = story(n);
    return { id: `story ${n}`, text: silent ? '' : `${text}${state}`, ...rest };
  });

function bytesOf(recipe: PackRecipe): Promise<Uint8Array<ArrayBuffer>> {
  const options = { name: recipe.name, sectionBytes: SECTION_BYTES };
  return recipe.from
    ? updateOf(originalsOf(recipe.from), originalsOf(recipe), options)
    : packOf(originalsOf(recipe), options);
}

/** How the bytes of a pack come to the library. */
export interface Delivery {
  /** Cancelled once this share of it was read. */
  readonly cancelAt?: number;
  /** The stream fails at this share. */
  readonly failAt?: number;
  /** Bytes that are changed, by their place; beyond the end they are counted from the beginning. */
  readonly flip?: number;
  /** Only this share of the bytes comes. */
  readonly keep?: number;
  /** It comes slowly, and each piece of progress is told to the server, which can end the browser in the midst of it. */
  readonly announce?: boolean;
  readonly zip?: boolean;
  /** Name of the pack whose place it takes. */
  readonly replaces?: string;
  /** How many originals the pack was announced to have. */
  readonly announced?: number;
}

function deliver(
  bytes: Uint8Array<ArrayBuffer>,
  failAt: number,
  slowly: boolean,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      if (slowly) await new Promise((resolve) => setTimeout(resolve, 2));
      if (at > failAt * bytes.length) return controller.error(new Error('the connection broke'));
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + 700));
      at += 700;
    },
  });
}

export type Outcome = PackReport | { readonly refused: string; readonly message: string };

async function counts(name: string): Promise<Record<string, number>> {
  const database = await openDB(name);
  const counted: Record<string, number> = {};
  for (const store of database.objectStoreNames) counted[store] = await database.count(store);
  database.close();
  return counted;
}

export const packHarness = {
  writeOldVersion,

  async learn(name: string, numbers: readonly number[], state = ''): Promise<void> {
    const lib = await opened(name);
    for (const n of numbers) {
      const article = story(n);
      await lib.learn({ ...article, text: `${article.text}${state}` }, 'visited');
    }
  },

  async import(name: string, recipe: PackRecipe, delivery: Delivery = {}, commonAbove?: number): Promise<Outcome> {
    const lib = await opened(name, 1, commonAbove);
    const whole = await bytesOf(recipe);
    let bytes = whole.slice(0, Math.floor(whole.length * (delivery.keep ?? 1)));
    if (delivery.flip !== undefined) {
      const at = delivery.flip % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
    }
    if (delivery.zip) {
      const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
      bytes = new Uint8Array(await new Response(packed).arrayBuffer());
    }
    const replaces = (await lib.packs.list()).find((each) => each.name === delivery.replaces)?.id;
    const cancel = new AbortController();
    const done = lib.importPack(deliver(bytes, delivery.failAt ?? Infinity, delivery.announce === true), {
      signal: cancel.signal,
      ...(replaces !== undefined && { replaces }),
      isExpected: ({ originals }) => originals === (delivery.announced ?? originals),
      onProgress: ({ share }) => {
        if (share >= (delivery.cancelAt ?? Infinity)) cancel.abort();
        if (delivery.announce) void fetch(`/learned/${share}`);
      },
    });
    return done.catch((error: Error) => ({
      refused: 'code' in error ? String(error.code) : error.name,
      message: error.message,
    }));
  },

  /** Imports packs at the same time, each over a connection of its own, while stories are learned over another. */
  async together(name: string, recipes: readonly PackRecipe[], learned: readonly number[]): Promise<void> {
    const packed = await Promise.all(recipes.map(bytesOf));
    const imports = packed.map(async (bytes) => {
      const lib = await openLibrary({ name, sizes: TINY, detection: toyDetection(1), now: () => (clock += 1000) });
      await lib.importPack(deliver(bytes, Infinity, false));
      await lib.close();
    });
    await Promise.all([...imports, packHarness.learn(name, learned)]);
  },

  async find(name: string, words: readonly string[], commonAbove?: number): Promise<Record<string, string[]>> {
    const lib = await opened(name, 1, commonAbove);
    const postings = await lib.postings(Uint32Array.from(words, termOf));
    const found: Record<string, string[]> = {};
    for (const [at, word] of words.entries()) {
      const originals = await lib.originals([...(postings[at] ?? [])]);
      found[word] = originals.map(({ facts }) => facts.title ?? '');
    }
    return found;
  },

  async has(name: string, numbers: readonly number[]): Promise<boolean[]> {
    const lib = await opened(name);
    return Promise.all(numbers.map((n) => lib.has(story(n).url)));
  },

  async text(name: string, n: number): Promise<string | null> {
    const lib = await opened(name);
    return lib.text((await lib.idOf(story(n).url)) ?? '');
  },

  async forget(name: string, n: number): Promise<boolean> {
    const lib = await opened(name);
    return lib.remove((await lib.idOf(story(n).url)) ?? '');
  },

  packs: async (name: string): Promise<readonly PackEntry[]> => (await opened(name)).packs.list(),
  summary: async (name: string, version = 1) => (await opened(name, version)).summary(),
  usage: async (name: string) => (await opened(name)).housekeeping.usage(),
  verify: async (name: string) => (await opened(name)).housekeeping.verify(),
  counts,

  async remove(name: string, pack: string): Promise<boolean> {
    const lib = await opened(name);
    const entry = (await lib.packs.list()).find((each) => each.name === pack);
    return entry !== undefined && lib.removePack(entry.id);
  },

  async mergeAll(name: string): Promise<number> {
    const lib = await opened(name);
    let steps = 0;
    while (await lib.mergeStep()) steps++;
    return steps;
  },

  async rebuildAll(name: string, version: number): Promise<void> {
    const lib = await opened(name, version);
    while (await lib.rebuildStep());
    while (await lib.mergeStep());
  },

  async days(passed: number): Promise<void> {
    clock += passed * 24 * 60 * 60 * 1000;
  },

  /** Exports one library as a pack and imports that into another. */
  async handOver(from: string, to: string): Promise<Outcome> {
    const { file } = await (await opened(from)).packs.export({ name: 'Handed over', description: '' });
    return (await opened(to)).importPack(file.stream());
  },
};

declare global {
  var packs: typeof packHarness;
}
globalThis.packs = packHarness;
