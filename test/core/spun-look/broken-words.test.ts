import { describe, expect, test } from 'vitest';
import { brokenSentences } from '../../../src/core/spun-look/broken-sentences.ts';
import { brokenWords } from '../../../src/core/spun-look/broken-words.ts';
import { disguisedWords } from '../../../src/core/spun-look/disguised-words.ts';
import { plainWords } from '../../../src/core/spun-look/plain-words.ts';
import type { Sign } from '../../../src/core/spun-look/sign.ts';
import { wrongArticles } from '../../../src/core/spun-look/wrong-articles.ts';

const texts = (text: string, signs: readonly Sign[]): string[] => signs.map(({ start, end }) => text.slice(start, end));

describe('broken words', () => {
  test.each([
    ['You’ll be able to’t pressure them.', ['be able to’t']],
    ["But it surely's not the first storm.", ["But it surely's"]],
    ['We talk at the highest and highest level.', ['the highest and highest']],
    ['It was a calm and calm sea.', ['a calm and calm']],
    ["We can't, won't and shan't; they didn't. It isn't.", []],
    ["The gov't does't know. Rock 'n' roll, Hooft't.", []],
    ['The family’s boat, Italy’s navy and Kelly’s quay.', []],
    ['It grew bigger and bigger, for years and years, again and again.', []],
    ['It was a neck-and-neck race. Here and here, more and more.', []],
    ['The and the. An an and an.', []],
  ])('%s', (text, expected) => {
    expect(texts(text, brokenWords(text, plainWords(text)))).toEqual(expected);
  });
});

describe('wrong articles', () => {
  test.each([
    ['She met an functionary in a office.', ['an functionary', 'a office']],
    ['An hour, an heir, a user, a one-off, a European, a unanimous vote, an MP, a US ship.', []],
    ['a hotel, an historic day, an 8-year-old, an x-ray, a ewe, once a uniform', []],
    ['plan a, entry', []],
  ])('%s', (text, expected) => {
    expect(texts(text, wrongArticles(text, plainWords(text)))).toEqual(expected);
  });
});

describe('broken sentences', () => {
  test.each([
    ['The quay is shut, she said on Friday. quay.', ['quay.']],
    ['The boat left at 9 a.m. today.', []],
    ['It was built by Ellery Yards Inc. then.', []],
    ['The quay is shut. quay. It opens in May.', []],
    ['“According to Northwire, Olufsen, our boats wait,” he said.', ['According to Northwire, Olufsen, our']],
    ['According to Northwire, Olufsen, our man on the quay, left early.', []],
    ['“According to Northwire, we are late,” he said.', []],
    ['Spokeswoman Ilse Brandt said no.\n\n“The quay will be shut until May,” he said.', ['he said.']],
    ['Spokeswoman Ilse Brandt said no.\n\n“The quay will be shut until May,” she said.', []],
    ['Spokeswoman Ilse Brandt said no, Marek Holm said.\n\n“The quay will be shut until May,” he said.', []],
  ])('%s', (text, expected) => {
    expect(texts(text, brokenSentences(text))).toEqual(expected);
  });
});

describe('disguised words', () => {
  test.each([
    ['The hаrbour and the fеrry', ['hаrbour', 'fеrry']],
    ['The har\u200bbour and the f\u2060erry', ['har\u200bbour', 'f\u2060erry']],
    ['c\u00adat fe\u00ad\u00adrry bo\u00adat', ['c\u00adat', 'fe\u00ad\u00adrry', 'bo\u00adat']],
    ['Hafen\u00adbehör\u00adde and é\u00adva\u00adlua\u00adtion', []],
    ['Москва, Αθήνα, Երևան, 5 μm, βA', []],
    ['می\u200cخواهم and क्\u200dष', []],
    ['\u200bA line that begins with a blank of no width\u200b', []],
  ])('%s', (text, expected) => {
    expect(texts(text, disguisedWords(text))).toEqual(expected);
  });
});
