import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, type Settings } from '../../../src/browser/settings/settings.ts';
import { MAX_SETTINGS_FILE, readSettingsFile, writeSettingsFile } from '../../../src/browser/settings/settings-file.ts';

const MADE = new Date('2026-11-03T09:30:00Z');
const host = fc.stringMatching(/^[a-z]{1,20}\.example$/);
const settings: fc.Arbitrary<Settings> = fc
  .record({
    checkPages: fc.boolean(),
    sensitivity: fc.constantFrom('careful' as const, 'usual' as const, 'eager' as const),
    badgeCorner: fc.constantFrom('top-left' as const, 'bottom-right' as const),
    mutedSites: fc.array(host, { maxLength: 50 }),
    trustedSites: fc.array(host, { maxLength: 50 }),
  })
  .map((some) => ({ ...defaults, ...some }));

describe('a settings file', () => {
  test('brings back whatever was saved', () => {
    fc.assert(
      fc.property(settings, (saved) => {
        expect(readSettingsFile(writeSettingsFile(saved, MADE))).toEqual({
          kind: 'settings',
          values: saved,
          unknown: 0,
        });
      }),
    );
  });

  test('leaves alone what it does not name, and counts what it does not know', () => {
    const content = JSON.stringify({
      kind: 'firstprint-settings',
      format: 1,
      date: '',
      settings: { showBadge: false, glitter: true, sparkles: 7 },
    });
    expect(readSettingsFile(content)).toEqual({ kind: 'settings', values: { showBadge: false }, unknown: 2 });
  });

  test.each([
    ['', 'not-json'],
    ['{"kind":', 'not-json'],
    ['null', 'not-settings'],
    ['[]', 'not-settings'],
    ['{"text":"A bridge is closed."}', 'not-settings'],
    ['{"kind":"firstprint-settings","format":1,"date":"","settings":[]}', 'not-settings'],
    ['{"kind":"firstprint-settings","format":2,"date":"","settings":{}}', 'newer'],
    ['{"kind":"firstprint-settings","format":1,"date":"2099-01-01","settings":{}}', 'newer'],
    [
      '{"kind":"firstprint-settings","format":1,"date":"","settings":{"showBadge":"no","checkPages":false}}',
      'bad-field',
    ],
    ['{"kind":"firstprint-settings","format":1,"date":"","settings":{"mutedSites":["<b>"]}}', 'bad-field'],
    ['{"kind":"firstprint-settings","format":1,"date":"","settings":{"libraryLimit":1e400}}', 'bad-field'],
  ])('%s is refused: %s', (content, why) => {
    expect(readSettingsFile(content)).toMatchObject({ kind: 'refused', why });
  });

  test('says which field is bad', () => {
    const content = '{"kind":"firstprint-settings","format":1,"date":"","settings":{"badgeCorner":"middle"}}';
    expect(readSettingsFile(content)).toMatchObject({
      detail: 'badgeCorner is not one of bottom-right, bottom-left, top-right, top-left',
    });
  });

  test('that anybody wrote never breaks the reading, and brings only fields of ours', () => {
    const foreign = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .dictionary(fc.constantFrom(...Object.keys(defaults), '__proto__', 'constructor'), fc.jsonValue())
        .map((fields) => JSON.stringify({ kind: 'firstprint-settings', format: 1, date: '', settings: fields })),
    );
    fc.assert(
      fc.property(foreign, (content) => {
        const read = readSettingsFile(content);
        if (read.kind === 'settings') {
          for (const [name, value] of Object.entries(read.values)) {
            expect(typeof value).toBe(typeof defaults[name as keyof Settings]);
          }
        }
      }),
    );
  });

  test('of the fullest settings is within the size that is read', () => {
    const sites = Array.from({ length: 2000 }, (_, at) => `${`${at}`.padStart(60, 'a')}.${'b'.repeat(180)}.example`);
    const fullest = { ...defaults, mutedSites: sites, trustedSites: sites, distrustedSites: sites };
    const content = writeSettingsFile(fullest, MADE);
    expect(new TextEncoder().encode(content).length).toBeLessThan(MAX_SETTINGS_FILE);
    expect(readSettingsFile(content)).toMatchObject({ kind: 'settings', values: fullest });
  });
});
