import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PERMISSION_WORDS } from '../../src/ui/options/permissions/permission-words.ts';
import { SETTINGS } from '../../src/ui/options/search/settings-index.ts';
import { settingsSearch } from '../../src/ui/options/search/settings-search.ts';
import { textSearch } from '../../src/ui/words/text-search.ts';
import { englishWords as words } from './english.ts';

const search = settingsSearch(words);

describe('the search over the settings', () => {
  test('finds all where nothing is asked', () => {
    const all = Object.values(SETTINGS).flatMap(({ settings }) => Object.keys(settings));
    expect([...search('').settings]).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
    expect([...search(' ').sections]).toEqual(Object.keys(SETTINGS));
  });

  test.each([
    ['private', 'privateWindows'],
    ['PRIVATE windows', 'privateWindows'],
    ['corner', 'badgeCorner'],
    ['pack', 'exportPack'],
    ['translations', 'sensitivity'],
    ['permits', 'permissions'],
    ['version', 'diagnostics'],
  ] as const)('%j finds %s among others', (query, setting) => {
    expect([...search(query).settings]).toContain(setting);
  });

  test('finds all of a section by its heading', () => {
    const { settings, sections } = search(words.text('badgeHeading'));
    expect([...settings]).toEqual(expect.arrayContaining(Object.keys(SETTINGS.badge.settings)));
    expect(sections).toContain('badge');
  });

  test('finds nothing for what nothing says', () => {
    expect(search('zeppelin')).toEqual({ settings: new Set(), sections: new Set() });
  });
});

test('a text search agrees with looking at each text word by word', () => {
  const word = fc.constantFrom('Ferry', 'ferry', 'élan', 'Elan', 'pier', 'x', 'harbour');
  const texts = fc.array(
    fc.array(word, { maxLength: 4 }).map((parts) => parts.join(' ')),
    { maxLength: 8 },
  );
  const plain = (text: string): string => text.toLowerCase().replaceAll('é', 'e');
  fc.assert(
    fc.property(texts, fc.array(word, { maxLength: 3 }), (items, query) => {
      const slow = items.filter((item) => query.every((part) => plain(item).includes(plain(part))));
      expect(textSearch(items, (item) => item)(query.join('  '))).toEqual(slow);
    }),
  );
});

test('every permission of the manifest has its words', () => {
  const manifest: { permissions: string[] } = JSON.parse(readFileSync('manifest.json', 'utf8'));
  expect(manifest.permissions.filter((name) => !PERMISSION_WORDS.has(name))).toEqual([]);
});
