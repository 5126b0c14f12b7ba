import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotedRanges } from '../../../src/core/text/quotes.ts';

const quoted = (text: string): string[] => quotedRanges(text).map(([start, end]) => text.slice(start, end));

describe('quotedRanges', () => {
  test.each([
    ['He said "it is over" and left.', ['it is over']],
    ['He said “it is over” and “so be it”.', ['it is over', 'so be it']],
    ['Sie sagte: „Es ist vorbei“, und ging.', ['Es ist vorbei']],
    ['Il a dit « c’est fini » hier.', [' c’est fini ']],
    ['彼は「終わった」と言った。', ['終わった']],
    ["It's the mayor's own ship.", []],
    ['No quotation at all.', []],
  ])('of %j', (text, inside) => {
    expect(quoted(text)).toEqual(inside);
  });

  test('a paragraph of a speaker who goes on in the next is a quotation', () => {
    expect(quoted('“I came.\n\n“I left,” she said.')).toEqual(['I came.', 'I left,']);
  });

  test('a mark that nothing closes is none', () => {
    expect(quoted('The 12" pipe burst.')).toEqual([]);
    expect(quoted(`She said "${'well '.repeat(400)}" and left.`)).toEqual([]);
  });

  test('ranges are valid, ascending and disjoint', () => {
    const text = fc
      .array(fc.constantFrom('"', '“', '”', '„', '«', '»', '「', '」', 'a', ' ', '\n'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (any) => {
        let last = 0;
        for (const [start, end] of quotedRanges(any)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(any.length);
          expect(any.slice(start, end)).not.toContain('\n');
          last = end;
        }
      }),
    );
  });
});
