import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanForeign, isolated } from '../../src/ui/words/foreign.ts';

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\u0000', '\n', '\t', '\u202e', '\u2066', '\u200f', '\u2028', '\u0301', '👩‍👩‍👧‍👦', '🌉', 'é', 'ب'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
  ),
  maxLength: 120,
});

describe('text from pages', () => {
  test.each([
    ['a plain title', 'a plain title'],
    ['  two\n\nlines\tand a tab ', 'two lines and a tab'],
    ['\u202Egnp.exe', 'gnp.exe'],
    ['nul\u0000l', 'nul l'],
    ['<b>&amp;</b>', '<b>&amp;</b>'],
    [`e${'\u0301'.repeat(30)}`, `e${'\u0301'.repeat(3)}`],
    ['', ''],
  ])('%j becomes %j', (given, expected) => {
    expect(cleanForeign(given)).toBe(expected);
  });

  test('is cut between characters, never through one', () => {
    expect(cleanForeign('ab👩‍👩‍👧‍👦cd', 6)).toBe('ab…');
    expect(cleanForeign('🌉🌉🌉', 4)).toBe('🌉…');
    expect(cleanForeign('W'.repeat(10_000), 10)).toBe(`${'W'.repeat(9)}…`);
  });

  test('never keeps a control, a direction mark or half a character, never gets too long, and cleaning again changes nothing', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 2, max: 60 }), (given, longest) => {
        const cleaned = cleanForeign(given, longest);
        expect(cleaned).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
        expect(cleaned.length).toBeLessThanOrEqual(longest);
        expect(cleanForeign(cleaned, longest)).toBe(cleaned);
        expect(cleaned).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  test('is isolated inside our sentences', () => {
    expect(isolated('\u2069\u202EThe Gazette')).toBe('\u2068The Gazette\u2069');
  });
});
