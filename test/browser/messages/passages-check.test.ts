import { expect, test } from 'vitest';
import { MOST_PASSAGES, passagesView } from '../../../src/browser/messages/passages-check.ts';

const PASSAGE = { kind: 'moved', start: 0, end: 19, original: null };
const VIEW = { text: 'The ferry was late.', passages: [PASSAGE], source: 'The Harbour Times', side: 'left' };

test('what the worker sends is read, and nothing else travels along', () => {
  expect(passagesView({ ...VIEW, more: 1, passages: [{ ...PASSAGE, html: '<b>' }] }, 'view')).toEqual(VIEW);
  const known = { ...PASSAGE, original: 'The boat was late.' };
  expect(passagesView({ ...VIEW, passages: [known] }, 'view').passages).toEqual([known]);
});

test.each([
  ['no view at all', null],
  ['no text', { ...VIEW, text: undefined }],
  ['a text without end', { ...VIEW, text: 'x'.repeat(400_001) }],
  ['passages that are no list', { ...VIEW, passages: { length: 1 } }],
  ['too many passages', { ...VIEW, passages: Array.from({ length: MOST_PASSAGES + 1 }, () => PASSAGE) }],
  ['a kind that nobody knows', { ...VIEW, passages: [{ ...PASSAGE, kind: 'constructor' }] }],
  ['a place before the text', { ...VIEW, passages: [{ ...PASSAGE, start: -1 }] }],
  ['a place that is no number', { ...VIEW, passages: [{ ...PASSAGE, end: Number.NaN }] }],
  ['a sentence that is no text', { ...VIEW, passages: [{ ...PASSAGE, original: 3 }] }],
  ['a side that is none', { ...VIEW, side: 'top' }],
])('%s is refused by name', (_, view) => {
  expect(() => passagesView(view, 'view')).toThrow(/^view/);
});
