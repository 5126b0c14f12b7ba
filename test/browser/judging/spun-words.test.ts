import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { spunWordsFinder } from '../../../src/browser/judging/spun-words.ts';
import { LEXICON } from '../../core/shipped.ts';

const FILE = readFileSync(new URL('../../../src/core/data/set-phrases.bin', import.meta.url));
const SPUN = `The Inside Ministry has an observe of protest on its desk. The middle of gravity is under stress, and the demise toll
rises. The Excessive Courtroom and the Overseas Minister say nothing.`;

let read: string[] = [];
let missing = false;

beforeEach(() => {
  read = [];
  missing = false;
  vi.stubGlobal('fetch', async (address: string) => {
    read.push(address);
    if (missing) throw new TypeError('no such file');
    return new Response(FILE);
  });
});
afterEach(() => vi.unstubAllGlobals());

const finder = () => spunWordsFinder(LEXICON, (path) => `package:${path}`);

test('reads the phrase file when it is first asked, and once', async () => {
  const find = finder();
  expect(read).toEqual([]);
  expect(await find({ text: SPUN })).toHaveLength(3);
  expect(await find({ text: 'The ferry is back, and the harbour is glad of it.' })).toEqual([]);
  expect(read).toEqual(['package:data/set-phrases.bin']);
});

test('gives the words as they stand in the page, with what is usual', async () => {
  const words = await finder()({ text: SPUN, language: 'en-GB' });
  for (const { text, usual } of words) {
    expect(SPUN).toContain(text);
    expect(usual).toMatch(/^\w+(?: \w+)*$/);
  }
});

test('a file that could not be read is asked for again', async () => {
  const find = finder();
  missing = true;
  await expect(find({ text: SPUN })).rejects.toThrow('no such file');
  missing = false;
  expect(await find({ text: SPUN })).toHaveLength(3);
});
