import { ChunkCursor, type ChunkLimits, type ChunkRun, ChunkWriter, chunkOf } from './postings-chunk.ts';

/** What an original is found by: the engine's index terms, and the hashed names (id, addresses) that it goes by. */
export const FIELDS = ['terms', 'keys'] as const;
export type Field = (typeof FIELDS)[number];

/** One original as the index sees it. */
export interface IndexEntry {
  readonly number: number;
  readonly terms: Uint32Array;
  readonly keys: Uint32Array;
}

/** Turns entries (numbers ascending) into the chunks of one field. */
export function buildRun(entries: readonly IndexEntry[], field: Field, base: number, limits: ChunkLimits): ChunkRun {
  const lists = new Map<number, number[]>();
  for (const entry of entries) {
    for (const term of new Set(entry[field])) {
      const list = lists.get(term);
      if (list) list.push(entry.number);
      else lists.set(term, [entry.number]);
    }
  }
  const writer = new ChunkWriter(base, limits);
  for (const term of Uint32Array.from(lists.keys()).sort()) writer.add(term, lists.get(term) ?? []);
  return writer.finish();
}

/** A stretch of one segment that goes into a merge: unsealed chunks in order. */
export interface MergeInput {
  readonly base: number;
  readonly chunks: readonly Uint8Array[];
  /** Numbers of removed originals, which the merge leaves out. */
  readonly dropped: ReadonlySet<number>;
}

/** The terms of several chunks, one after the other, from `from` on. */
class RunCursor {
  readonly #input: MergeInput;
  #chunk = -1;
  #cursor: ChunkCursor | null = null;
  ended = false;

  constructor(input: MergeInput, from: number) {
    this.#input = input;
    do this.next();
    while (!this.ended && this.term < from);
  }

  get term(): number {
    return this.#cursor?.term ?? 0;
  }

  next(): void {
    while (!this.#cursor?.next()) {
      const payload = this.#input.chunks[++this.#chunk];
      if (!payload) {
        this.ended = true;
        return;
      }
      this.#cursor = new ChunkCursor(payload, this.#input.base);
    }
  }

  /** The live numbers of the term, or null where it is too common. */
  numbers(): number[] | null {
    const { dropped } = this.#input;
    const numbers = this.#cursor?.numbers() ?? null;
    return numbers && dropped.size > 0 ? numbers.filter((number) => !dropped.has(number)) : numbers;
  }
}

/**
 * Merges the terms in [`from`, `limit`) of segments whose numbers ascend from one input to the next.
 * `limit` may be 2^32, past every term.
 */
export function mergeRuns(inputs: readonly MergeInput[], from: number, limit: number, writer: ChunkWriter): void {
  const cursors = inputs.map((input) => new RunCursor(input, from));
  for (;;) {
    let term = limit;
    for (const cursor of cursors) if (!cursor.ended && cursor.term < term) term = cursor.term;
    if (term === limit) return;
    let merged: number[] | null = [];
    for (const cursor of cursors) {
      if (cursor.ended || cursor.term !== term) continue;
      const numbers = cursor.numbers();
      merged = merged && numbers ? (merged.length > 0 ? merged.concat(numbers) : numbers) : null;
      cursor.next();
    }
    writer.add(term, merged);
  }
}

/**
 * How far one bounded merge step may go: the first term (exclusive) such that about `budget` chunks of all directories
 * together lie between it and `from`; 2^32 when the rest fits. Always above `from`.
 */
export function stepLimit(directories: readonly ArrayLike<number>[], from: number, budget: number): number {
  const starts: number[] = [];
  for (const firstTerms of directories) {
    const next = chunkOf(firstTerms, from) + 1;
    for (let at = next; at < Math.min(next + budget, firstTerms.length); at++) starts.push(firstTerms[at] ?? 0);
  }
  return starts.sort((a, b) => a - b)[budget - 1] ?? 2 ** 32;
}
