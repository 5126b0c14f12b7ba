import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceCredits } from '../../../src/core/credit/sentence-credits.ts';
import { SENTENCE_WORDS } from '../../../src/core/credit/sentence-roles.ts';
import { HOSTILE_TEXTS } from '../hostile-texts.ts';

describe('credits by what a sentence says', () => {
  test.each([
    ['A longer version of this essay was first carried by Harbour Times.', 'republished', 'Harbour Times.'],
    [
      'Dieses Interview haben wir aus der Zeitung Wendelsrieder Bote übernommen.',
      'republished',
      'Zeitung Wendelsrieder',
    ],
    ['Nous republions ici un texte paru dans Le Phare.', 'republished', 'Le Phare.'],
    [
      'Статья печатается с разрешения «Заозёрского вестника» и впервые вышла там.',
      'republished',
      'Заозёрского вестника',
    ],
    ['The story was first revealed by North Shore Post.', 'scoop', 'North Shore Post.'],
    ['El reportaje completo se puede leer en La Voz de Torrealba.', 'read-more', 'La Voz de Torrealba.'],
    ['Information from Harbour Times was used in this article.', 'contribution', 'Harbour Times was'],
  ])('%s', (line, kind, name) => {
    const [found] = sentenceCredits(line);
    expect(found?.kind).toBe(kind);
    expect(found?.said.some((said) => said.replace(/^[«„"]/, '').startsWith(name))).toBe(true);
  });

  test.each([
    'The novel was first published in London in 1962.',
    'An essay published in Harbour Times, adapted from a book, was discussed for weeks.',
    'Harbour Times first reported the resignation of the treasurer.',
    'NBC News is reporting that the bridge is closed.',
    'Request reprints and licensing',
    'RSS syndication',
    'See sudo(8) for more information.',
    'A post shared by a reader.',
    'Le titre original du texte de loi est long, et il a été remanié depuis que le ministère a publié le sien.',
  ])('none in: %s', (line) => {
    expect(sentenceCredits(line)).toEqual([]);
  });

  test('the quote is the sentence that says it, of a paragraph with others', () => {
    const line = 'The ferry is back. This article was first published in Harbour Times. Rents will not rise.';
    expect(sentenceCredits(line).map(({ quote }) => quote)).toEqual([
      'This article was first published in Harbour Times.',
    ]);
  });

  test('what may be a name is a part of the sentence, and there are few of it', () => {
    const words = Object.values(SENTENCE_WORDS).flatMap((language) =>
      Object.values(language).flatMap((forms) => forms.split(' ').map((form) => form.replace('=', ''))),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words, 'Harbour', 'Times', '.', ',', '。'), { maxLength: 60 }),
        (parts) => {
          const line = parts.join(' ');
          for (const { said, quote } of sentenceCredits(line)) {
            expect(line).toContain(quote);
            expect(said.length).toBeLessThanOrEqual(4);
            for (const name of said) expect(line).toContain(name.trim());
          }
        },
      ),
    );
  });

  test.each([...HOSTILE_TEXTS])('%s is read without harm', (_, text) => {
    expect(sentenceCredits(text).length).toBeLessThan(400);
  });
});
