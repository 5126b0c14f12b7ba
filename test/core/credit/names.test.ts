import { describe, expect, test } from 'vitest';
import { beginsWithName, containsName, properName, sameName } from '../../../src/core/credit/names.ts';

describe('names of outlets', () => {
  test.each([
    ['The Harbour Times on Monday', 'Harbour Times', true],
    ["the Harbour Times's website", 'The Harbour Times', true],
    ['Harbour Times-Herald of Ellis', 'The Harbour Times', true],
    ['The Harbour', 'The Harbour Times', false],
    ['Times of the Harbour', 'Harbour Times', false],
    ['in the old harbour', 'Harbour Times', false],
    ['газете «Портовые новости»', 'Портовые новости', true],
    ['«Портовых новостях»', 'Портовые новости', true],
    ['《海港时报》记者', '海港时报', true],
    ['صحيفة صوت الميناء', 'صوت الميناء', true],
  ])('%s begins with %s: %s', (said, name, begins) => {
    expect(beginsWithName(said, name)).toBe(begins);
  });

  test('are found within a line, unless they are too short to mean anything', () => {
    expect(containsName('Get the Harbour Times’s biggest news', 'The Harbour Times')).toBe(true);
    expect(containsName('Sign up for it now', 'It')).toBe(false);
  });

  test('are the same but for articles and case', () => {
    expect(sameName('THE HARBOUR TIMES', 'Harbour Times')).toBe(true);
    expect(sameName('Harbour Times', 'Harbour Post')).toBe(false);
    expect(sameName('', '')).toBe(false);
  });

  test.each([
    ['The Harbour Times on Monday, with more', 'The Harbour Times'],
    ['“Harbour Times”.', 'Harbour Times'],
    ['der Hafenzeitung erschienen', 'Hafenzeitung'],
    ['January 2019', null],
    ['1987 by a small press', null],
    ['our print edition', null],
    ['Monday', null],
  ])('stand at the start of %s', (said, name) => {
    expect(properName(said)).toBe(name);
  });
});
