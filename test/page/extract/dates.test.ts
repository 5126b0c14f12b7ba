import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../src/page/extract/facts/dates.ts';
import { fromAddress } from '../../../src/page/extract/facts/published.ts';

const NOW = Date.UTC(2026, 10, 24);

test.each([
  ['2026-11-03', '2026-11-03'],
  ['2026/11/03', '2026-11-03'],
  ['20261103', '2026-11-03'],
  ['2026-11-03T09:28:00Z', '2026-11-03T09:28:00Z'],
  ['2026-11-03 09:28', '2026-11-03T09:28:00'],
  ['2026-11-03T09:28:14.120+0100', '2026-11-03T09:28:14+01:00'],
  ['20261103T092800Z', '2026-11-03T09:28:00Z'],
  ['1762162080', '2025-11-03T09:28:00.000Z'],
  ['Published 10:02 AM EST Nov 3, 2026', '2026-11-03'],
  ['Tue, 03 Nov 2026 09:28:00 GMT', '2026-11-03'],
  ['3. November 2026, 9:28 Uhr', '2026-11-03'],
  ['3 de noviembre de 2026', '2026-11-03'],
  ['le 3 décembre 2025 à 9h', '2025-12-03'],
  ['3 ноября 2026', '2026-11-03'],
  ['2026年11月3日', '2026-11-03'],
  ['03.11.2026', '2026-11-03'],
  ['25/10/2026', '2026-10-25'],
  ['10/25/2026', '2026-10-25'],
])('%s is %s', (text, iso) => {
  expect(isoDate(text, null, NOW)).toBe(iso);
});

test.each([
  '',
  'yesterday',
  '2026-02-30',
  '31.11.2025',
  '2026-13-01',
  '1066-10-14',
  '2031-01-01',
  '3 Foo 2026',
  '12:45',
  '9'.repeat(400),
  '99/99/9999',
])('%s is no date', (text) => {
  expect(isoDate(text, null, NOW)).toBeNull();
});

test('a date that can be read two ways is read as the page counts, or not at all', () => {
  expect([
    isoDate('03/04/2026', true, NOW),
    isoDate('03/04/2026', false, NOW),
    isoDate('03/04/2026', null, NOW),
  ]).toEqual(['2026-03-04', '2026-04-03', null]);
});

describe('every day', () => {
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2026-11-20'), noInvalidDate: true });

  test.each(['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'pt-BR', 'nl-NL', 'ru-RU'])(
    'is read as %s writes it out',
    (locale) => {
      const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
      fc.assert(
        fc.property(days, (day) => {
          expect(isoDate(format.format(day), null, NOW)).toBe(day.toISOString().slice(0, 10));
        }),
        { numRuns: 200 },
      );
    },
  );

  test('is read out of an address', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', ''), (day, separator) => {
        const path = day.toISOString().slice(0, 10).replaceAll('-', separator);
        expect(fromAddress(`https://harbour.example/news/${path}/market`)).toEqual({
          value: day.toISOString().slice(0, 10),
          from: 'address',
        });
      }),
    );
  });
});

test('numbers in an address that are no date are left alone', () => {
  for (const path of ['/2026/11/', '/story/20269999/', '/1234567890', '/2026/99/99/x'])
    expect(fromAddress(`https://harbour.example${path}`)).toBeNull();
});
