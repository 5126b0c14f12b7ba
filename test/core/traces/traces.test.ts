import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutQuotes, tracesOf } from '../../../src/core/traces/traces.ts';
import { HOSTILE_TEXTS } from '../hostile-texts.ts';

const WHOLE = 'Orla Venn said: “What we are against is a lock on the door with no key on our side of it.” She left.';
const CUT = 'Orla Venn said: “What we are against is a lock on the door.” She left.';

describe('quotations cut short', () => {
  test('show who worked from whose text', () => {
    expect(cutQuotes(tracesOf(CUT), tracesOf(WHOLE))).toBe(1);
    expect(cutQuotes(tracesOf(WHOLE), tracesOf(CUT))).toBe(0);
  });

  test('are not those that merely begin alike, nor short ones', () => {
    const other = WHOLE.replace('lock on the door', 'wall by the road');
    expect(cutQuotes(tracesOf(CUT), tracesOf(other))).toBe(0);
    expect(cutQuotes(tracesOf('He said “We are not.”'), tracesOf('He said “We are not against repairs.”'))).toBe(0);
  });

  test('no text has cut its own, and never two texts each other’s of one quotation', () => {
    const quote = fc.array(fc.constantFrom('we', 'are', 'against', 'a', 'lock', 'door', 'key'), {
      minLength: 1,
      maxLength: 14,
    });
    const text = quote.map((words) => `He said “${words.join(' ')}.”`);
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [tracesOf(one), tracesOf(other)];
        expect(cutQuotes(a, a)).toBe(0);
        expect(cutQuotes(a, b) * cutQuotes(b, a)).toBe(0);
      }),
    );
  });
});

describe('disguised words', () => {
  test('are counted once each', () => {
    const text = 'The harbour board voted. The harbour board paid. The ferry came.';
    expect(tracesOf(text).disguised).toBe(0);
    expect(tracesOf(text.replaceAll('o', 'о')).disguised).toBe(3);
  });

  test.each([...HOSTILE_TEXTS])('%s has bounded traces', (_, text) => {
    expect(JSON.stringify(tracesOf(text)).length).toBeLessThan(400);
  });
});
