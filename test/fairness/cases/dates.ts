import { type Case, COPY, on, pair, reworded, seen } from '../case.ts';
import { dayInAddress, head, ld, modified } from '../claims.ts';
import { BULLETIN, FIGARO, HUB, KIOSK, LISTED, NEWSFLUX, NOTES, OTTER, PULSE, SMALL } from '../outlets.ts';

const FIRST = '2026-03-10T09:05:00Z';

/** The page is later by dates alone: nothing is credited, linked or left over. */
export const LATER_DATES: readonly Case[] = [
  pair('forty minutes', 'en/ferry-tender', on(NEWSFLUX, '2026-03-10T09:45:00Z'), on(SMALL.en, FIRST), COPY),
  pair('three hours', 'en/glacier-lake', on(BULLETIN, '2026-03-10T12:05:00Z'), on(LISTED.en, FIRST), COPY),
  reworded(pair('a day', 'de/klinik-dach', on(OTTER, '2026-03-11T09:00:00Z'), on(SMALL.de, FIRST), COPY)),
  reworded(pair('seven months', 'fr/facteur-cartes', on(HUB, '2026-10-11T09:00:00Z'), on(LISTED.fr, FIRST), COPY)),
  pair('a day, JSON-LD alone', 'es/biblioteca-tren', on(PULSE, '2026-03-11T18:00:00Z'), on(SMALL.es, FIRST), COPY),
  pair('a day, microdata alone', 'it/archivio-navi', on(KIOSK, '2026-03-11T18:00:00Z'), on(SMALL.it, FIRST), COPY),
  pair('a day, shown alone', 'pt/ponte-rio', on(NOTES, '2026-03-12T18:00:00Z'), on(SMALL.pt, FIRST), COPY),
  pair(
    'two days, in the address alone',
    'ru/most-tariff',
    on(NEWSFLUX, null, dayInAddress('/2026/03/12/')),
    on(SMALL.ru, FIRST),
    COPY,
  ),
  pair(
    'both only in their addresses',
    'ja/ringo-ki',
    on(OTTER, null, dayInAddress('/2026/03/13/')),
    on(SMALL.ja, null, dayInAddress('/news/2026/03/10/')),
    COPY,
  ),
  pair('bare days', 'zh/dengta', on(KIOSK, '2026-03-12'), on(SMALL.zh, '2026-03-10'), COPY),
  pair('a bare day against a minute', 'ar/miyah-sadd', on(HUB, '2026-03-12'), on(SMALL.ar, FIRST), COPY),
  pair(
    'looks earlier on the clock, is later by its zone (New York)',
    'en/seed-bank',
    on(NEWSFLUX, '2026-03-10T06:30:00-04:00'),
    on(SMALL.en, FIRST),
    COPY,
  ),
  pair(
    'zones on both sides (Delhi after Madrid)',
    'es/pozo-salinas',
    on(BULLETIN, '2026-03-10T15:35:00+05:30'),
    on(LISTED.es, '2026-03-10T10:05:00+01:00'),
    COPY,
  ),
  reworded(
    pair(
      'across midnight by zones (Tokyo)',
      'ja/onsen-haikan',
      on(PULSE, '2026-03-11T00:20:00+09:00'),
      on(LISTED.ja, FIRST),
      COPY,
    ),
  ),
  pair(
    'the original was updated after the page came out',
    'de/moor-orgel',
    on(NEWSFLUX, '2026-03-11T09:00:00Z'),
    on(SMALL.de, FIRST, modified('2026-03-14T08:00:00Z')),
    COPY,
  ),
  pair(
    'the page says when it was modified: later still',
    'fr/barrage-valserine',
    on(NEWSFLUX, '2026-03-11T09:00:00Z', modified('2026-03-12T09:00:00Z')),
    on(SMALL.fr, FIRST),
    COPY,
  ),
  pair(
    'only seen: we had the undated original before the page says it came out',
    'en/night-trains',
    on(OTTER, '2026-03-11T09:00:00Z'),
    seen('2026-03-10T10:00:00Z', on(SMALL.en, null)),
    COPY,
  ),
  pair(
    'seen and dated alike',
    'it/neve-campane',
    on(HUB, '2026-03-11T09:00:00Z'),
    seen('2026-03-10T10:00:00Z', on(LISTED.it, FIRST)),
    COPY,
  ),
  reworded(
    pair(
      'seen before the page, though the original now shows the date of an update',
      'pt/coral-farol',
      on(BULLETIN, '2026-03-11T09:00:00Z'),
      seen('2026-03-10T10:00:00Z', on(LISTED.pt, '2026-03-13T10:00:00Z')),
      COPY,
    ),
  ),
  pair(
    'an undated page of nobody, a dated article of a known newspaper that we saw long ago',
    'en/ferry-tender',
    on(NOTES, null),
    seen('2026-03-10T10:00:00Z', on(LISTED.en, FIRST)),
    COPY,
  ),
  pair(
    'a known newspaper that took it a day later from a small one',
    'de/klinik-dach',
    on(LISTED.de, '2026-03-11T12:00:00Z'),
    on(SMALL.de, FIRST),
    COPY,
  ),
  pair(
    'a known newspaper that took it two days later from a small one seen at once',
    'es/biblioteca-tren',
    on(LISTED.es, '2026-03-12T12:00:00Z'),
    seen('2026-03-10T09:30:00Z', on(SMALL.es, FIRST)),
    COPY,
  ),
  pair(
    'one known newspaper after another',
    'fr/facteur-cartes',
    on(LISTED.fr, '2026-03-11T12:00:00Z'),
    on(FIGARO, FIRST),
    COPY,
  ),
  pair(
    'Dublin Core as well as the rest',
    'ru/teplohod-muzey',
    on(
      BULLETIN,
      '2026-03-11T12:00:00+03:00',
      head('<meta name="dcterms.created" content="2026-03-11T12:00:00+03:00" />'),
    ),
    on(LISTED.ru, FIRST),
    COPY,
  ),
  pair(
    'the related stories of its page are older, the page is not',
    'zh/shuiku',
    on(HUB, '2026-03-11T12:00:00+08:00'),
    on(LISTED.zh, '2026-03-10T12:00:00+08:00'),
    COPY,
  ),
  pair(
    'made earlier, published later',
    'ar/saat-burj',
    on(OTTER, '2026-03-12T12:00:00Z', ld({ dateCreated: '2026-03-12T11:10:00Z' })),
    on(LISTED.ar, FIRST),
    COPY,
  ),
];
