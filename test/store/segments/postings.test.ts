import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unseal } from '../../../src/store/bytes/checksum.ts';
import { StorageDamaged } from '../../../src/store/errors.ts';
import { ChunkCursor, ChunkWriter, chunkOf } from '../../../src/store/segments/postings-chunk.ts';
import { buildRun, type IndexEntry, mergeRuns, stepLimit } from '../../../src/store/segments/segment.ts';

const PAST_ALL = 2 ** 32;
const limits = { chunkBytes: 40, commonAbove: Infinity };
const payloadsOf = (chunks: readonly ArrayBuffer[]): Uint8Array[] => chunks.map((chunk) => unseal(chunk, 'chunk'));

/** Few different terms near both ends of the range, so that lists grow and large gaps occur. */
const term = fc.oneof(
  fc.nat(15),
  fc.integer({ min: 0xfffffff0, max: 0xffffffff }),
  fc.integer({ min: 0, max: 0xffffffff }),
);
const entries = (base: number): fc.Arbitrary<IndexEntry[]> =>
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.array(term, { maxLength: 8 })), { maxLength: 30 })
    .map((items) => {
      let number = base;
      return items.map(([gap, terms]) => {
        number += gap;
        return { number, terms: Uint32Array.from(terms), keys: new Uint32Array() };
      });
    });

type Lists = Map<number, number[] | null>;

function naiveLists(all: readonly IndexEntry[], dropped: ReadonlySet<number> = new Set()): Lists {
  const lists: Lists = new Map();
  for (const wanted of [...new Set(all.flatMap(({ terms }) => [...terms]))].sort((a, b) => a - b)) {
    const numbers = all.filter(({ number, terms }) => terms.includes(wanted) && !dropped.has(number));
    if (numbers.length > 0)
      lists.set(
        wanted,
        numbers.map(({ number }) => number),
      );
  }
  return lists;
}

function readAll(chunks: readonly ArrayBuffer[], base: number): Lists {
  const lists: Lists = new Map();
  for (const payload of payloadsOf(chunks)) {
    const cursor = new ChunkCursor(payload, base);
    while (cursor.next()) lists.set(cursor.term, cursor.numbers());
  }
  return lists;
}

describe('a run of chunks', () => {
  it('gives back every list that went in, in order', () => {
    fc.assert(
      fc.property(entries(7), (all) => {
        const { chunks } = buildRun(all, 'terms', 7, limits);
        expect([...readAll(chunks, 7)]).toEqual([...naiveLists(all)]);
      }),
    );
  });

  it('can be moved to other numbers by its base alone', () => {
    const all = [{ number: 10, terms: Uint32Array.of(5), keys: new Uint32Array() }];
    expect(readAll(buildRun(all, 'terms', 3, limits).chunks, 1003).get(5)).toEqual([1010]);
  });

  it('has a directory that leads to the one chunk that can hold a term', () => {
    fc.assert(
      fc.property(entries(0), term, (all, wanted) => {
        const { chunks, firstTerms } = buildRun(all, 'terms', 0, limits);
        const position = chunkOf(Uint32Array.from(firstTerms), wanted);
        const chunk = chunks[position];
        const there = chunk ? readAll([chunk], 0).get(wanted) : undefined;
        expect(there).toEqual(naiveLists(all).get(wanted));
      }),
    );
  });

  it('skips lists that nobody reads', () => {
    const writer = new ChunkWriter(0, { chunkBytes: 1000, commonAbove: 10 });
    writer.add(1, [1, 200, 40_000]);
    writer.add(2, [3]);
    const cursor = new ChunkCursor(payloadsOf(writer.finish().chunks)[0] ?? new Uint8Array(), 0);
    expect([cursor.next(), cursor.next(), cursor.numbers(), cursor.next()]).toEqual([true, true, [3], false]);
  });

  it('gives a long list a chunk of its own, so that nobody reads it for a short one', () => {
    const writer = new ChunkWriter(0, { chunkBytes: 100, commonAbove: Infinity });
    const long = Array.from({ length: 200 }, (_, at) => at + 1);
    writer.add(1, [7]);
    writer.add(2, long);
    writer.add(3, [8]);
    const { chunks, firstTerms } = writer.finish();
    expect(firstTerms).toEqual([1, 2, 3]);
    expect(chunks.map((chunk) => [...readAll([chunk], 0)])).toEqual([[[1, [7]]], [[2, long]], [[3, [8]]]]);
  });

  it('gives its numbers into a place that is ready for them too', () => {
    const writer = new ChunkWriter(5, { chunkBytes: 100, commonAbove: Infinity });
    writer.add(1, [7, 200, 40_000, 2 ** 31]);
    const cursor = new ChunkCursor(payloadsOf(writer.finish().chunks)[0] ?? new Uint8Array(), 5);
    cursor.next();
    const place = new Uint32Array(cursor.count);
    cursor.numbersInto(place);
    expect([[...place], cursor.next()]).toEqual([[7, 200, 40_000, 2 ** 31], false]);
  });

  it('is damaged where it ends too early or claims longer lists than it has bytes', () => {
    const writer = new ChunkWriter(0, { chunkBytes: 100, commonAbove: Infinity });
    writer.add(300, [400, 500]);
    const whole = payloadsOf(writer.finish().chunks)[0] ?? new Uint8Array();
    for (let length = 1; length < whole.length; length++) {
      const cursor = new ChunkCursor(whole.subarray(0, length), 0);
      expect(() => cursor.next() && cursor.numbers(), `${length} bytes`).toThrow(StorageDamaged);
    }
    const boasting = new ChunkCursor(Uint8Array.of(1, 255, 255, 255, 127, 1), 0);
    expect(() => boasting.next()).toThrow(StorageDamaged);
  });

  it('keeps no numbers of a term that too many share', () => {
    const writer = new ChunkWriter(0, { chunkBytes: 1000, commonAbove: 2 });
    writer.add(1, [1, 2, 3]);
    writer.add(2, [1, 2]);
    writer.add(3, []);
    expect([...readAll(writer.finish().chunks, 0)]).toEqual([
      [1, null],
      [2, [1, 2]],
    ]);
  });
});

describe('merging', () => {
  it('in bounded steps equals building from all entries at once, removed ones left out', () => {
    const parts = fc.tuple(entries(0), entries(20_000), entries(40_000));
    fc.assert(
      fc.property(parts, fc.nat(), fc.integer({ min: 1, max: 5 }), (segments, salt, budget) => {
        const dropped = new Set(
          segments
            .flat()
            .map(({ number }) => number)
            .filter((number) => (number ^ salt) % 3 === 0),
        );
        const runs = segments.map((part, at) => buildRun(part, 'terms', at * 20_000, limits));
        const directories = runs.map(({ firstTerms }) => firstTerms);
        const merged: [number, number[] | null][] = [];
        let from = 0;
        while (from < PAST_ALL) {
          const limit = stepLimit(directories, from, budget);
          expect(limit).toBeGreaterThan(from);
          const writer = new ChunkWriter(0, limits);
          const inputs = runs.map(({ chunks }, at) => ({ base: at * 20_000, chunks: payloadsOf(chunks), dropped }));
          mergeRuns(inputs, from, limit, writer);
          merged.push(...readAll(writer.finish().chunks, 0));
          from = limit;
        }
        expect(merged).toEqual([...naiveLists(segments.flat(), dropped)]);
      }),
    );
  });

  it('leaves a term common that is common in one of the segments', () => {
    const run = (numbers: number[]): Uint8Array[] => {
      const writer = new ChunkWriter(0, { chunkBytes: 100, commonAbove: 2 });
      writer.add(9, numbers);
      return payloadsOf(writer.finish().chunks);
    };
    const writer = new ChunkWriter(0, limits);
    const dropped = new Set<number>();
    mergeRuns(
      [
        { base: 0, chunks: run([1, 2, 3]), dropped },
        { base: 0, chunks: run([4]), dropped },
      ],
      0,
      PAST_ALL,
      writer,
    );
    expect([...readAll(writer.finish().chunks, 0)]).toEqual([[9, null]]);
  });
});

it('a directory is searched as a list would be', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 20 }), fc.nat(50), (starts, wanted) => {
      const sorted = starts.sort((a, b) => a - b);
      expect(chunkOf(sorted, wanted)).toBe(sorted.findLastIndex((start) => start <= wanted));
    }),
  );
});
