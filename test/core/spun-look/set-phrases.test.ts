import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodePhraseBook, type PhraseBook, phraseBookFrom } from '../../../src/core/spun-look/phrase-book.ts';
import { phraseIndex } from '../../../src/core/spun-look/phrase-index.ts';
import { plainWords } from '../../../src/core/spun-look/plain-words.ts';
import { findSetPhrases } from '../../../src/core/spun-look/set-phrases.ts';

const book: PhraseBook = {
  phrases: [
    { words: ['white', 'house'], office: true },
    { words: ['daily', 'mail'], office: true },
    { words: ['rule', 'of', 'law'], office: false },
    { words: ['public', 'health'], office: false },
    { words: ['health', 'care'], office: false },
    { words: ['turning', 'point'], office: false },
  ],
  replacements: new Map([
    ['white', ['pale']],
    ['house', ['home']],
    ['daily', ['every day']],
    ['law', ['legislation', 'statute']],
    ['rule', ['dominion']],
    ['health', ['well being', 'fitness']],
    ['turning', ['spinning']],
    ['point', ['dot', 'degree']],
    ['care', ['attention']],
  ]),
  ordinary: ['public fitness'],
};
const index = phraseIndex(book);

function find(text: string): { intact: number; broken: [string, string | null, boolean][] } {
  const { intact, broken } = findSetPhrases(plainWords(text), index);
  return {
    intact,
    broken: broken.map(({ start, end, usual, partly }) => [text.slice(start, end), usual, partly]),
  };
}

describe('set phrases', () => {
  test('are found whole, also in the plural and across a hyphen', () => {
    expect(find('The rule of law was a turning-point, and there were other turning points.')).toEqual({
      intact: 3,
      broken: [],
    });
  });

  test('are found with a word, a run of words or all words exchanged', () => {
    expect(find('The rule of legislation.').broken).toEqual([['rule of legislation', 'rule of law', true]]);
    expect(find('Public well being matters.').broken).toEqual([['Public well being', 'public health', true]]);
    expect(find('Two spinning degrees.').broken).toEqual([['spinning degrees', 'turning point', false]]);
  });

  test('may hide behind look-alike letters and soft hyphens', () => {
    expect(find('the rulе of stat\u00adute').broken).toEqual([['rulе of stat\u00adute', 'rule of law', true]]);
  });

  test('that are names count with capitals only', () => {
    expect(find('The White Home and the Every day Mail').broken.map(([text]) => text)).toEqual([
      'White Home',
      'Every day Mail',
    ]);
    expect(find('They live in a white home and get every day mail.').broken).toEqual([]);
  });

  test('do not count across marks, as ordinary wordings, or inside whole phrases', () => {
    expect(find('the rule, of legislation').broken).toEqual([]);
    expect(find('public fitness').broken).toEqual([]);
    expect(find('public health attention')).toEqual({ intact: 1, broken: [] });
  });

  test('count once, at their first place', () => {
    const { broken } = findSetPhrases(plainWords('rule of statute, rule of legislation, rule of statute'), index);
    expect(broken.map(({ start, wording }) => [start, wording])).toEqual([[0, 'rule of statute']]);
  });

  test('are the same as a search for every wording one by one', () => {
    const forms = (word: string) => [word, ...(book.replacements.get(word) ?? [])];
    const wordings = book.phrases
      .filter(({ office }) => !office)
      .flatMap(({ words }) =>
        words.reduce<string[]>(
          (all, word) =>
            (all.length ? all : ['']).flatMap((head) => forms(word).map((form) => `${head} ${form}`.trim())),
          [],
        ),
      );
    fc.assert(
      fc.property(fc.constantFrom(...wordings), (wording) => {
        const { intact, broken } = find(`It is about ${wording}.`);
        const whole = book.phrases.some(({ words }) => words.join(' ') === wording);
        expect([intact, broken.length]).toEqual(whole ? [1, 0] : [0, book.ordinary.includes(wording) ? 0 : 1]);
      }),
    );
  });
});

describe('the phrase file', () => {
  test('gives back what was written', () => {
    const back = phraseBookFrom(encodePhraseBook(book));
    expect(new Set(back.phrases)).toEqual(new Set(book.phrases));
    expect(back.replacements).toEqual(book.replacements);
    expect(back.ordinary).toEqual(book.ordinary);
  });

  test('is refused when it is something else, cut off or damaged', () => {
    const bytes = encodePhraseBook(book);
    expect(() => phraseBookFrom(new Uint8Array())).toThrow(RangeError);
    expect(() => phraseBookFrom(Uint8Array.of(1, 2, 3))).toThrow(RangeError);
    expect(() => phraseBookFrom(bytes.subarray(0, 60))).toThrow(RangeError);
    const damaged = bytes.slice();
    damaged[30] = 0;
    expect(() => phraseBookFrom(damaged)).toThrow(RangeError);
  });

  test('of any bytes is a book or a RangeError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(800), (noise, at) => {
        const bytes = encodePhraseBook(book);
        bytes.set(noise.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
        try {
          phraseBookFrom(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});
