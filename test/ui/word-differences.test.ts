import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SentencePart, wordDifferences } from '../../src/ui/words/word-differences.ts';

/** `[...]` around what differs. */
const marked = (parts: readonly SentencePart[]): string =>
  parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

/** Longest common subsequence by its textbook table: slow, and plainly right. */
function commonWords(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const row = table[i];
      const above = table[i - 1];
      if (!row || !above) throw new RangeError('outside of the table');
      row[j] = a[i - 1] === b[j - 1] ? (above[j - 1] ?? 0) + 1 : Math.max(above[j] ?? 0, row[j - 1] ?? 0);
    }
  }
  return table[a.length]?.[b.length] ?? 0;
}

describe('the differences between two sentences', () => {
  test.each([
    ['The bridge is closed.', 'The bridge is closed.', 'The bridge is closed.', 'The bridge is closed.'],
    ['The bridge is shut.', 'The bridge is closed!', 'The bridge is [shut].', 'The bridge is [closed]!'],
    ['The old stone bridge', 'THE bridge', 'The [old stone] bridge', 'THE bridge'],
    ['', 'All new', '', '[All new]'],
  ])('%j beside %j', (page, original, pageMarks, originalMarks) => {
    const parts = wordDifferences(page, original, 'en');
    expect([marked(parts.page), marked(parts.original)]).toEqual([pageMarks, originalMarks]);
  });

  test('are found in languages without spaces', () => {
    const { page } = wordDifferences('橋は閉鎖された', '橋は開通された', 'ja');
    expect(page.some(({ differs }) => differs)).toBe(true);
    expect(page.some(({ differs }) => !differs)).toBe(true);
  });

  test('are everything where two long texts share nothing', () => {
    const word = (letter: string): string => Array.from({ length: 300 }, (_, index) => `${letter}${index}`).join(' ');
    expect(wordDifferences(word('a'), word('b'), 'en').page).toEqual([{ text: word('a'), differs: true }]);
  });

  test('add up to the sentence, and leave as many words alike as the longest common subsequence has', () => {
    const words = fc.array(fc.constantFrom('rain', 'fell', 'on', 'the', 'town', 'and', 'bridge'), { maxLength: 14 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const parts = wordDifferences(a.join(' '), b.join(' '), 'en');
        expect(parts.page.map(({ text }) => text).join('')).toBe(a.join(' '));
        expect(parts.original.map(({ text }) => text).join('')).toBe(b.join(' '));
        const alike = (side: readonly SentencePart[]): number =>
          side.filter(({ differs }) => !differs).flatMap(({ text }) => text.match(/\w+/g) ?? []).length;
        expect(alike(parts.page)).toBe(commonWords(a, b));
        expect(alike(parts.original)).toBe(commonWords(a, b));
      }),
    );
  });

  test('add up to the sentence for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const parts = wordDifferences(a, b, 'en');
        expect(parts.page.map(({ text }) => text).join('')).toBe(a);
        expect(parts.original.map(({ text }) => text).join('')).toBe(b);
      }),
    );
  });
});
