import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_SIGNS } from '../../../src/core/spun-look/spun-look.ts';
import { readWorld } from '../../demo/world.ts';
import { HOSTILE_TEXTS } from '../hostile-texts.ts';
import { BOOK, look } from './shipped-look.ts';

const SPUN = `The Overseas Minister of Tollen informed the chamber on Friday that the Excessive Courtroom had no say in the treaty.
She had obtained an observe of protest from the neighbours, she added, and the Inside Ministry was below stress to reply.
"We'll not be able to't ignore it," she said, and pointed to a demise toll that no one had foreseen.
The middle of gravity of the quarrel, in her view, is the fishing rights of the islands.`;
const PLAIN = `The Foreign Minister of Tollen told the chamber on Friday that the High Court had no say in the treaty.
She had received a note of protest from the neighbours, she added, and the Interior Ministry was under pressure to answer.
"We can't ignore it," she said, and pointed to a death toll that nobody had foreseen.
The centre of gravity of the quarrel, in her view, is the fishing rights of the islands.`;

const noticed = (text: string, language = 'en'): string[] =>
  look(text, language)?.phrases.map(({ start, end }) => text.slice(start, end)) ?? [];

describe('spun look', () => {
  test('notices broken phrases and names, and says what is usual', () => {
    const found = look(SPUN, 'en');
    expect(found?.score).toBeGreaterThan(0.8);
    const phrases = found?.phrases.map(({ start, end, usual }) => [SPUN.slice(start, end), usual]);
    expect(phrases).toContainEqual(['middle of gravity', 'center of gravity']);
    expect(phrases).toContainEqual(['observe of protest', 'note of protest']);
    expect(phrases).toContainEqual(['below stress', 'under pressure']);
    expect(phrases).toContainEqual(['Excessive Courtroom', 'high court']);
    expect(phrases).toContainEqual(["be able to't", null]);
  });

  test('is silent on the same story in its own words, and on one slip or two', () => {
    expect(look(PLAIN, 'en')).toBeNull();
    expect(look(PLAIN.replace('centre of gravity', 'middle of gravity'), 'en')).toBeNull();
    expect(look(PLAIN.replace("can't", "be able to't").replace('a note', 'an note'), 'en')).toBeNull();
  });

  test('is silent on the words of English where the text is in another language', () => {
    expect(look(SPUN, 'de')).toBeNull();
    expect(look(SPUN, 'und')).toBeNull();
  });

  test('notices what a back-translation does to quotations', () => {
    const text = `The ferries will stop for a month, said the minister on Tuesday. month.

"There is no danger for the islands. According to Northwire, Olufsen, our crews know the channel well," the minister said.

Harbour spokeswoman Ilse Brandt said that the quay would be shut at the highest and highest tides.

"We will get through it, and the boats will wait in the yard until spring," he said.`;
    expect(noticed(text)).toEqual(
      expect.arrayContaining(['month.', 'According to Northwire, Olufsen, our', 'the highest and highest', 'he said.']),
    );
  });

  test.each(['en', 'de', 'es', 'tr', 'und'])('notices disguised letters in a text taken for %s', (language) => {
    const text = 'Der Hаfen blieb am Diеnstag geschlоssen, und die Fährе fuhr erst am Mittwoch wieder.';
    expect(noticed(text, language)).toEqual(['Hаfen', 'Diеnstag', 'geschlоssen', 'Fährе']);
  });

  test('says each sign once, however often it stands there', () => {
    expect(look('They sent an observe of protest. '.repeat(40), 'en')).toBeNull();
    const many = Array.from(
      { length: 80 },
      (_, i) => `hаrbour${'abcdefghij'.charAt(i % 10)}${'klmnopqr'.charAt(i / 10)}`,
    );
    expect(look(many.join(' '), 'en')?.phrases).toHaveLength(MOST_SIGNS);
  });

  test('of the demo world only the thesaurus spin looks spun', () => {
    const looks = [...readWorld(new URL('../../../', import.meta.url)).values()].flatMap(({ articles }) =>
      articles.filter(({ paragraphs }) => look(paragraphs.join('\n\n'), 'en') !== null).map(({ slug }) => slug),
    );
    expect(looks).toEqual(['submerged-woodland-climate-journal']);
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    ...BOOK.phrases.flatMap(({ words }) => words),
    ...[...BOOK.replacements.values()].flat(),
  );
  const mark = fc.constantFrom(' ', ' ', ' ', ' ', '-', '. ', ', ', '\n\n', '"', '\u201c', '\u00ad', "'t ", '\u0430');
  const wording = fc
    .array(fc.tuple(word, mark), { maxLength: 200 })
    .map((pieces) => pieces.map(([text, after]) => text + after).join(''));

  test('gives null or signs that stand in it, best first, with a score of at least a half', () => {
    fc.assert(
      fc.property(fc.oneof(wording, fc.string({ unit: 'binary' })), fc.constantFrom('en', 'de'), (text, language) => {
        const found = look(text, language);
        if (found === null) return;
        expect(found.score).toBeGreaterThanOrEqual(0.5);
        expect(found.score).toBeLessThanOrEqual(1);
        expect(found.phrases.length).toBeGreaterThanOrEqual(3);
        for (const { start, end } of found.phrases) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(look(text, language)).toEqual(found);
      }),
    );
  });

  test.each([...HOSTILE_TEXTS])('%s', (_, text) => {
    const found = look(text, 'en');
    expect(found === null || found.phrases.length >= 3).toBe(true);
  });

  test.each([
    ['quotation after quotation', '"According to A, '],
    ['speakers', 'spokeswoman A A A A '],
    ['a word and itself', 'the high and high and '],
    ['first words of phrases', 'in the in the under the take '],
    ['hyphens', 'head-of-state-of-'],
    ['apostrophes', "to't"],
    ['articles', 'an a an a '],
    ['soft hyphens', 'a\u00ad\u00ad'],
    ['stranded words', 'long. word. '],
  ])('never throws, however much there is of %s', (_, piece) => {
    expect(() => look(piece.repeat(200_000 / piece.length), 'en')).not.toThrow();
  });
});
