import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CREDIT_KINDS } from '../../../src/core/credit/credit.ts';
import { ByteReader, ByteWriter } from '../../../src/store/bytes/bytes.ts';
import { seal, unseal } from '../../../src/store/bytes/checksum.ts';
import { compressText, decompressText } from '../../../src/store/bytes/text-codec.ts';
import { type Document, decodeDocument, encodeDocument, SOURCES } from '../../../src/store/documents/document.ts';
import { BLOCK_SLOTS, decodeBlock, emptySlots, encodeBlock } from '../../../src/store/documents/document-block.ts';
import { StorageDamaged } from '../../../src/store/errors.ts';
import { checkManifest, emptyManifest } from '../../../src/store/manifest.ts';
import { decodeHead, encodeHead, findInHead } from '../../../src/store/segments/head.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const bytes = fc.uint8Array({ maxLength: 60 });
const fact = fc.option(text, { nil: undefined });
const uint32Array = fc
  .array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 10 })
  .map((a) => Uint32Array.from(a));

const origins = fc.record(
  {
    credits: fc.array(
      fc.record(
        {
          kind: fc.constantFrom(...CREDIT_KINDS),
          level: fc.constantFrom('explicit' as const, 'named' as const, 'linked' as const),
          said: text,
          links: fc.array(text, { maxLength: 1 }),
          quote: fc.constant(''),
          agency: text,
        },
        { noNullPrototype: true, requiredKeys: ['kind', 'level', 'said', 'links', 'quote'] },
      ),
      { maxLength: 6 },
    ),
    hosts: fc.array(text, { maxLength: 8 }),
    imageHosts: fc.array(text, { maxLength: 8 }),
    traces: fc.record(
      {
        disguised: fc.nat(99),
        quotes: fc.array(fc.tuple(fc.nat(9999), fc.nat(0xffff)), { maxLength: 6 }),
      },
      { noNullPrototype: true },
    ),
  },
  { noNullPrototype: true },
);

const document: fc.Arbitrary<Document> = fc.record(
  {
    names: fc.array(text, { minLength: 1, maxLength: 3 }),
    facts: fc
      .record({ title: fact, url: fact, site: fact, published: fact, byline: fact, canonical: fact, language: fact })
      .map((facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))),
    source: fc.constantFrom(...SOURCES),
    versions: fc.array(fc.record({ learnedAt: fc.maxSafeNat(), digest: text }, { noNullPrototype: true }), {
      maxLength: 8,
    }),
    textLength: fc.nat(),
    hasText: fc.boolean(),
    fingerprintVersion: fc.nat(),
    fingerprint: bytes,
    origins,
  },
  {
    noNullPrototype: true,
    requiredKeys: [
      'names',
      'facts',
      'source',
      'versions',
      'textLength',
      'hasText',
      'fingerprintVersion',
      'fingerprint',
    ],
  },
);

describe('bytes', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.maxSafeNat(), text, bytes)), (values) => {
        const writer = new ByteWriter();
        for (const value of values) {
          if (typeof value === 'number') writer.varint(value);
          else if (typeof value === 'string') writer.text(value);
          else writer.blob(value);
        }
        const reader = new ByteReader(writer.finish());
        for (const value of values) {
          const kind = typeof value;
          const back = kind === 'number' ? reader.varint() : kind === 'string' ? reader.text() : reader.blob();
          expect(back).toEqual(value);
        }
        expect(reader.ended).toBe(true);
      }),
    );
  });

  it('that end too early, or make no sense, are damage', () => {
    for (const broken of [[], [0x80], [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]])
      expect(() => new ByteReader(Uint8Array.from(broken)).varint()).toThrow(StorageDamaged);
    expect(() => new ByteReader(Uint8Array.of(5, 1)).blob()).toThrow(StorageDamaged);
    expect(() => new ByteReader(Uint8Array.of(1, 0xff)).text()).toThrow(StorageDamaged);
  });
});

describe('the checksum', () => {
  it('notices any one byte that changed, and any cut', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (payload, at, flip) => {
          const sealed = new Uint8Array(seal(payload));
          expect(unseal(sealed.buffer, 'record')).toEqual(payload);
          const damaged = sealed.slice();
          const place = at % damaged.length;
          damaged[place] = (damaged[place] ?? 0) ^ flip;
          expect(() => unseal(damaged.buffer, 'record')).toThrow(StorageDamaged);
          expect(() => unseal(sealed.slice(0, place).buffer, 'record')).toThrow(StorageDamaged);
        },
      ),
    );
  });

  it('answers what is no bytes at all with an error', () => {
    for (const value of [undefined, null, 'text', new Uint8Array(8), {}])
      expect(() => unseal(value, 'record')).toThrow("The library's record is missing or not readable.");
  });
});

describe('records', () => {
  it('of an original are read as they were written at first, origins in JSON', () => {
    fc.assert(
      fc.property(text, origins, (name, given) => {
        const writer = new ByteWriter();
        writer.varint(1);
        writer.text(name);
        // Bit 7: origins in JSON; no fact.
        writer.varint(1 << 7);
        writer.text(JSON.stringify(given));
        // Source, versions, length of the text, text kept, version of the fingerprint.
        for (const number of [0, 0, 0, 0, 1]) writer.varint(number);
        writer.blob(Uint8Array.of(5));
        const head = writer.finish();
        expect(decodeDocument({ head, fingerprint: null }).origins).toEqual(given);
      }),
    );
  });

  it('of an original come back as they were', () => {
    fc.assert(
      fc.property(document, (each) => {
        expect(decodeDocument(encodeDocument(each))).toEqual(each);
      }),
    );
  });

  it('of a block keep every slot', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.record({ head: fc.uint8Array({ minLength: 1, maxLength: 900 }), fingerprint: bytes })), {
          minLength: BLOCK_SLOTS,
          maxLength: BLOCK_SLOTS,
        }),
        (slots) => {
          expect(decodeBlock(encodeBlock(slots))).toEqual(slots);
        },
      ),
    );
    expect(decodeBlock(undefined)).toEqual(emptySlots());
  });

  it('of a block of the second schema are read as they stand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.uint8Array({ minLength: 2, maxLength: 9 })), {
          minLength: BLOCK_SLOTS,
          maxLength: BLOCK_SLOTS,
        }),
        (documents) => {
          const writer = new ByteWriter();
          for (const each of documents) writer.varint(each?.length ?? 0);
          for (const each of documents) if (each) writer.raw(each);
          expect(decodeBlock(seal(writer.finish()))).toEqual(
            documents.map((head) => (head ? { head, fingerprint: null } : null)),
          );
        },
      ),
    );
  });

  it('of a block are damage where they unpack to more, or less, than they say, or to far too much', () => {
    const packed = (heads: Uint8Array, said: number): ArrayBuffer => {
      const writer = new ByteWriter();
      for (const number of [1, said, 0, 0, 0, 0, 0, 0, 0, ...new Array<number>(BLOCK_SLOTS).fill(0)])
        writer.varint(number);
      writer.blob(heads);
      return seal(writer.finish());
    };
    const heads = deflateSync(new Uint8Array(5000).fill(7));
    expect(decodeBlock(packed(heads, 5000))[0]?.head.length).toBe(5000);
    for (const said of [1, 4999, 5001, 2 ** 21, 2 ** 52])
      expect(() => decodeBlock(packed(heads, said))).toThrow(StorageDamaged);
    expect(() => decodeBlock(packed(heads.slice(0, 4), 5000))).toThrow(StorageDamaged);
    expect(() => decodeBlock(packed(Uint8Array.of(255, 255, 255), 5000))).toThrow(StorageDamaged);
  });

  it('of the head come back, and are found as in a list', () => {
    const entry = fc.record({ number: fc.nat(), terms: uint32Array, keys: uint32Array }, { noNullPrototype: true });
    fc.assert(
      fc.property(fc.array(entry), fc.array(fc.integer({ min: 0, max: 0xffffffff })), (entries, more) => {
        expect(decodeHead(encodeHead(entries))).toEqual(entries);
        const wanted = new Set([...(entries[0]?.terms ?? []), ...more]);
        const expected = new Map<number, number[]>();
        for (const term of wanted) {
          const numbers = entries.filter(({ terms }) => terms.includes(term)).map(({ number }) => number);
          if (numbers.length > 0) expected.set(term, numbers);
        }
        expect(findInHead(entries, 'terms', wanted)).toEqual(expected);
      }),
    );
  });

  it('of contents that are not ours are damage', () => {
    const good = emptyManifest(1);
    expect(checkManifest(good)).toBe(good);
    const segment = { segment: 1, base: 1, end: 5, originals: 4, deleted: 0, chunks: [1, 1] };
    expect(checkManifest({ ...good, segments: [segment] }).segments).toEqual([segment]);
    const ranges = [{ base: 8, end: 16 }];
    const pack = { id: 'a', name: 'A', description: '', fingerprintVersion: 1, originals: 1, addedAt: 1, ranges };
    const place = { base: 16, end: 24, file: 'b', segment: 2, place: 3 };
    const incoming = { ...place, sections: 0, chunks: [0, 0], bytes: 0, documentBytes: 0, touchedAt: 1 };
    expect(checkManifest({ ...good, packs: [pack], incoming: [incoming] }).packs).toEqual([pack]);
    const bad: unknown[] = [
      null,
      7,
      {},
      { ...good, format: 1 },
      { ...good, format: 3 },
      { ...good, originals: -1 },
      { ...good, nextNumber: '1' },
      { ...good, segments: [{ ...segment, chunks: [1] }] },
      { ...good, segments: [{ ...segment, base: 9 }] },
      { ...good, garbage: ['1'] },
      { ...good, rebuild: {} },
      { ...good, merges: [{ into: 2, from: [1], dropping: [], field: 0, next: 0, chunks: [0, 0] }] },
      { ...good, packs: [{ ...pack, ranges: [{ base: 8 }] }] },
      { ...good, packs: [{ ...pack, name: 7 }] },
      { ...good, packs: [{ ...pack, originals: -1 }] },
      { ...good, incoming: [{ ...incoming, chunks: [0] }] },
      { ...good, incoming: [{ ...incoming, end: 0 }] },
      { ...good, leaving: [{ base: 16, end: 8 }] },
      { ...good, retired: [null] },
    ];
    for (const value of bad) expect(() => checkManifest(value)).toThrow(StorageDamaged);
  });
});

it('texts come back from their compressed form, and damaged ones do not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (each) => {
      expect(await decompressText(await compressText(each))).toBe(each);
    }),
    { numRuns: 30 },
  );
  await expect(decompressText(Uint8Array.of(0xff, 0x00, 0x13).buffer)).rejects.toThrow(StorageDamaged);
  await expect(decompressText(await compressText('a'.repeat(1_000_001)))).rejects.toThrow(StorageDamaged);
});
