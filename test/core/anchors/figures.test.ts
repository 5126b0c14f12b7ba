import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../../src/core/anchors/figures.ts';

const values = (text: string, language: string): number[] => numbersIn(text, language).map(({ value }) => value);

describe('numbersIn', () => {
  it.each([
    ['The repair cost $1.3m.', 'en'],
    ['The repair cost 1,300,000 dollars.', 'en'],
    ['The repair cost 1.3 million dollars.', 'en'],
    ['Die Reparatur kostete 1,3 Millionen Euro.', 'de'],
    ['La réparation a coûté 1 300 000 euros.', 'fr'],
    ['La reparación costó 1.300.000 euros.', 'es'],
    ['Ремонт стоил 1,3 млн рублей.', 'ru'],
    ['كلف الإصلاح ١٫٣ مليون دولار', 'ar'],
    ['修理費は130万円だった。', 'ja'],
    ['修理費は百三十万円だった。', 'ja'],
    ['维修费用为130万元。', 'zh'],
  ])('reads 1,300,000 in %s', (text, language) => {
    expect(values(text, language)).toEqual([1_300_000]);
  });

  it.each([
    ['on March 5', 'en'],
    ['on 5 March', 'en'],
    ['on the 5th of March', 'en'],
    ['am 5. März', 'de'],
    ['le 5 mars', 'fr'],
    ['el 5 de marzo', 'es'],
    ['5 марта', 'ru'],
    ['3月5日', 'ja'],
    ['３月５日', 'ja'],
    ['5 مارس', 'ar'],
  ])('reads the date in %s', (text, language) => {
    expect(numbersIn(text, language)).toMatchObject([{ kind: 'date', value: 305 }]);
  });

  it.each([
    ['12.5 per cent', 'en'],
    ['12,5 Prozent', 'de'],
    ['12,5 %', 'fr'],
    ['12,5 процента', 'ru'],
    ['１２．５％', 'ja'],
    ['百分之12.5', 'zh'],
  ])('reads the percentage in %s', (text, language) => {
    expect(numbersIn(text, language)).toMatchObject([{ kind: 'percent', value: 12.5 }]);
  });

  it('reads number words, and joins a numeral with its myriads', () => {
    expect(values('Twenty-three people and two dogs', 'en')).toEqual([23, 2]);
    expect(values('三人が1億2000万円を', 'ja')).toEqual([3, 120_000_000]);
    expect(values('二十三人', 'zh')).toEqual([23]);
    expect(values('二〇二〇年', 'zh')).toEqual([2020]);
  });

  it('calls a bare number of four digits a year, a grouped or multiplied one not', () => {
    expect(numbersIn('in 1998', 'en')).toMatchObject([{ kind: 'year', value: 1998 }]);
    expect(numbersIn('1,998 people', 'en')).toMatchObject([{ kind: 'number', value: 1998 }]);
  });

  it('finds any number again, however it is grouped', () => {
    const groupings = [
      ['en-GB', 'en'],
      ['de-DE', 'de'],
      ['fr-FR', 'fr'],
      ['ar-EG', 'ar'],
    ] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 32, max: 999_999_999 }),
        fc.constantFrom(...groupings),
        (value, [locale, language]) => {
          expect(values(`a ${value.toLocaleString(locale)} b`, language)).toEqual([value]);
        },
      ),
    );
  });

  it('gives finite values in ordered ranges that do not overlap, for any text', () => {
    const piece = fc.constantFrom(
      '12',
      '.',
      ',',
      ' ',
      '月',
      '5',
      '日',
      '万',
      '億',
      '百',
      '３',
      '٣',
      'm',
      ' million',
      ' March ',
      '%',
      '十',
      'two',
      '-',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom('en', 'ja', 'zh', 'de', 'und'),
        (pieces, language) => {
          const text = pieces.join('');
          let end = 0;
          for (const figure of numbersIn(text, language)) {
            expect(Number.isFinite(figure.value)).toBe(true);
            expect(figure.start).toBeGreaterThanOrEqual(end);
            expect(figure.end).toBeGreaterThan(figure.start);
            end = figure.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});
