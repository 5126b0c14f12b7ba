import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skeleton } from '../../../src/core/anchors/skeleton.ts';

describe('skeleton', () => {
  it.each([
    ['Gorshkov', 'Горшков'],
    ['Washington', 'Вашингтон', 'ワシントン', 'واشنطن'],
    ['Fellows', 'フェローズ', '费罗斯', 'Феллоуз'],
    ['Zuckerberg', 'ザッカーバーグ', '扎克伯格', 'Цукерберг'],
    ['Carter', 'カーター', '卡特', 'Картер'],
    ['Tiffany', 'ティファニー'],
    ['Charles', 'チャールズ', 'Чарльз', 'チャールス'],
    ['Ásmundur', 'Ásmundi', 'Asmundur'],
    ['Łódź', 'Lodz'],
  ])('hears %s and its transliterations alike', (...names) => {
    expect(new Set(names.map(skeleton)).size).toBe(1);
  });

  it('tells names with other consonants apart', () => {
    const names = ['Miller', 'Petrov', 'Sanchez', 'Okonedo', 'Tanaka', 'Obama', 'Bama'];
    expect(new Set(names.map(skeleton)).size).toBe(names.length);
  });

  it('is empty for what has no letters', () => {
    expect(skeleton('')).toBe('');
    expect(skeleton('12.5 – !')).toBe('');
  });

  it('is at most six sound classes, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(skeleton(text)).toMatch(/^A?[BFKLMNPST]{0,6}$/);
        expect(skeleton(text).length).toBeLessThanOrEqual(6);
      }),
    );
  });

  // Between vowels the same sound may come again: Barbabob.
  it('joins equal neighbours', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[b-df-hj-np-tv-xz]{0,20}$/), (consonants) => {
        expect(skeleton(consonants)).not.toMatch(/(.)\1/);
      }),
    );
  });

  it('does not depend on letter case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{0,20}$/), (word) => {
        expect(skeleton(word.toUpperCase())).toBe(skeleton(word.toLowerCase()));
      }),
    );
  });
});
