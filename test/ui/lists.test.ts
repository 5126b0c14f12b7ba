import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LIST_PROBLEMS } from '../../src/ui/options/lists/list-text.ts';
import { typedList } from '../../src/ui/options/lists/typed-list.ts';
import { englishWords as words } from './english.ts';

describe('the address of a list as typed', () => {
  test.each([
    ['https://lists.example/harbour/list.json', 'https://lists.example/harbour/list.json'],
    ['  lists.example/harbour/ ', 'https://lists.example/harbour/list.json'],
    ['lists.example', 'https://lists.example/list.json'],
    ['http://lists.example:8080/', 'http://lists.example:8080/list.json'],
    ['https://lists.example/get?list=3', 'https://lists.example/get?list=3'],
    ['https://lists.example/?list=3', 'https://lists.example/?list=3'],
    ['https://lists.example/list.json#top', 'https://lists.example/list.json'],
    ['https://me:secret@lists.example/list.json', null],
    ['file:///etc/passwd', null],
    ['ftp://lists.example/list.json', null],
    ['two words', null],
    ['', null],
    [`https://lists.example/${'x'.repeat(3000)}`, null],
  ])('%j is %j', (typed, address) => {
    expect(typedList(typed)).toBe(address);
  });
});

test('each problem of a list has words of its own', () => {
  const sentences = Object.values(LIST_PROBLEMS).map((key) => words.text(key));
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].+\.$/);
});

/** Whoever speaks to the computer says what they see on a button. */
describe('the name of a button says what stands on it', () => {
  test.each(readdirSync('src/_locales'))('in %s', (locale) => {
    const messages: Record<string, { message: string } | undefined> = JSON.parse(
      readFileSync(`src/_locales/${locale}/messages.json`, 'utf8'),
    );
    for (const [shown, name] of [
      ['listCheck', 'listCheckLabel'],
      ['listRemove', 'listRemoveLabel'],
      ['importCancel', 'listStopLabel'],
    ] as const) {
      const seen = messages[shown]?.message.toLocaleLowerCase(locale.replace('_', '-'));
      expect(messages[name]?.message.toLocaleLowerCase(locale.replace('_', '-'))).toContain(seen);
    }
  });
});
