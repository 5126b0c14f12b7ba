import { openDB } from 'idb';
import { decodeDocument } from '../../../src/store/documents/document.ts';
import { decodeBlock } from '../../../src/store/documents/document-block.ts';
import type { Sizes } from '../../../src/store/limits.ts';
import { OriginalsLibrary } from '../../../src/store/originals-library.ts';
import { beginNewLog } from '../../../src/store/write-ahead-log.ts';
import { writeOldVersion } from '../harness/old-versions.ts';
import { stories } from '../harness/stories.ts';
import { termOf, toyDetection } from '../toy-detection.ts';
import { type Act, type Announced, addressOf, isAsked, storyOf, wordOf } from './acts.ts';

/** Stories that a library of the first version is written with. */
const IN_OLD_LIBRARY = 7;
/** Terms asked for at a time. */
const AT_ONCE = 100;
/** Every so many-th story is asked for by its address, and as many of the last ones. */
const KNOWN_EVERY = 29;

/** Small, so that a few hundred originals go through every path, and not so small that each is a hundred merges. */
const SMALL: Sizes = { sealAt: 8, chunkBytes: 1024, commonAbove: 1000, mergeChunks: 4 };

const open = (name: string): OriginalsLibrary =>
  new OriginalsLibrary({ name, sizes: SMALL, detection: toyDetection(1), now: Date.now });

async function announce(what: Announced): Promise<void> {
  await fetch(`/learned/${encodeURIComponent(JSON.stringify(what))}`);
}

/* In the worker: the acts. */

async function learnOn(lib: OriginalsLibrary, from: number): Promise<void> {
  for (let n = from; ; n++) {
    await lib.learn(storyOf(n), isAsked(n) ? 'asked' : 'visited');
    await announce({ kind: 'learned', n });
    await lib.mergeStep();
  }
}

async function importFile(lib: OriginalsLibrary, from: number, to: number): Promise<void> {
  const lines = Array.from({ length: to - from }, (_, at) => {
    const source = isAsked(from + at) ? 'asked' : 'visited';
    return `${JSON.stringify({ ...storyOf(from + at), source })}\n`;
  });
  const stream = new Blob(lines).stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
  let told = Promise.resolve();
  await lib.importLines(stream, {
    onProgress: ({ lines: read }) => {
      told = told.then(() => announce({ kind: 'imported', n: from + read - 1 }));
    },
  });
  await told;
}

async function spoilDirectories(name: string): Promise<void> {
  const database = await openDB(name);
  const tx = database.transaction('directories', 'readwrite');
  for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue()) {
    const bytes = new Uint8Array(cursor.value as ArrayBuffer);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    await cursor.update(bytes.buffer);
  }
  await tx.done;
  database.close();
}

async function perform(name: string, act: Act): Promise<void> {
  const lib = open(name);
  switch (act.do) {
    case 'learn':
      return learnOn(lib, act.from);
    case 'import':
      return importFile(lib, act.from, act.to);
    case 'merge':
      while (await lib.mergeStep());
      return;
    case 'limit': {
      const { originals, texts } = await lib.housekeeping.usage();
      while (await lib.housekeeping.keepStep((originals + texts) * act.share));
      return;
    }
    case 'remove':
      await lib.housekeeping.remove({ kind: 'site', site: act.site });
      return;
    case 'repair':
      await spoilDirectories(name);
      await lib.housekeeping.repair(await lib.housekeeping.verify());
      return;
    case 'upgrade':
      await writeOldVersion(act.name, act.version);
      await announce({ kind: 'old', name: act.name });
      await open(act.name).learn(storyOf(IN_OLD_LIBRARY), 'visited');
  }
}

if (typeof document === 'undefined') {
  globalThis.onmessage = async ({ data: { name, act } }: MessageEvent<{ name: string; act: Act }>) => {
    await announce({ kind: 'begun' });
    await perform(name, act);
    await announce({ kind: 'over' });
    globalThis.postMessage('over');
  };
}

/* In the page: starting and ending the worker, and looking at what it left. */

let worker: Worker | null = null;

/** What stands in a library, looked at from all sides. */
export interface Audit {
  /** For each story from 0 on: how often its own word finds it, and how often it is stored. */
  readonly found: readonly number[];
  readonly stored: readonly number[];
  /** Whether it is known by its address; null where that was not asked, which takes the longest. */
  readonly known: readonly (boolean | null)[];
  readonly originals: number;
  /** What verification finds wrong. */
  readonly damage: readonly string[];
}

async function storedTimes(name: string, upTo: number): Promise<number[]> {
  const times = new Array<number>(upTo).fill(0);
  const places = new Map(times.map((_, n) => [addressOf(n), n]));
  const database = await openDB(name);
  for (const block of await database.getAll('documents')) {
    for (const slot of decodeBlock(block as ArrayBuffer)) {
      const n = slot && places.get(decodeDocument(slot).facts.url ?? '');
      if (typeof n === 'number') times[n] = (times[n] ?? 0) + 1;
    }
  }
  database.close();
  return times;
}

export const faults = {
  beginNewLog,

  /** Begins an act in a worker. The page hears when it is over; nobody has to wait for that. */
  begin(name: string, act: Act): void {
    worker = new Worker('/page.js');
    worker.onerror = ({ message }) => console.error(`act ${act.do}: ${message}`);
    worker.postMessage({ name, act });
  },

  /** Ends the worker between two lines, as a browser does. */
  killWorker(): void {
    worker?.terminate();
    worker = null;
  },

  /** Lets everything that was begun be finished: what a worker does in idle moments. */
  async settle(name: string, repairs: boolean): Promise<void> {
    const lib = open(name);
    if (repairs) await lib.housekeeping.repair(await lib.housekeeping.verify());
    while (await lib.housekeeping.keepStep(Number.MAX_SAFE_INTEGER));
    await lib.close();
  },

  /** Imports to the end; how many stories were new. */
  async importRest(name: string, from: number, to: number): Promise<void> {
    const lib = open(name);
    await importFile(lib, from, to);
    await lib.close();
  },

  /** An `Audit` as JSON: a long list of numbers takes Firefox longer to hand over one by one than to make. */
  async audit(name: string, upTo: number): Promise<string> {
    const lib = open(name);
    const { damage } = await lib.housekeeping.verify();
    const found: number[] = [];
    const known: (boolean | null)[] = [];
    for (let from = 0; from < upTo; from += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, upTo - from) }, (_, at) => from + at);
      const postings = await lib.postings(Uint32Array.from(some, (n) => termOf(wordOf(n))));
      const originals = await lib.originals(postings.flatMap((numbers) => [...numbers]));
      for (const n of some) {
        found.push(originals.filter(({ facts }) => facts.url === addressOf(n)).length);
        known.push(n % KNOWN_EVERY === 0 || n > upTo - KNOWN_EVERY ? await lib.has(addressOf(n)) : null);
      }
    }
    const { originals } = await lib.summary();
    await lib.close();
    const stored = await storedTimes(name, upTo);
    const audit: Audit = { found, known, originals, stored, damage: damage.map((each) => JSON.stringify(each)) };
    return JSON.stringify(audit);
  },

  /** How many of an old library's stories are not found by their own words, or more than once. */
  async auditOld(name: string): Promise<{ lost: number; damage: number }> {
    const lib = open(name);
    let lost = 0;
    for (const { url, text } of stories(0, IN_OLD_LIBRARY)) {
      const word = /own\d+/.exec(text)?.[0] ?? '';
      const [postings = new Uint32Array()] = await lib.postings(Uint32Array.of(termOf(word)));
      const originals = await lib.originals([...postings]);
      if (originals.filter(({ facts }) => facts.url === url).length !== 1) lost++;
    }
    const { damage } = await lib.housekeeping.verify();
    await lib.close();
    return { lost, damage: damage.length };
  },
};

declare global {
  var killing: typeof faults;
}
globalThis.killing = faults;
