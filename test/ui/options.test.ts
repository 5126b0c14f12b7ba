import { describe, expect, test } from 'vitest';
import { libraryFileName, packFileName, settingsFileName, sourcesFileName } from '../../src/ui/options/file-names.ts';
import { importText, importWentWrong } from '../../src/ui/options/library/import-text.ts';
import { gatherLines, watchFile } from '../../src/ui/options/library/library-file.ts';
import { dayFrom } from '../../src/ui/options/library/local-day.ts';
import { packText } from '../../src/ui/options/library/pack-text.ts';
import type { PackOutcome } from '../../src/ui/options/library/packs-door.ts';
import { repairText, verifyText } from '../../src/ui/options/library/verify-text.ts';
import type { ImportReport, VerifyReport } from '../../src/ui/options/options-door.ts';
import { publisherSearch } from '../../src/ui/options/publishers/publisher-search.ts';
import { typedSite } from '../../src/ui/options/typed-site.ts';
import { englishWords as words } from './english.ts';

const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '');
const clean: ImportReport = { added: 10, updated: 2, alreadyKnown: 0, bad: 0, ended: 'complete', problems: [] };

describe('how an import went', () => {
  test.each<[Partial<ImportReport>, string, boolean]>([
    [{}, '12 originals brought in.', false],
    [{ alreadyKnown: 1 }, '12 originals brought in. 1 was in your library already.', false],
    [{ ended: 'cancelled', added: 1, updated: 0 }, 'Stopped. 1 original was kept.', false],
    [
      { bad: 3, problems: [{ message: 'line 4: it has no text' }, { message: 'line 9: too long' }] },
      '12 originals brought in. 3 lines were passed over; the first is line 4: it has no text.',
      true,
    ],
    [
      { ended: 'cut-off', problems: [{ message: 'line 13: the file breaks off here' }] },
      'The file breaks off before its end (line 13: the file breaks off here). 12 originals were brought in.',
      true,
    ],
  ])('%j', (more, sentence, wrong) => {
    const report = { ...clean, ...more };
    expect(plain(importText(report, words))).toBe(sentence);
    expect(importWentWrong(report)).toBe(wrong);
  });
});

describe('how the import of a pack went', () => {
  const done = { ended: 'complete', name: 'Daily', added: 1200, alreadyKnown: 0, removed: 0 } as const;
  test.each<[PackOutcome, string]>([
    [done, '1,200 originals brought in.'],
    [
      { ...done, added: 1, alreadyKnown: 2, removed: 3 },
      '1 original brought in. 2 were in your library already. 3 were taken out.',
    ],
    [{ ...done, ended: 'cancelled' }, 'Stopped. Nothing of the pack was kept.'],
    [{ ...done, ended: 'already-here' }, 'Daily is in your library already.'],
    [{ ended: 'refused', why: 'damaged' }, 'The pack is damaged. Nothing was changed.'],
    [{ ended: 'refused', why: 'not-a-pack' }, 'This file is not a pack.'],
  ])('%j', (outcome, sentence) => {
    expect(plain(packText(outcome, words))).toBe(sentence);
  });
});

describe('library files', () => {
  async function* some(...lines: readonly string[]): AsyncGenerator<string> {
    yield* lines;
  }

  test('are gathered line by line, whether or not a line brings its line break', async () => {
    const { file, count } = await gatherLines(some('{"a":1}\n', '{"b":2}'));
    expect(await file.text()).toBe('{"a":1}\n{"b":2}\n');
    expect(count).toBe(2);
  });

  test('stay whole when they are gathered in several parts', async () => {
    const long = 'x'.repeat(3_000_000);
    const { file } = await gatherLines(some(long, long, long));
    expect(await file.text()).toBe(`${long}\n`.repeat(3));
  });

  test('tell how far they have been read', async () => {
    const watched = watchFile(new Blob(['a'.repeat(1000)]));
    expect(watched.readShare()).toBe(0);
    expect(await new Response(watched.bytes).text()).toBe('a'.repeat(1000));
    expect(watched.readShare()).toBe(1);
    expect(watchFile(new Blob([])).readShare()).toBe(1);
  });
});

test('saved files are named by their day', () => {
  expect(libraryFileName(new Date('2026-11-03T23:59:00Z'))).toBe('firstprint-2026-11-03.jsonl');
  expect(packFileName(new Date('2026-11-03T00:00:00Z'))).toBe('firstprint-2026-11-03.pack');
  expect(settingsFileName(new Date('2026-11-03T12:00:00Z'))).toBe('firstprint-settings-2026-11-03.json');
  expect(sourcesFileName(new Date('2026-11-03T12:00:00Z'))).toBe('firstprint-sources-2026-11-03.opml');
});

describe('the search for publishers', () => {
  const search = publisherSearch(
    [
      { domain: 'diario.example', name: 'El Diário', country: 'ES', languages: ['es'] },
      { domain: 'laterne.example', name: 'Die Laterne', country: 'DE', languages: ['de'] },
      { domain: 'lantern.example', name: 'Lantern', country: 'IE', languages: ['en', 'ga'] },
    ],
    words,
  );
  test.each([
    ['', 3],
    ['diario', 1],
    ['DIÁRIO', 1],
    ['germany', 1],
    ['irish', 1],
    ['lan en', 1],
    ['example', 3],
    ['nowhere', 0],
  ])('%j finds %d', (query, count) => {
    expect(search(query)).toHaveLength(count);
  });
});

describe('a site as typed', () => {
  test.each([
    ['example.com', 'example.com'],
    ['  https://www.Example.com/news?x=1 ', 'example.com'],
    ['news.bücher.example', 'news.xn--bcher-kva.example'],
    ['example.com:8080', 'example.com'],
    ['localhost', null],
    ['127.0.0.1', null],
    ['user@example.com', null],
    ['ftp://example.com', null],
    ['two words.com', null],
    ['', null],
    [`${'a'.repeat(300)}.com`, null],
  ])('%j is %j', (typed, site) => {
    expect(typedSite(typed)).toBe(site);
  });
});

describe('how a check for damage went', () => {
  const sound: VerifyReport = { ended: 'complete', originals: 12, texts: 1, damage: [] };
  test.each<[Partial<VerifyReport>, string]>([
    [{}, 'Everything is in order: 12 originals and 1 text were read.'],
    [{ ended: 'cancelled' }, 'Stopped before everything was read.'],
    [{ damage: [{ kind: 'manifest' }] }, 'Damaged: the table of contents.'],
    [
      { damage: [{ kind: 'segment' }, { kind: 'head' }, { kind: 'block' }, { kind: 'text' }, { kind: 'stray-text' }] },
      'Damaged: 2 parts of the index, 1 group of up to 8 originals and 2 texts.',
    ],
    [{ ended: 'cancelled', damage: [{ kind: 'text' }] }, 'Stopped before everything was read. Damaged: 1 text.'],
  ])('%j', (more, sentence) => {
    expect(plain(verifyText({ ...sound, ...more }, words))).toBe(sentence);
  });

  test.each<[Partial<VerifyReport>, number, string]>([
    [{}, 0, 'Repaired. 12 originals are there and in order.'],
    [{ originals: 1 }, 7, 'Repaired. 1 original is there and in order. 7 originals could not be saved.'],
    [{ damage: [{ kind: 'head' }] }, 0, 'Not everything could be repaired. Still damaged: 1 part of the index.'],
    [
      { ended: 'cancelled' },
      1,
      'Stopped. What is left to repair goes on by itself in idle moments, or with another check. 1 original could not be saved.',
    ],
  ])('and the repair: %j, %d lost', (more, lost, sentence) => {
    expect(plain(repairText({ ...sound, ...more }, lost, words))).toBe(sentence);
  });
});

describe('a day as chosen', () => {
  test('is a day of the reader’s time zone, to the millisecond', () => {
    for (
      let at = new Date(2026, 0, 1);
      at.getFullYear() === 2026;
      at = new Date(2026, at.getMonth(), at.getDate() + 1)
    ) {
      const next = new Date(2026, at.getMonth(), at.getDate() + 1);
      const typed = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0'));
      expect(dayFrom(typed.join('-'))).toEqual({ from: at.getTime(), to: next.getTime() });
    }
  });

  test.each([
    '',
    '2026-02-30',
    '2026-13-01',
    '0000-01-01',
    '1900-01-01',
    '2026-1-1',
    'x2026-01-01',
    '2026-01-01T10:00',
  ])('%j is none', (value) => expect(dayFrom(value)).toBeNull());
});
