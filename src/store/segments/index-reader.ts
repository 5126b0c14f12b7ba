import type { Manifest, Segment } from '../manifest.ts';
import { chunkKey, type Transaction } from '../schema.ts';
import { ChunkCache } from './chunk-cache.ts';
import { findInHead } from './head.ts';
import { readChunks, readDirectory, readHead, readTombstones } from './index-records.ts';
import { ChunkCursor, chunkOf } from './postings-chunk.ts';
import type { Field } from './segment.ts';

/** Room for the chunks in memory: the small, newest segments, which every lookup reads whole, fit several times. */
const CACHE_BYTES = 16 * 1024 * 1024;
const NONE: ReadonlySet<number> = new Set();

/** Ascending numbers by term; null: too common. */
type Lists = Map<number, Uint32Array | null>;

/**
 * Finds originals by terms or names: for each segment one chunk a term, then the head. What it remembers between
 * lookups (directories, chunks, tombstones) belongs to immutable segments, so another context's changes cannot make it
 * stale: a lookup reads the manifest and asks only for what that names.
 */
export class IndexReader {
  #birth = '';
  #chunks = new ChunkCache(CACHE_BYTES);
  readonly #directories = new Map<number, Uint32Array>();
  readonly #tombstones = new Map<number, { readonly count: number; readonly numbers: ReadonlySet<number> }>();

  /**
   * The live originals filed under each of `wanted` (ascending, without repeats), as ascending numbers. A term that
   * nothing is filed under has no entry; null: too common to tell.
   */
  async lists(tx: Transaction, manifest: Manifest, field: Field, wanted: Uint32Array): Promise<Lists> {
    this.#forgetAllBut(manifest);
    const [entries, ...bySegment] = await Promise.all([
      readHead(tx),
      ...manifest.segments.map((segment) => this.#findInSegment(tx, segment, field, wanted)),
    ]);
    const inHead = findInHead(entries, field, new Set(wanted));
    const found: Lists = new Map();
    for (const term of wanted) {
      const parts = bySegment.map((lists) => lists.get(term)).filter((list) => list !== undefined);
      const newest = inHead.get(term);
      if (newest) parts.push(Uint32Array.from(newest));
      if (parts.length > 0) found.set(term, joined(parts));
    }
    return found;
  }

  /** The same for names, whose lists are short. */
  async find(
    tx: Transaction,
    manifest: Manifest,
    field: Field,
    wanted: Uint32Array,
  ): Promise<Map<number, number[] | null>> {
    const lists = await this.lists(tx, manifest, field, wanted);
    return new Map(Array.from(lists, ([term, list]) => [term, list && [...list]]));
  }

  /** The first term of each chunk of a finished segment. */
  async directory(tx: Transaction, segment: number, field: Field): Promise<Uint32Array> {
    const key = chunkKey(segment, field, 0);
    const known = this.#directories.get(key);
    if (known) return known;
    const directory = await readDirectory(tx, segment, field);
    this.#directories.set(key, directory);
    return directory;
  }

  /** Chunks of finished segments, in the order of their keys. */
  async #read(tx: Transaction, keys: readonly number[]): Promise<(Uint8Array | undefined)[]> {
    const chunks = keys.map((key) => this.#chunks.get(key));
    const missing = keys.filter((_, at) => !chunks[at]);
    const read = await readChunks(tx, missing);
    missing.forEach((key, at) => {
      const chunk = read[at];
      if (chunk) this.#chunks.set(key, chunk);
    });
    let next = 0;
    return chunks.map((chunk) => chunk ?? read[next++]);
  }

  async #removed(tx: Transaction, { segment, deleted }: Segment): Promise<ReadonlySet<number>> {
    if (deleted === 0) return NONE;
    const known = this.#tombstones.get(segment);
    if (known?.count === deleted) return known.numbers;
    const numbers = new Set(await readTombstones(tx, segment));
    this.#tombstones.set(segment, { count: deleted, numbers });
    return numbers;
  }

  async #findInSegment(tx: Transaction, segment: Segment, field: Field, wanted: Uint32Array): Promise<Lists> {
    const [directory, removed] = await Promise.all([
      this.directory(tx, segment.segment, field),
      this.#removed(tx, segment),
    ]);
    const termsByChunk = new Map<number, number[]>();
    for (const term of wanted) {
      const position = chunkOf(directory, term);
      if (position < 0) continue;
      const terms = termsByChunk.get(position);
      if (terms) terms.push(term);
      else termsByChunk.set(position, [term]);
    }
    const found: Lists = new Map();
    const keys = Array.from(termsByChunk.keys(), (position) => chunkKey(segment.segment, field, position));
    const chunks = await this.#read(tx, keys);
    Array.from(termsByChunk.values()).forEach((terms, at) => {
      const chunk = chunks[at];
      if (!chunk) return;
      findInChunk(chunk, segment.base, terms, (term, numbers) => {
        found.set(term, numbers && removed.size > 0 ? numbers.filter((number) => !removed.has(number)) : numbers);
      });
    });
    return found;
  }

  #forgetAllBut({ birth, segments }: Manifest): void {
    if (birth !== this.#birth) {
      // The browser, or its user, threw the old database away: the same numbers mean other segments now.
      this.#birth = birth;
      this.#chunks = new ChunkCache(CACHE_BYTES);
      this.#directories.clear();
      this.#tombstones.clear();
    }
    const live = new Set(segments.map(({ segment }) => segment));
    const directories = new Set(
      segments.flatMap(({ segment }) => [chunkKey(segment, 'terms', 0), chunkKey(segment, 'keys', 0)]),
    );
    for (const segment of this.#tombstones.keys()) if (!live.has(segment)) this.#tombstones.delete(segment);
    for (const key of this.#directories.keys()) if (!directories.has(key)) this.#directories.delete(key);
  }
}

/** Calls `found` for each of `terms` (ascending) that the chunk holds. */
function findInChunk(
  chunk: Uint8Array,
  base: number,
  terms: readonly number[],
  found: (term: number, numbers: Uint32Array | null) => void,
): void {
  const cursor = new ChunkCursor(chunk, base);
  let at = 0;
  while (at < terms.length && cursor.next()) {
    while ((terms[at] ?? Infinity) < cursor.term) at++;
    if (terms[at] !== cursor.term) continue;
    found(cursor.term, numbersAt(cursor));
    at++;
  }
}

function numbersAt(cursor: ChunkCursor): Uint32Array | null {
  if (cursor.count === 0) return null;
  const numbers = new Uint32Array(cursor.count);
  cursor.numbersInto(numbers);
  return numbers;
}

/** The lists of one term, one after the other; null where one of them is too common. */
function joined(lists: readonly (Uint32Array | null)[]): Uint32Array | null {
  const [only] = lists;
  if (lists.length === 1) return only ?? null;
  let length = 0;
  for (const list of lists) {
    if (!list) return null;
    length += list.length;
  }
  const whole = new Uint32Array(length);
  let at = 0;
  for (const list of lists) {
    if (list) whole.set(list, at);
    at += list?.length ?? 0;
  }
  return whole;
}
