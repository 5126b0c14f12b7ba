import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Sha256, sha256Now } from '../../../src/store/bytes/sha256.ts';

it('SHA-256 at once is the one that the platform computes, at every length around its blocks', async () => {
  const check = async (text: string): Promise<void> => {
    const expected = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    expect(sha256Now(text)).toEqual(expected);
  };
  for (let length = 0; length < 200; length++) await check('a'.repeat(length));
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), check));
});

it('SHA-256 piece by piece is that of the whole, wherever it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 8 }), async (pieces) => {
      const digest = new Sha256();
      for (const piece of pieces) digest.add(piece);
      const whole = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
      expect(digest.finish()).toEqual(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)));
    }),
  );
});
