import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/store/documents/document.ts';
import { keyOfName } from '../../../src/store/documents/identity.ts';
import { joinedRanges } from '../../../src/store/housekeeping/reindexing.ts';
import { isMeant } from '../../../src/store/housekeeping/removal.ts';
import { mayLeave, SAVINGS, untilEnough } from '../../../src/store/housekeeping/saving-room.ts';
import { libraryBytes, limitedBytes, withSizeChanges } from '../../../src/store/housekeeping/sizes.ts';
import { freshUpkeep, isUpkeep, upkeepOf, withUpkeep } from '../../../src/store/housekeeping/upkeep.ts';
import { emptyManifest, type Segment } from '../../../src/store/manifest.ts';

const document = (
  facts: Document['facts'],
  learned: readonly number[] = [1],
  source: Document['source'] = 'visited',
) => ({
  names: ['AAAABBBBCCCCDDDD'],
  facts,
  source,
  versions: learned.map((learnedAt) => ({ learnedAt, digest: 'x' })),
  textLength: 10,
  hasText: true,
  fingerprintVersion: 1,
  fingerprint: new Uint8Array(),
});

describe('ranges to file anew', () => {
  test('cover what was asked for and nothing else, ascending and apart', () => {
    const range = fc.tuple(fc.nat(60), fc.nat(12)).map(([next, length]) => ({ next, end: next + length }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
        const covered = (all: readonly { next: number; end: number }[]): number[] =>
          [...Array(80).keys()].filter((n) => all.some(({ next, end }) => next <= n && n < end));
        const joined = joinedRanges(ranges);
        expect(covered(joined)).toEqual(covered(ranges));
        joined.forEach(({ next, end }, at) => {
          expect(next).toBeLessThan(end);
          expect(next).toBeGreaterThan(joined[at - 1]?.end ?? -1);
        });
      }),
    );
  });
});

describe('what a removal is meant for', () => {
  const site = 'news.example';
  test.each([
    ['https://news.example/1', true],
    ['https://www.news.example/1', true],
    ['https://sport.news.example:8080/1', true],
    ['https://fakenews.example/1', false],
    ['https://news.example.org/1', false],
    ['https://example/news.example', false],
  ])('a site: %s', (url, meant) => {
    expect(isMeant({ kind: 'site', site }, document({ url }))).toBe(meant);
    expect(isMeant({ kind: 'site', site }, document({ canonical: url }))).toBe(meant);
  });

  test('an original without an address is on no site', () => {
    expect(isMeant({ kind: 'site', site }, document({}))).toBe(false);
  });

  test('a time: any version learned in it, its end left out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1 }), fc.nat(20), fc.nat(20), (learned, from, to) => {
        const inIt = new Set(Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at));
        expect(isMeant({ kind: 'time', from, to }, document({}, learned))).toBe(learned.some((at) => inIt.has(at)));
      }),
    );
  });
});

describe('what leaves', () => {
  test('is the shortest run of the oldest that frees enough', () => {
    const candidates = fc.array(fc.nat(50), { maxLength: 12 });
    fc.assert(
      fc.property(candidates, fc.integer({ min: 1, max: 300 }), (sizes, excess) => {
        const all = sizes.map((bytes, number) => ({ number, bytes }));
        const shortest = [...Array(all.length + 1).keys()].find(
          (count) => all.slice(0, count).reduce((sum, { bytes }) => sum + bytes, 0) >= excess,
        );
        expect(untilEnough(all, excess)).toEqual(all.slice(0, shortest ?? all.length));
      }),
    );
  });

  test('is never what the reader asked to remember, and what was matched only in the last turns', () => {
    const matched = new Set([keyOfName('AAAABBBBCCCCDDDD')]);
    const turns = (each: Document, known: ReadonlySet<number>): boolean[] =>
      SAVINGS.map((saving) => mayLeave(saving, each, known));
    expect(turns(document({}, [1], 'asked'), new Set())).toEqual([false, false, false, false]);
    expect(turns(document({}), matched)).toEqual([false, false, true, true]);
    expect(turns(document({}), new Set())).toEqual([true, true, true, true]);
    expect(turns({ ...document({}), hasText: false }, new Set())).toEqual([false, true, false, true]);
  });
});

describe('the size of the library', () => {
  test('is the sum of what was written, of what has been counted', () => {
    const changes = fc.array(fc.record({ number: fc.nat(200), bytes: fc.integer({ min: 0, max: 1000 }) }));
    fc.assert(
      fc.property(changes, changes, fc.option(fc.nat(200)), (documents, texts, upTo) => {
        const bytes = { documents: 5, texts: 7, upTo };
        const manifest = withUpkeep({ ...emptyManifest(1), nextNumber: 201 }, { bytes });
        const counted = upkeepOf(withSizeChanges(manifest, documents, texts)).bytes;
        let [ofDocuments, ofTexts] = [5, 7];
        for (const change of documents) if (upTo === null || change.number < upTo) ofDocuments += change.bytes;
        for (const change of texts) if (upTo === null || change.number < upTo) ofTexts += change.bytes;
        expect(counted).toEqual({ documents: ofDocuments, texts: ofTexts, upTo });
      }),
    );
  });

  test('counts segments by their bytes, or by their chunks where those were not counted', () => {
    const segment: Segment = { segment: 1, base: 1, end: 9, originals: 8, deleted: 2, chunks: [2, 1] };
    const manifest = { ...emptyManifest(1), segments: [{ ...segment, bytes: 1000 }, segment] };
    expect(libraryBytes(manifest)).toEqual({
      originals: 1000 + 3 * 16_384,
      packs: 0,
      texts: 0,
      freeable: (1000 + 3 * 16_384) / 4,
      complete: true,
    });
  });
});

describe('the size of packs', () => {
  test('is their share by number, and counts against no limit', () => {
    const pack = { id: 'x', name: '', description: '', fingerprintVersion: 1, addedAt: 0, ranges: [] };
    const bytes = { documents: 1000, texts: 70, upTo: null };
    const manifest = withUpkeep({ ...emptyManifest(1), originals: 40, packs: [{ ...pack, originals: 30 }] }, { bytes });
    expect(libraryBytes(manifest)).toMatchObject({ originals: 250, packs: 750, texts: 70 });
    expect(limitedBytes(libraryBytes(manifest))).toBe(320);
    const only = { ...manifest, originals: 30 };
    expect(limitedBytes(libraryBytes(only))).toBe(70);
  });
});

describe('a stored upkeep', () => {
  test('is taken as it was written, and nothing else is', () => {
    const upkeep = {
      ...freshUpkeep(9),
      reindexing: [{ next: 1, end: 4 }],
      removal: { of: { kind: 'site' as const, site: 'news.example' }, next: 1, end: 2, removed: 0 },
      swept: [1, 2],
    };
    expect(isUpkeep(structuredClone(upkeep))).toBe(true);
    for (const key of Object.keys(upkeep)) {
      const { [key as keyof typeof upkeep]: _, ...without } = upkeep;
      expect(isUpkeep(without)).toBe(false);
    }
    fc.assert(fc.property(fc.anything(), (value) => !isUpkeep(value)));
  });
});
