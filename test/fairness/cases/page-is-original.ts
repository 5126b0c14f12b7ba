import { type Case, ORIGINAL, on, pair, reworded, seen } from '../case.ts';
import { box, canonical, end, image, ld, modified } from '../claims.ts';
import { BULLETIN, HUB, KIOSK, LISTED, NEWSFLUX, NOTES, OTTER, PULSE, SMALL } from '../outlets.ts';

const EARLY = '2026-03-10T09:05:00Z';
const LATE = '2026-03-11T14:20:00Z';

/** The reader saw the copy first; now the page is the one that was copied. */
export const PAGE_IS_ORIGINAL: readonly Case[] = [
  // By dates alone.
  pair('a known newspaper, a day', 'en/ferry-tender', on(LISTED.en, EARLY), on(NEWSFLUX, LATE), ORIGINAL),
  reworded(pair('a known newspaper, a day', 'de/klinik-dach', on(LISTED.de, EARLY), on(BULLETIN, LATE), ORIGINAL)),
  pair(
    'a known newspaper, three hours',
    'fr/facteur-cartes',
    on(LISTED.fr, EARLY),
    on(HUB, '2026-03-10T12:05:00Z'),
    ORIGINAL,
  ),
  pair('a known newspaper, a day', 'es/pozo-salinas', on(LISTED.es, EARLY), on(OTTER, LATE), ORIGINAL),
  reworded(pair('a known newspaper, a day', 'ru/most-tariff', on(LISTED.ru, EARLY), on(KIOSK, LATE), ORIGINAL)),
  pair('a known newspaper, a day', 'ja/ringo-ki', on(LISTED.ja, EARLY), on(NOTES, LATE), ORIGINAL),
  pair('a known newspaper, bare days', 'zh/dengta', on(LISTED.zh, '2026-03-10'), on(KIOSK, '2026-03-12'), ORIGINAL),
  pair('one known newspaper before another', 'it/neve-campane', on(LISTED.it, EARLY), on(LISTED.pt, LATE), ORIGINAL),
  pair(
    'a known newspaper, updated since',
    'pt/ponte-rio',
    on(LISTED.pt, EARLY, modified('2026-03-15T10:00:00Z')),
    on(PULSE, LATE),
    ORIGINAL,
  ),
  pair(
    'a known newspaper; the copy was in our library before',
    'ar/miyah-sadd',
    on(LISTED.ar, EARLY),
    seen('2026-03-11T15:00:00Z', on(BULLETIN, LATE)),
    ORIGINAL,
  ),
  pair(
    'two small sites, three days',
    'en/glacier-lake',
    on(SMALL.en, EARLY),
    on(OTTER, '2026-03-13T10:00:00Z'),
    ORIGINAL,
  ),
  pair(
    'two small sites, five hours',
    'de/moor-orgel',
    on(SMALL.de, EARLY),
    on(NEWSFLUX, '2026-03-10T14:05:00Z'),
    ORIGINAL,
  ),
  // The copy in the library says so itself.
  pair(
    'the library’s article names it',
    'en/seed-bank',
    on(SMALL.en, null),
    on(NEWSFLUX, null, end('Originally published by {link}.')),
    ORIGINAL,
  ),
  reworded(
    pair(
      'the library’s article names it',
      'fr/barrage-valserine',
      on(SMALL.fr, null),
      on(HUB, null, end('Source : {link}')),
      ORIGINAL,
    ),
  ),
  pair(
    'the library’s article calls it canonical',
    'es/biblioteca-tren',
    on(SMALL.es, null),
    on(OTTER, null, canonical('{url}')),
    ORIGINAL,
  ),
  pair(
    'the library’s article is based on it',
    'it/archivio-navi',
    on(SMALL.it, EARLY),
    on(PULSE, LATE, ld({ isBasedOn: '{url}' })),
    ORIGINAL,
  ),
  pair(
    'the library’s article was reprinted from it',
    'de/moor-orgel',
    on(SMALL.de, '2026-03-12T08:00:00Z', modified('2026-03-12T08:00:00Z')),
    on(BULLETIN, '2026-03-11T08:00:00Z', end('Dieser Artikel erschien zuerst bei {link}.')),
    ORIGINAL,
  ),
  pair(
    'the library’s article names it as the source',
    'ru/teplohod-muzey',
    on(SMALL.ru, null),
    on(KIOSK, null, end('Источник: {link}')),
    ORIGINAL,
  ),
  pair(
    'the library’s article names it',
    'ar/saat-burj',
    on(SMALL.ar, null),
    on(KIOSK, null, end('المصدر: {link}')),
    ORIGINAL,
  ),
  pair(
    'the library’s article names it',
    'zh/shuiku',
    on(SMALL.zh, null),
    on(NOTES, null, end('本文首发于{link}。')),
    ORIGINAL,
  ),
  // The copy in the library betrays itself.
  pair(
    'the library’s article kept its subscription line',
    'en/night-trains',
    on(SMALL.en, null),
    on(
      NEWSFLUX,
      null,
      end(
        'Sign up for <a href="{front}newsletters">The Marram Courier’s morning letter</a>. Read more at The Marram Courier.',
      ),
    ),
    ORIGINAL,
  ),
  pair(
    'the library’s article loads its pictures',
    'pt/coral-farol',
    on(SMALL.pt, EARLY, image('https://gazetavilaserena.example/wp-content/uploads/2026/03/coral.jpg')),
    on(NEWSFLUX, LATE, image('https://gazetavilaserena.example/wp-content/uploads/2026/03/coral-1024x683.jpg')),
    ORIGINAL,
  ),
  pair(
    'the library’s article kept its pictures, undated',
    'ja/onsen-haikan',
    on(SMALL.ja, null),
    on(
      HUB,
      null,
      box('<figure><img src="https://yunosawa-shimpo.example/wp-content/uploads/2026/03/onsen.jpg" alt=""></figure>'),
    ),
    ORIGINAL,
  ),
];
