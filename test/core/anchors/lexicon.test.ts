import { describe, expect, it } from 'vitest';
import { conceptsIn } from '../../../src/core/anchors/concepts-in.ts';
import { lexiconOf } from '../../../src/core/anchors/lexicon.ts';
import table from '../../../src/core/data/concepts.json' with { type: 'json' };

const keys = (text: string, language: string): string[] => conceptsIn(text, language).map(({ key }) => key);

describe('the vocabulary table', () => {
  it('has a filled cell for every language in every row', () => {
    for (const row of [...table.concepts, ...table.places]) {
      const cells = row.split('|');
      expect(cells, row).toHaveLength(table.languages.length);
      for (const cell of cells)
        expect(
          cell.split(',').every((stem) => stem.trim() === stem && stem !== ''),
          row,
        ).toBe(true);
    }
  });

  it('names every concept once', () => {
    for (const rows of [table.concepts, table.places]) {
      const names = rows.map((row) => row.split('|')[0]?.split(',')[0]);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
  });

  it('is known for its languages only', () => {
    for (const language of table.languages) expect(lexiconOf(language)?.stems.size).toBeGreaterThan(400);
    expect(lexiconOf('tlh')).toBeUndefined();
  });
});

describe('a word', () => {
  it.each([
    ['earthquakes', 'en'],
    ['Erdbebens', 'de'],
    ['terremotos', 'es'],
    ['aardbevingen', 'nl'],
    ['землетрясения', 'ru'],
    ['trzęsienie', 'pl'],
    ['地震', 'zh'],
    ['地震', 'ja'],
  ])('is known in its forms: %s (%s)', (word, language) => {
    expect(conceptsIn(word, language)).toEqual([{ key: 'c:earthquake', kind: 'concept', start: 0, end: word.length }]);
  });

  it('has to be whole where the table says so', () => {
    expect(keys('art', 'en')).toEqual(['c:art']);
    expect(keys('article', 'en')).toEqual([]);
  });

  it('is not known in a language without a column', () => {
    expect(keys('police', 'tlh')).toEqual([]);
  });
});

describe('conceptsIn', () => {
  it('reads phrases, compounds, elisions and joined particles', () => {
    expect(keys('The prime minister left.', 'en')).toEqual(['c:prime minister']);
    expect(keys('Die Polizeigewerkschaft', 'de')).toEqual(['c:police', 'c:union']);
    expect(keys("l'hôpital", 'fr')).toEqual(['c:hospital']);
    expect(keys('والمستشفى', 'ar')).toEqual(['c:hospital']);
    expect(keys('警察が病院で', 'ja')).toEqual(['c:police', 'c:hospital']);
  });

  it('tells a country by its name and its adjective', () => {
    expect(keys('französische Frankreich', 'de')).toEqual(['p:france', 'p:france']);
    expect(keys('The French in France', 'en')).toEqual(['p:france', 'p:france']);
  });

  it('points at the words that it read', () => {
    const text = 'Zwei Verletzte nach dem Erdbeben.';
    expect(conceptsIn(text, 'de').map(({ start, end }) => text.slice(start, end))).toEqual(['Verletzte', 'Erdbeben.']);
  });
});
