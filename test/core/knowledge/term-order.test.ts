import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FINGERPRINT_VERSION, TERM_BITS } from '../../../src/core/fingerprint/fingerprint.ts';
import { frequenciesFrom, nibblesFrom, RARITIES } from '../../../src/core/knowledge/frequencies.ts';
import { termOrder } from '../../../src/core/knowledge/term-order.ts';

describe('the order of the terms', () => {
  test('counts on within each rarity, and back', () => {
    const share = fc.tuple(fc.nat(2 ** TERM_BITS - 1), fc.double({ min: 1e-6, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(share, { maxLength: 200 }), (shares) => {
        const table = frequenciesFrom(nibblesFrom(new Map(shares)));
        const order = termOrder(table);
        const seen = new Array<number>(RARITIES).fill(0);
        for (let term = 0; term < 2 ** TERM_BITS; term++) {
          const rarity = table.rarity(term);
          const place = seen[rarity] ?? 0;
          seen[rarity] = place + 1;
          if (order.place(term) !== place || order.termAt(rarity, place) !== term) expect.unreachable(`term ${term}`);
        }
        expect(seen.map((_, rarity) => order.size(rarity))).toEqual(seen);
      }),
      { numRuns: 8 },
    );
  });

  // Stored fingerprints are read by the table: another one needs another version (and then another sum here).
  test('belongs to the version of the fingerprints', () => {
    const table = readFileSync(new URL('../../../src/core/data/frequencies.bin', import.meta.url));
    const sum = createHash('sha256').update(table).digest('hex').slice(0, 16);
    expect({ version: FINGERPRINT_VERSION, table: sum }).toEqual({ version: 2, table: '73f969904c2378d1' });
  });
});
