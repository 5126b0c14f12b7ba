import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/core/text/sentences.ts';

const cut = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  test.each([
    ['One came. Two left! Who stayed? Nobody…', ['One came.', 'Two left!', 'Who stayed?', 'Nobody…']],
    ['"It is over." She left.', ['"It is over."', 'She left.']],
    ['He said: “It is over.” Then he left.', ['He said: “It is over.”', 'Then he left.']],
    ['The ferry sailed.The crew did not.', ['The ferry sailed.', 'The crew did not.']],
    ['No end mark', ['No end mark']],
    ['So... it goes on.', ['So...', 'it goes on.']],
  ])('cuts %j', (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  test.each([
    'Dr. Ilse Brandvold and Prof. Asanta met Ms. Rourke.',
    'The U.S. Navy and the U.K. Treasury agreed.',
    'It met at 9 a.m. on Tuesday.',
    'J. R. Hollis wrote it.',
    'Brannock Yard Inc. and Rask Ltd. bid.',
    'It cost 41.6 million and 3.2 million more.',
    'Der Vertrag wurde am 6. Oktober unterzeichnet.',
    'Die Werft erhält ca. 90 Mio. Kronen.',
    'El Sr. Tull habló con la Sra. Rask.',
    'See example.com for more.',
  ])('does not cut %j', (text) => {
    expect(cut(text)).toEqual([text]);
  });

  test('cuts Chinese and Japanese at their own marks', () => {
    expect(cut('渡轮将停运。市长表示反对！为什么？')).toEqual(['渡轮将停运。', '市长表示反对！', '为什么？']);
    expect(cut('「終わった。」彼は言った。')).toEqual(['「終わった。」', '彼は言った。']);
  });

  test('cuts at Arabic, Urdu and Hindi marks', () => {
    expect(cut('هل عاد؟ نعم.')).toHaveLength(2);
    expect(cut('पुल बंद है। नाव चलेगी।')).toHaveLength(2);
  });

  test('counts paragraphs that hold something', () => {
    const paragraphs = splitSentences('One. Two.\n\n  \n\nThree.\r\nFour.').map((sentence) => sentence.paragraph);
    expect(paragraphs).toEqual([0, 0, 1, 2]);
  });

  test('of nothing is nothing', () => {
    for (const text of ['', ' ', '\n\n', '\u2028']) expect(splitSentences(text)).toEqual([]);
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('Mr', '.', '!', '。', ' ', '\n', '"', '”', 'A', 'ab', '3', '\ud800', '\u00a0', '…', '「'))
      .map((parts) => parts.join('')),
  );

  test('offsets are valid and ascend, and no sentence is empty or padded', () => {
    fc.assert(
      fc.property(text, (any) => {
        let last = 0;
        let paragraph = 0;
        for (const sentence of splitSentences(any)) {
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(sentence.end).toBeLessThanOrEqual(any.length);
          expect(sentence.paragraph - paragraph).toBeOneOf([0, 1]);
          const inside = any.slice(sentence.start, sentence.end);
          expect(inside).toBe(inside.trim());
          ({ end: last, paragraph } = sentence);
        }
      }),
    );
  });

  test('loses nothing but white space', () => {
    const bare = (part: string) => part.replace(/\s/g, '');
    fc.assert(
      fc.property(text, (any) => {
        expect(bare(cut(any).join(''))).toBe(bare(any));
      }),
    );
  });

  test('a sentence of 100,000 words is cut into pieces', () => {
    const pieces = splitSentences('harbour '.repeat(100_000));
    expect(Math.max(...pieces.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1200);
    expect(pieces.length).toBeLessThan(1000);
  });

  test('a million marks that end no sentence are no trouble', () => {
    for (const marks of ['.', '!', '…', '.)', '."', '。'])
      expect(splitSentences(`${marks.repeat(1_000_000 / marks.length)}x`).length).toBeGreaterThan(0);
  });
});
