import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unseal } from '../../../src/store/bytes/checksum.ts';
import { encodeDocument } from '../../../src/store/documents/document.ts';
import { emptySlots, encodeBlock } from '../../../src/store/documents/document-block.ts';
import { StorageDamaged } from '../../../src/store/errors.ts';
import { ChunkWriter } from '../../../src/store/segments/postings-chunk.ts';
import { readBlock } from '../../../src/store/verification/block-check.ts';
import { NumberSet } from '../../../src/store/verification/number-set.ts';
import { checkChunk } from '../../../src/store/verification/segment-check.ts';
import { toyDetection } from '../toy-detection.ts';

describe('a set of numbers', () => {
  test('is what a plain set is', () => {
    const action = fc.record({ number: fc.nat(40_000), add: fc.boolean() });
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const [ours, plain] = [new NumberSet(), new Set<number>()];
        for (const { number, add } of actions) {
          if (add) {
            ours.add(number);
            plain.add(number);
          } else expect(ours.delete(number)).toBe(plain.delete(number));
        }
        expect(ours.size).toBe(plain.size);
        expect([...ours]).toEqual([...plain].sort((a, b) => a - b));
        for (const { number } of actions) expect(ours.has(number)).toBe(plain.has(number));
      }),
    );
  });
});

describe('a chunk of the index', () => {
  const postings = fc
    .array(fc.tuple(fc.nat(1000), fc.uniqueArray(fc.integer({ min: 10, max: 90 }), { minLength: 1, maxLength: 6 })), {
      minLength: 1,
      maxLength: 20,
    })
    .map((lists) => [...new Map(lists)].sort(([a], [b]) => a - b));
  const written = (lists: readonly (readonly [number, readonly number[]])[]): Uint8Array<ArrayBuffer> => {
    const writer = new ChunkWriter(10, { chunkBytes: Infinity, commonAbove: 5 });
    for (const [term, numbers] of lists)
      writer.add(
        term,
        [...numbers].sort((a, b) => a - b),
      );
    return unseal(writer.finish().chunks[0], 'index');
  };
  const range = { base: 10, end: 91 };

  test('that was written is sound, and all that is filed in it is told', () => {
    fc.assert(
      fc.property(postings, (lists) => {
        const filed = new Set<number>();
        checkChunk(written(lists), range, lists[0]?.[0] ?? 0, 1001, (number) => filed.add(number));
        const expected = lists.flatMap(([, numbers]) => (numbers.length > 5 ? [] : numbers));
        expect([...filed].sort()).toEqual([...new Set(expected)].sort());
      }),
    );
  });

  test('is not sound behind another chunk, before its own first term, or with numbers from elsewhere', () => {
    const lists = [
      [5, [20, 30]],
      [9, [90]],
    ] as const;
    const check = (first: number, limit: number, where = range) =>
      checkChunk(written(lists), where, first, limit, () => {});
    expect(() => check(5, 10)).not.toThrow();
    expect(() => check(4, 10)).toThrow(StorageDamaged);
    expect(() => check(5, 9)).toThrow(StorageDamaged);
    expect(() => check(5, 10, { base: 10, end: 90 })).toThrow(StorageDamaged);
    expect(() => checkChunk(new Uint8Array(), range, 5, 10, () => {})).toThrow(StorageDamaged);
  });

  test('of any bytes is sound or StorageDamaged, and ends', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          checkChunk(bytes, range, 0, 2 ** 32, () => {});
        } catch (error) {
          expect(error).toBeInstanceOf(StorageDamaged);
        }
      }),
    );
  });
});

describe('a block of originals', () => {
  const detection = toyDetection(1);
  const original = {
    names: ['AAAABBBBCCCCDDDD'],
    facts: { title: 'The ferry is back' },
    source: 'visited' as const,
    versions: [{ learnedAt: 5, digest: 'AAAABBBBCCCCDDDD' }],
    textLength: 10,
    hasText: false,
    fingerprintVersion: 1,
    fingerprint: detection.encode(detection.fingerprint({ text: 'the ferry is back' })),
  };
  const block = (more: Partial<typeof original>): ArrayBuffer => {
    const slots = emptySlots();
    slots[3] = encodeDocument({ ...original, ...more });
    return encodeBlock(slots);
  };

  test('is read with the numbers of its originals', () => {
    expect(readBlock(detection, 2, block({}))).toEqual([{ number: 19, document: original }]);
  });

  test('is none with any byte changed, or any part missing', () => {
    const bytes = new Uint8Array(block({}));
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      expect(readBlock(detection, 2, changed.buffer)).toBeNull();
      expect(readBlock(detection, 2, bytes.slice(0, at).buffer)).toBeNull();
    }
    for (const wrong of [null, undefined, 'text', 7, {}]) expect(readBlock(detection, 2, wrong)).toBeNull();
  });

  test('is none with an original that could not be used', () => {
    expect(readBlock(detection, 2, block({ names: [] }))).toBeNull();
    expect(readBlock(detection, 2, block({ names: ['not a name'] }))).toBeNull();
    expect(readBlock(detection, 2, block({ versions: [] }))).toBeNull();
    const foreign = new Uint8Array(Uint32Array.of(9, 1).buffer);
    expect(readBlock(detection, 2, block({ fingerprint: foreign }))).toBeNull();
    expect(readBlock(detection, 2, block({ fingerprint: foreign, fingerprintVersion: 9 }))).toHaveLength(1);
  });
});
