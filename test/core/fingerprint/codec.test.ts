import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BitReader, BitWriter } from '../../../src/core/fingerprint/bits.ts';
import { buildFingerprint } from '../../../src/core/fingerprint/build.ts';
import { fingerprintCodec } from '../../../src/core/fingerprint/codec.ts';
import { LEXICON } from '../shipped.ts';
import { ORIGINALS, original } from '../stories.ts';
import { fingerprints } from './arbitrary.ts';

const { encode, decode } = fingerprintCodec(LEXICON.frequencies);

const encodedStory = (slug: string): Uint8Array =>
  encode(buildFingerprint({ text: original(slug) }, LEXICON.frequencies));

describe('the codec', () => {
  test('gives back every fingerprint', () => {
    fc.assert(
      fc.property(fingerprints, (fingerprint) => {
        expect(decode(encode(fingerprint))).toEqual(fingerprint);
      }),
    );
  });

  test('gives back a story’s, also from the middle of a larger buffer', () => {
    for (const slug of ORIGINALS) {
      const fingerprint = buildFingerprint({ text: original(slug) }, LEXICON.frequencies);
      const bytes = encode(fingerprint);
      const larger = new Uint8Array(bytes.length + 9);
      larger.set(bytes, 4);
      expect(decode(larger.subarray(4, 4 + bytes.length))).toEqual(fingerprint);
    }
  });

  test('keeps a story of seven hundred words in less than a kilobyte', () => {
    const sizes = ORIGINALS.map((slug) => (encodedStory(slug).length / original(slug).split(/\s+/).length) * 700);
    expect(sizes.reduce((a, b) => a + b) / sizes.length).toBeLessThanOrEqual(740);
  });
});

describe('damaged bytes are refused', () => {
  const bytes = encodedStory('brannock-yard-tugs');

  test('each byte with all its bits turned, and with any one of them', () => {
    for (let at = 0; at < bytes.length; at++) {
      for (const mask of [255, 1, 2, 4, 8, 16, 32, 64, 128]) {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ mask;
        expect(() => decode(damaged), `byte ${at} ^ ${mask}`).toThrow(RangeError);
      }
    }
  });

  test('a byte of nothing but zeros that became nothing but ones', () => {
    const fingerprint = buildFingerprint({ text: 'x' }, LEXICON.frequencies);
    const zeros = encode({
      ...fingerprint,
      sentences: Array(40).fill({ quoted: false, check: 0 }),
      words: { ...fingerprint.words, sentences: Array(40).fill([]) },
      anchors: { ...fingerprint.anchors, sentences: Array(40).fill([]) },
    });
    const at = zeros.indexOf(0);
    expect(at).toBeGreaterThan(0);
    zeros[at] = 255;
    expect(() => decode(zeros)).toThrow(RangeError);
  });

  test('cut off anywhere', () => {
    for (let length = 0; length < bytes.length; length++)
      expect(() => decode(bytes.subarray(0, length)), `${length} bytes`).toThrow(RangeError);
  });

  test('another version', () => {
    const other = bytes.slice();
    other[0] = 99;
    expect(() => decode(other)).toThrow(/version 99/);
  });

  test('any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (any) => {
        expect(() => decode(any)).toThrow(RangeError);
      }),
    );
  });
});

describe('bits', () => {
  const number = fc.nat(2 ** 20);

  test('come back as they were written', () => {
    const step = fc.oneof(
      fc.record({ how: fc.constant('gamma' as const), value: number }),
      fc.record({ how: fc.constant('rice' as const), value: number, parameter: fc.integer({ min: 8, max: 20 }) }),
      fc
        .integer({ min: 1, max: 24 })
        .chain((width) =>
          fc.record({ how: fc.constant('bits' as const), value: fc.nat(2 ** width - 1), width: fc.constant(width) }),
        ),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const out = new BitWriter();
        for (const each of steps) {
          if (each.how === 'gamma') out.gamma(each.value);
          else if (each.how === 'rice') out.rice(each.value, each.parameter);
          else out.bits(each.value, each.width);
        }
        const input = new BitReader(out.bytes());
        for (const each of steps) {
          const value =
            each.how === 'gamma'
              ? input.gamma()
              : each.how === 'rice'
                ? input.rice(each.parameter)
                : input.bits(each.width);
          expect(value).toBe(each.value);
        }
      }),
    );
  });

  test('end where the bytes end', () => {
    expect(() => new BitReader(new Uint8Array()).bits(1)).toThrow(RangeError);
    expect(() => new BitReader(new Uint8Array([0])).gamma()).toThrow(RangeError);
    expect(() => new BitReader(new Uint8Array(8)).gamma()).toThrow(RangeError);
    expect(() => new BitReader(new Uint8Array(8).fill(255)).rice(3)).toThrow(RangeError);
    expect(() => new BitReader(new Uint8Array(100_000).fill(255)).rice(17)).toThrow(RangeError);
  });
});
