import { expect, test } from 'vitest';
import { readSelection, selections } from '../../../src/browser/requests/selections.ts';
import { MemoryArea } from '../fakes.ts';

const URL_OF_PAGE = 'https://copy.example/story';

function kept() {
  let names = 0;
  const area = new MemoryArea();
  return { area, all: selections(area, () => `name-${++names}`) };
}

test('the last five selections are kept, each under its own name', async () => {
  const { all } = kept();
  for (let at = 1; at <= 7; at++) await all.keep({ text: `text ${at}`, url: URL_OF_PAGE });
  expect(await all.get('name-2')).toBeNull();
  expect(await all.get('name-3')).toEqual({ text: 'text 3', url: URL_OF_PAGE });
  expect(await all.get('name-7')).toEqual({ text: 'text 7', url: URL_OF_PAGE });
});

test('a selection without end is cut', async () => {
  const { all } = kept();
  const name = await all.keep({ text: 'x'.repeat(3_000_000), url: URL_OF_PAGE });
  expect((await all.get(name))?.text.length).toBe(100_000);
});

test.each(['constructor', '__proto__', 'nothing', ''])('there is no selection called “%s”', async (name) => {
  const { all } = kept();
  await all.keep({ text: 'text', url: URL_OF_PAGE });
  expect(await all.get(name)).toBeNull();
});

test('what is stored in another form counts as nothing', async () => {
  const { area, all } = kept();
  await area.set({ selections: { a: 'text', b: { text: 3, url: URL_OF_PAGE }, c: null } });
  for (const name of ['a', 'b', 'c']) expect(await all.get(name)).toBeNull();
  await area.set({ selections: [] });
  await expect(all.keep({ text: 'text', url: URL_OF_PAGE })).resolves.toBe('name-1');
});

const frames = (...results: readonly unknown[]) => ({
  executeScript: async () => results.map((result, frameId) => ({ result, frameId, documentId: '' })),
});
const at = { frameId: 0, selection: 'as the menu tells it' };

test('the first frame in which something is selected is read', async () => {
  expect(await readSelection(frames('', null, ' Two\n\nparagraphs '), 1, null)).toBe('Two\n\nparagraphs');
  expect(await readSelection(frames(''), 1, null)).toBe('');
});

test('where the page does not tell, the menu does', async () => {
  expect(await readSelection(frames(''), 1, at)).toBe(at.selection);
  const closed = { executeScript: () => Promise.reject(new Error('may not be scripted')) };
  expect(await readSelection(closed, 1, at)).toBe(at.selection);
  expect(await readSelection(closed, 1, null)).toBe('');
});
