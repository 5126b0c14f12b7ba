import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('without options the demo opens a window of Chrome', () => {
  expect(readOptions([])).toEqual({ kind: 'chrome', headless: false, url: null, help: false });
});

test('each option is heard', () => {
  expect(readOptions(['--browser', 'firefox', '--headless', '--url', 'http://news.example/a'])).toEqual({
    kind: 'firefox',
    headless: true,
    url: 'http://news.example/a',
    help: false,
  });
});

test.each([[['--browser', 'opera']], [['--url', 'news']], [['--url', 'file:///etc/passwd']], [['--hedless']]])(
  '%j is refused with one line',
  (words) => {
    expect(() => readOptions(words)).toThrow(/^[^\n]+$/);
  },
);
