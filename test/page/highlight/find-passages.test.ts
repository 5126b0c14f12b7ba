import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPassages, type TextRange } from '../../../src/page/highlight/find-passages.ts';
import { letterAt, lettersOf } from '../../../src/page/highlight/letters.ts';

const page = (text: string, hidden = '') => {
  const letters = lettersOf(text);
  const [from, to] = hidden ? [letters.indexOf(lettersOf(hidden)), lettersOf(hidden).length] : [-1, 0];
  return { letters, isShown: (index: number) => index < from || index >= from + to };
};

const rangeOf = (text: string, passage: string): TextRange => {
  const start = text.indexOf(passage);
  if (start < 0) throw new Error(`no “${passage}” in the text`);
  return { start, end: start + passage.length };
};

/** The letters of the page at the places that were found; null where one was not. */
function find(shown: string, text: string, passages: readonly string[], hidden = ''): (string | null)[] {
  const read = page(shown, hidden);
  const ranges = passages.map((passage) => rangeOf(text, passage));
  return findPassages(read, text, ranges).map((found) => found && read.letters.slice(found.start, found.end));
}

const FIRST = 'The council voted to close the lifting bridge. Nobody was surprised.';
const SECOND = 'Engineers found cracks in eleven pins. The mayor said so.';
const THIRD = 'A ferry will run from six in the morning. Tickets stay cheap.';
const TEXT = [FIRST, SECOND, THIRD].join('\n\n');

describe('passages in a page', () => {
  test('are found between headings, adverts and paragraphs that the extraction dropped', () => {
    const shown = `News Sport ${FIRST} Advertisement ${SECOND} Read also: ten knots ${THIRD} Leave a reply`;
    expect(find(shown, TEXT, ['Nobody was surprised.', 'Tickets stay cheap.'])).toEqual([
      'Nobodywassurprised.',
      'Ticketsstaycheap.',
    ]);
  });

  test('are found through other white space, soft hyphens and zero-width characters', () => {
    const shown = FIRST.replace('lifting', 'lift\u00ading').replace(' voted', '\n\t\u00a0vo\u200bted');
    expect(find(shown, FIRST, ['The council voted to close the lifting bridge.'])).toEqual([
      'Thecouncilvotedtoclosetheliftingbridge.',
    ]);
  });

  test('are found in the text, not in the teaser above it or the comment below', () => {
    const shown = [FIRST, FIRST, SECOND, THIRD, THIRD].join(' ');
    const ranges = [rangeOf(TEXT, 'Nobody was surprised.'), rangeOf(TEXT, 'Tickets stay cheap.')];
    const [first, last] = findPassages(page(shown), TEXT, ranges);
    const one = lettersOf(FIRST).length;
    expect(first?.end).toBe(2 * one);
    expect(last?.end).toBe(2 * one + lettersOf(SECOND + THIRD).length);
  });

  test('are found in the copy that is on show', () => {
    const read = page(`${FIRST} | ${FIRST} end`, `${FIRST} |`);
    const [found] = findPassages(read, FIRST, [rangeOf(FIRST, 'Nobody was surprised.')]);
    expect(found?.start).toBeGreaterThan(lettersOf(FIRST).length);
  });

  test('are found by their ends where a box stands in the middle', () => {
    const shown = `${FIRST} Engineers found cracks BUY NOW in eleven pins. The mayor said so. ${THIRD}`;
    expect(find(shown, TEXT, ['Engineers found cracks in eleven pins.', 'The mayor said so.'])).toEqual([
      'EngineersfoundcracksBUYNOWinelevenpins.',
      'Themayorsaidso.',
    ]);
  });

  test('that are gone are not found anywhere else', () => {
    const shown = `The mayor said so. ${FIRST} Something else stands here now. ${THIRD} The mayor said so.`;
    expect(find(shown, TEXT, ['The mayor said so.', 'Tickets stay cheap.'])).toEqual([null, 'Ticketsstaycheap.']);
    expect(find('', TEXT, ['The mayor said so.'])).toEqual([null]);
  });

  test('are found whatever stands between the paragraphs', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    const paragraphs = fc.uniqueArray(
      fc.array(word, { minLength: 6, maxLength: 12 }).map((words) => words.join(' ')),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    const furniture = fc.array(fc.stringMatching(/^[A-Z ]{0,30}$/), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(paragraphs, furniture, (body, between) => {
        const shown = [...body.flatMap((paragraph, at) => [between[at] ?? '', paragraph]), between[6] ?? ''].join('\n');
        expect(find(shown, body.join('\n\n'), body)).toEqual(body.map(lettersOf));
      }),
    );
  });
});

test('a letter is found again among what is not seen', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '\u00ad', '\u200b', '🌉', 'é'), maxLength: 30 }),
      (text) => {
        const letters = lettersOf(text);
        for (let at = 0; at < letters.length; at++) {
          const { start, end } = letterAt(text, at);
          expect(text.slice(start, end)).toContain(letters.charAt(at));
          expect(lettersOf(text.slice(0, start)).length).toBeLessThanOrEqual(at);
        }
      },
    ),
  );
});
