import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { frequenciesCommand } from '../../src/cli/frequencies.ts';
import { synonymsCommand } from '../../src/cli/synonyms.ts';
import { termOf } from '../../src/core/fingerprint/terms.ts';
import { frequenciesFrom, RAREST } from '../../src/core/knowledge/frequencies.ts';
import { meaningsFrom } from '../../src/core/knowledge/meanings.ts';
import { stem } from '../../src/core/text/stems.ts';
import { failure, jsonLines, run, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
const term = (word: string): number => termOf(stem(word, 'en'));

describe('frequencies', () => {
  const articles = Array.from({ length: 50 }, (_, i) => ({
    id: `a${i}`,
    text: `The council has said that the harbour was closed.${i < 5 ? ' The lighthouse was not.' : ''}`,
  }));

  test('weighs a word by how few articles have it', async () => {
    const out = join(folder.path, 'f.bin');
    const o = folder.put('o.jsonl', jsonLines(articles));
    expect(await run(frequenciesCommand, '--originals', o, '--out', out)).toMatch(/^en 50;/);
    const { idf } = frequenciesFrom(readFileSync(out));
    expect(idf(term('harbour'))).toBeLessThan(0.7);
    expect(Math.abs(idf(term('lighthouse')) - Math.log(51 / 5))).toBeLessThanOrEqual(0.31);
    expect(idf(term('volcano'))).toBe(RAREST);
  });

  test('learns nothing from a language of few articles', async () => {
    const out = join(folder.path, 'f.bin');
    await run(frequenciesCommand, '--originals', folder.put('o.jsonl', jsonLines(articles.slice(0, 39))), '--out', out);
    expect(readFileSync(out).every((byte) => byte === 0)).toBe(true);
  });

  test('names what is missing or wrong, and leaves no file', async () => {
    const bad = folder.put('o.jsonl', `${jsonLines(articles)}{"id":"x"}\n`);
    expect(await failure(frequenciesCommand, '--originals', bad)).toMatch(/--out/);
    expect(await failure(frequenciesCommand, '--originals', bad, '--out', join(folder.path, 'f.bin'))).toContain(
      'line 51',
    );
    const good = folder.put('good.jsonl', jsonLines(articles));
    const nowhere = join(folder.path, 'none', 'f.bin');
    expect(await failure(frequenciesCommand, '--originals', good, '--out', nowhere)).toContain(nowhere);
    expect(await failure(frequenciesCommand, '--originals', good, '--out', folder.path)).toContain(folder.path);
    expect(readdirSync(folder.path).sort()).toEqual(['good.jsonl', 'o.jsonl']);
  });
});

describe('synonyms', () => {
  /** A thesaurus of WordNet's form: `boat` and `vessel` mean one thing, `vessel` and `jar` another. */
  function putThesaurus(): void {
    for (const part of ['noun', 'verb', 'adj', 'adv']) {
      folder.put(`data.${part}`, '  1 This is the licence.\n');
      folder.put(`index.${part}`, '  1 This is the licence.\n');
    }
    folder.put(
      'data.noun',
      [
        '  1 This is the licence.',
        '00000100 06 n 03 boat 0 vessel 0 water_craft 0 000 | floats',
        '00000200 06 n 02 vessel 0 jar 0 000 | holds',
        '00000300 06 n 01 lighthouse 0 000 | shines',
        '',
      ].join('\n'),
    );
    folder.put(
      'index.noun',
      [
        '  1 This is the licence.',
        'boat n 1 0 1 1 00000100',
        'jar n 1 0 1 1 00000200',
        'lighthouse n 1 0 1 1 00000300',
        'vessel n 2 1 @ 2 2 00000100 00000200',
        'water_craft n 1 0 1 1 00000100',
        '',
      ].join('\n'),
    );
  }

  test('groups words by meaning', async () => {
    putThesaurus();
    const out = join(folder.path, 'm.bin');
    expect(await run(synonymsCommand, '--wordnet', folder.path, '--out', out)).toMatch(/^2 meanings, 3 terms/);
    const meanings = meaningsFrom(readFileSync(out));
    const share = (a: string, b: string) => meanings(term(a)).some((meaning) => meanings(term(b)).includes(meaning));
    expect([share('boat', 'vessel'), share('vessel', 'jar'), share('boat', 'jar')]).toEqual([true, true, false]);
    expect(meanings(term('lighthouse'))).toEqual([]);
  });

  test('names what is missing', async () => {
    expect(await failure(synonymsCommand, '--wordnet', folder.path)).toMatch(/--out/);
    const out = join(folder.path, 'm.bin');
    expect(await failure(synonymsCommand, '--wordnet', folder.path, '--out', out)).toMatch(
      /index\.\w+: cannot be read/,
    );
    putThesaurus();
    const nowhere = join(folder.path, 'none', 'm.bin');
    expect(await failure(synonymsCommand, '--wordnet', folder.path, '--out', nowhere)).toContain(nowhere);
  });
});
