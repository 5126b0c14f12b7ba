import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, unmask } from '../../../src/core/text/normalise.ts';

describe('normalise', () => {
  test.each([
    ['zero-width space, joiner and no-break space', 'har\u200bbo\u200dur\ufeff', 'harbour'],
    ['soft hyphen', 'har\u00adbour', 'harbour'],
    ['direction marks', '\u202eharbour\u202c\u2066', 'harbour'],
    ['word joiner and invisible times', 'har\u2060bour\u2062', 'harbour'],
    ['variation selectors and tags', 'harbour\ufe0f\u{e0061}', 'harbour'],
    ['ligatures', 'of\ufb01ce', 'office'],
    ['full-width letters', 'ＨＡＲＢＯＵＲ', 'HARBOUR'],
    ['bold mathematical letters', '𝐡𝐚𝐫𝐛𝐨𝐮𝐫', 'harbour'],
    ['letters put together from parts', 'cafe\u0301', 'café'],
    ['curly and other apostrophes', 'Tull\u2019s Tull\u02bcs Tull`s Tull\u2032s', "Tull's Tull's Tull's Tull's"],
  ])('undoes %s', (_, hidden, plain) => {
    expect(normalise(hidden)).toBe(plain);
  });

  test('replaces lone surrogates and keeps pairs', () => {
    expect(normalise('a\ud800b')).toBe('a\ufffdb');
    expect(normalise('a\udc00\ud800')).toBe('a\ufffd\ufffd');
    expect(normalise('\u{1f6a2}')).toBe('\u{1f6a2}');
    expect(normalise('\udc00\udc00')).toBe('\ufffd\ufffd');
    expect(normalise('\ud83d\ud83d\udea2')).toBe('\ufffd\u{1f6a2}');
  });

  test('of any text gives a text that can be written down, and the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalise(text);
        expect(new TextDecoder().decode(new TextEncoder().encode(once))).toBe(once);
        expect(once).not.toMatch(/[\u200b\u00ad\u2060]/);
      }),
    );
  });
});

describe('unmask', () => {
  test.each([
    ['hаrbоur', 'harbour'],
    ['рolicy', 'policy'],
    ['ѕtоrm', 'storm'],
    ['ferrιes', 'ferries'],
  ])('turns %s back', (masked, plain) => {
    expect(masked).not.toBe(plain);
    expect(unmask(masked)).toBe(plain);
  });

  test('leaves words of one script alone', () => {
    for (const word of ['москва', 'αθήνα', 'harbour', 'été', '']) expect(unmask(word)).toBe(word);
  });
});
