import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setPhrasesCommand } from '../../src/cli/set-phrases.ts';
import { phraseBookFrom } from '../../src/core/spun-look/phrase-book.ts';
import { failure, jsonLines, run, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
const LIST = {
  names: ['Harbour Office'],
  phrases: ['rule of law', 'make/made way', 'turning point'],
  replacements: { office: 'workplace', law: 'legislation' },
};

/** A thesaurus of WordNet's form, in which `point` is a `dot`, and like a `degree`, and `Point` is a name. */
function putThesaurus(): void {
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    folder.put(`data.${part}`, '  1 This is the licence.\n');
    folder.put(`index.${part}`, '  1 This is the licence.\n');
  }
  folder.put(
    'data.noun',
    [
      '00000100 06 n 03 point 0 dot 0 full_stop 0 001 & 00000200 n 0000 | mark',
      '00000200 06 n 01 degree 0 000 | stage',
      '00000300 06 n 02 Point 0 Headland 0 000 | a cape',
      '',
    ].join('\n'),
  );
  folder.put('index.noun', 'point n 2 1 & 2 2 00000100 00000300\n');
}

const article = (text: string, i: number) => ({ id: `${i}`, text });

test('joins the list with the thesaurus', async () => {
  putThesaurus();
  const out = join(folder.path, 'p.bin');
  const list = folder.put('p.json', JSON.stringify(LIST));
  await run(setPhrasesCommand, '--phrases', list, '--wordnet', folder.path, '--out', out);
  const { phrases, replacements, ordinary } = phraseBookFrom(readFileSync(out));
  expect(phrases.map(({ words, office }) => `${words.join(' ')}${office ? '!' : ''}`)).toEqual([
    'harbour office!',
    'made way',
    'make way',
    'rule of law',
    'turning point',
  ]);
  expect(Object.fromEntries(replacements)).toEqual({
    law: ['legislation'],
    office: ['workplace'],
    point: ['degree', 'dot'],
  });
  expect(ordinary).toEqual([]);
});

test('leaves out what ordinary news says, and phrases that it varies freely', async () => {
  putThesaurus();
  const out = join(folder.path, 'p.bin');
  const list = folder.put('p.json', JSON.stringify(LIST));
  const news = [
    ...Array.from({ length: 12_000 }, () => 'Nothing happened that day, and nobody saw it.'),
    ...Array.from({ length: 9 }, () => 'It was a rule of legislation.'),
    'A turning dot is a turning degree.',
  ].map(article);
  const ordinary = folder.put('o.jsonl', jsonLines(news));
  await run(setPhrasesCommand, '--phrases', list, '--wordnet', folder.path, '--ordinary', ordinary, '--out', out);
  expect(phraseBookFrom(readFileSync(out)).ordinary).toEqual(['rule of legislation', 'turning dot']);

  const few = folder.put('few.jsonl', jsonLines(news.slice(-10)));
  await run(setPhrasesCommand, '--phrases', list, '--wordnet', folder.path, '--ordinary', few, '--out', out);
  const strict = phraseBookFrom(readFileSync(out));
  expect(strict.phrases.map(({ words }) => words.join(' '))).not.toContain('turning point');
  expect(strict.phrases.map(({ words }) => words.join(' '))).toContain('rule of law');
});

test('names what is missing or wrong, and leaves no file', async () => {
  putThesaurus();
  const out = join(folder.path, 'p.bin');
  const list = folder.put('p.json', JSON.stringify(LIST));
  const wrong = folder.put('wrong.json', '{"names":["x"],"phrases":[1],"replacements":{}}');
  expect(await failure(setPhrasesCommand, '--phrases', list, '--out', out)).toMatch(/--wordnet/);
  for (const file of [wrong, folder.put('broken.json', '{'), join(folder.path, 'none.json')])
    expect(await failure(setPhrasesCommand, '--phrases', file, '--wordnet', folder.path, '--out', out)).toContain(file);
  const nowhere = join(folder.path, 'none');
  expect(await failure(setPhrasesCommand, '--phrases', list, '--wordnet', nowhere, '--out', out)).toContain(nowhere);
  expect(readdirSync(folder.path)).not.toContain('p.bin');
});
