import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/core/text/words.ts';

const texts = (sentence: string): string[] => wordsOf(sentence).map((word) => word.text);
const figures = (sentence: string): string[] =>
  wordsOf(sentence).flatMap((word) => (word.kind === 'figure' ? [word.text] : []));

describe('words', () => {
  test('are lower case, without possessives and apostrophes', () => {
    expect(texts('The mayor’s ships’ captains didn’t sail.')).toEqual([
      'the',
      'mayor',
      'ships',
      'captains',
      'didnt',
      'sail',
    ]);
  });

  test('remember their capitals', () => {
    expect(wordsOf('In Port Ellery it rained').map((word) => word.capital)).toEqual([true, true, true, false, false]);
  });

  test('are equal to themselves in any disguise', () => {
    const plain = texts('harbour policy office');
    expect(texts('hаrbоur рolicy oﬃce')).toEqual(plain);
    expect(texts('har\u200bbour pol\u00adicy ｏｆｆｉｃｅ')).toEqual(plain);
  });

  test('stand where they say they do', () => {
    const sentence = 'Divers found 14 bells near Ellery.';
    for (const { text, at } of wordsOf(sentence)) expect(sentence.slice(at, at + text.length).toLowerCase()).toBe(text);
  });

  test('of nothing are none', () => {
    for (const sentence of ['', '…', '\u200b', '—', '👍']) expect(wordsOf(sentence)).toEqual([]);
  });

  test('of any text are never empty, and never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        for (const word of wordsOf(any)) expect(word.text).not.toBe('');
      }),
    );
  });
});

describe('character pairs', () => {
  test('overlap where no spaces separate words', () => {
    expect(texts('渡轮停运')).toEqual(['渡轮', '轮停', '停运']);
    expect(wordsOf('渡轮停运').every((word) => word.kind === 'pair')).toBe(true);
  });

  test('leave out pairs of hiragana, which are grammar', () => {
    expect(texts('船は出ました')).toEqual(['船は', 'は出', '出ま']);
  });

  test('do not swallow Latin words and figures beside them', () => {
    expect(texts('港湾Ellery社')).toEqual(['港湾', 'ellery', '社']);
    expect(texts('3隻の渡船')[0]).toBe('3');
  });

  test('take characters outside the basic plane whole', () => {
    expect(texts('𠀋𠀌𠀍')).toEqual(['𠀋𠀌', '𠀌𠀍']);
  });
});

describe('figures', () => {
  test.each([
    '1,300,000 people',
    '1.300.000 Menschen',
    '1.3m people',
    '1.3 million people',
    '1,3 Millionen Menschen',
    '1,3 millions de personnes',
    '1,3 Mio. Menschen',
    "1'300'000 Menschen",
    '1,3 млн человек',
    '130万人',
    '130萬人',
    '١٬٣٠٠٬٠٠٠ شخص',
    '１,３００,０００ people',
  ])('%s are 1300000', (sentence) => {
    expect(figures(sentence)).toEqual(['1300000']);
  });

  test.each([
    ['5bn', '5000000000'],
    ['5 Milliarden Kronen', '5000000000'],
    ['12亿', '1200000000'],
    ['3,5 Prozent', '3.5'],
    ['3.5 per cent', '3.5'],
    ['0.125', '0.125'],
    ['2026', '2026'],
    ['40k', '40000'],
    ['5 minutes', '5'],
    ['10 miles', '10'],
    ['7 members', '7'],
    ['४२', '42'],
  ])('%s is %s', (sentence, value) => {
    expect(figures(sentence)).toEqual([value]);
  });

  test('of digits beyond the basic plane are read', () => {
    expect(figures('𞥔𞥒')).toEqual(['42']);
  });

  test('of absurd length are kept as they stand', () => {
    expect(figures('9'.repeat(400))).toEqual(['9'.repeat(400)]);
  });
});
