import { type Case, COPY, credits, type Expected, ORIGINAL, on, pair, reworded, seen } from '../case.ts';
import { byline, canonical, end, image, ld, modified, top, within } from '../claims.ts';
import { BULLETIN, HUB, INDEPENDENT, KIOSK, LISTED, NEWSFLUX, NOTES, OTTER, PULSE, SMALL } from '../outlets.ts';

const NINE = '2026-03-10T09:00:00Z';
const DAY_BEFORE = '2026-03-09T09:00:00Z';
const DAY_AFTER = '2026-03-11T09:00:00Z';
const FLAGGED_COPY: Expected = { relation: 'page-is-copy', verdict: 'flagged' };

/** One signal against another, where a careful editor still decides. */
export const CONFLICTS: readonly Case[] = [
  // What a page admits outweighs the date that it gives.
  pair(
    'says whose text it is, though dated earlier',
    'en/ferry-tender',
    on(NEWSFLUX, DAY_BEFORE, end('Originally published by {link}.')),
    on(SMALL.en, NINE),
    credits('explicit'),
  ),
  pair(
    'canonical to the other, though dated earlier',
    'de/klinik-dach',
    on(BULLETIN, DAY_BEFORE, canonical('{url}')),
    on(SMALL.de, NINE),
    credits('explicit'),
  ),
  reworded(
    pair(
      'based on the other, though dated earlier',
      'fr/facteur-cartes',
      on(OTTER, DAY_BEFORE, ld({ isBasedOn: '{url}' })),
      on(LISTED.fr, NINE),
      credits('explicit'),
    ),
  ),
  pair(
    'says whose text it is, the same minute',
    'es/pozo-salinas',
    on(HUB, NINE, end('Publicado originalmente en {link}.')),
    on(SMALL.es, NINE),
    credits('explicit'),
  ),
  pair(
    'names its source, though dated an hour earlier',
    'en/seed-bank',
    on(NOTES, '2026-03-10T08:00:00Z', end('Source: {link}')),
    on(SMALL.en, NINE),
    credits('named'),
  ),
  pair(
    'names its source, the same minute',
    'it/neve-campane',
    on(KIOSK, NINE, end('Fonte: {link}')),
    on(SMALL.it, NINE),
    credits('named'),
  ),
  pair(
    'links its source, no dates',
    'ru/most-tariff',
    on(NEWSFLUX, null, end('<a href="{url}">Источник</a>')),
    on(SMALL.ru, null),
    credits('linked'),
  ),
  pair(
    'links its source, four minutes earlier',
    'pt/coral-farol',
    on(PULSE, '2026-03-10T08:56:00Z', end('<a href="{url}">Fonte</a>')),
    on(SMALL.pt, NINE),
    credits('linked'),
  ),
  // The big one copied the small one.
  pair(
    'a known newspaper credits a small one',
    'en/glacier-lake',
    on(LISTED.en, DAY_AFTER, end('This story was first published by {link}.')),
    on(SMALL.en, NINE),
    credits('explicit'),
  ),
  reworded(
    pair(
      'a known newspaper names a small one',
      'de/moor-orgel',
      on(LISTED.de, DAY_AFTER, end('Quelle: {name}')),
      on(SMALL.de, NINE),
      credits('named'),
    ),
  ),
  pair(
    'a known newspaper links a small one, no dates',
    'es/biblioteca-tren',
    on(LISTED.es, null, end('<a href="{url}">Fuente</a>')),
    on(SMALL.es, null),
    credits('linked'),
  ),
  pair(
    'a known newspaper loads a small one’s picture',
    'fr/barrage-valserine',
    on(LISTED.fr, DAY_AFTER, image('https://www.echo-corvaz.example/wp-content/uploads/barrage.jpg')),
    on(SMALL.fr, NINE),
    FLAGGED_COPY,
  ),
  pair(
    'a known newspaper with a byline, three days after a small one',
    'pt/ponte-rio',
    on(LISTED.pt, '2026-03-13T09:00:00Z', byline('Rita Moura')),
    on(SMALL.pt, NINE),
    COPY,
  ),
  // What is left over outweighs an earlier date of nobody's.
  pair(
    'pictures of the other, though dated an hour earlier',
    'en/night-trains',
    on(HUB, '2026-03-10T08:00:00Z', image('https://{host}/resizer/train.jpg')),
    on(SMALL.en, NINE),
    FLAGGED_COPY,
  ),
  pair(
    '"read more at" the other, though dated earlier',
    'en/ferry-tender',
    on(NEWSFLUX, '2026-03-10T07:00:00Z', end('Read more at {name}.')),
    on(SMALL.en, NINE),
    credits('named'),
  ),
  pair(
    'pictures and links of the other, the same bare day',
    'ja/ringo-ki',
    on(
      KIOSK,
      '2026-03-10',
      image('https://{host}/wp-content/uploads/r.jpg'),
      within('共進会については<a href="{front}tag/ringo">これまでの記事</a>でも伝えている。'),
    ),
    on(SMALL.ja, '2026-03-10'),
    FLAGGED_COPY,
  ),
  // What the library's article admits outweighs that we had it first.
  pair(
    'the other credits it, and we had the other first',
    'en/seed-bank',
    on(SMALL.en, DAY_AFTER),
    seen('2026-03-10T10:00:00Z', on(NEWSFLUX, NINE, end('Originally published by {link}.'))),
    ORIGINAL,
  ),
  pair(
    'the other calls it canonical, though the other is dated earlier',
    'de/klinik-dach',
    on(SMALL.de, NINE),
    on(OTTER, DAY_BEFORE, canonical('{url}')),
    ORIGINAL,
  ),
  reworded(
    pair(
      'the other is based on it, the same minute',
      'es/pozo-salinas',
      on(SMALL.es, NINE),
      on(PULSE, NINE, ld({ isBasedOn: '{url}' })),
      ORIGINAL,
    ),
  ),
  pair(
    'the other kept its pictures, and is dated later',
    'ru/teplohod-muzey',
    on(SMALL.ru, NINE),
    on(KIOSK, DAY_AFTER, image('https://zavestnik.example/upload/p.jpg')),
    ORIGINAL,
  ),
  pair(
    'a known newspaper, earlier, though the other claims all rights',
    'it/archivio-navi',
    on(LISTED.it, NINE),
    on(KIOSK, DAY_AFTER, end('© Infokiosk. Riproduzione riservata.')),
    ORIGINAL,
  ),
  // Updates make nothing later or earlier.
  pair(
    'earlier, though updated after the copy came out',
    'ar/saat-burj',
    on(LISTED.ar, NINE, modified('2026-03-14T09:00:00Z')),
    on(NEWSFLUX, DAY_AFTER),
    ORIGINAL,
  ),
  pair(
    'later, though the original was updated later still',
    'zh/dengta',
    on(HUB, DAY_AFTER),
    on(LISTED.zh, NINE, modified('2026-03-14T09:00:00Z')),
    COPY,
  ),
  // Two credits at once.
  pair(
    'an explicit line and a bare link: the better counts',
    'en/glacier-lake',
    on(NEWSFLUX, DAY_AFTER, top('Republished with permission from {link}.'), end('<a href="{url}">Source link</a>')),
    on(LISTED.en, NINE),
    credits('explicit'),
  ),
  pair(
    'names its source and also a newspaper that it quotes',
    'en/ferry-tender',
    on(
      BULLETIN,
      DAY_AFTER,
      within('A spokesman told The Independent last year that the boats were safe.'),
      end('Source: {link}'),
    ),
    on(SMALL.en, NINE),
    credits('named'),
  ),
  pair(
    'names the source, and below a picture agency',
    'fr/facteur-cartes',
    on(OTTER, DAY_AFTER, image('https://otterdispatch.example/a.jpg', 'Photo : AFP'), end('Source : {link}')),
    on(SMALL.fr, NINE),
    { ...credits('named'), wire: null },
  ),
  pair(
    'two known newspapers, the later one names the other',
    'en/night-trains',
    on(INDEPENDENT, '2026-03-10T09:10:00Z', end('Via {link}')),
    on(LISTED.en, NINE),
    credits('named'),
  ),
];
