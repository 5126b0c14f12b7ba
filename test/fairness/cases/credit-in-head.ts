import { type Case, COPY, credits, on, pair, reworded } from '../case.ts';
import { canonical, head, ld, ogUrl } from '../claims.ts';
import { BULLETIN, HUB, KIOSK, LISTED, NEWSFLUX, NOTES, OTTER, PULSE, SEATTLE, SMALL } from '../outlets.ts';

const EXPLICIT = credits('explicit');
const FIRST = '2026-03-10T09:05:00Z';
const LATER = '2026-03-11T06:30:00Z';

/** Statements for machines, one at a time; a reader sees none of them. */
export const CREDIT_IN_HEAD: readonly Case[] = [
  pair('canonical', 'en/ferry-tender', on(NEWSFLUX, LATER, canonical('{url}')), on(SMALL.en, FIRST), EXPLICIT),
  pair('canonical, no dates', 'de/moor-orgel', on(BULLETIN, null, canonical('{url}')), on(SMALL.de, null), EXPLICIT),
  pair(
    'canonical with tracking parameters',
    'fr/facteur-cartes',
    on(HUB, LATER, canonical('{url}?utm_source=rss&utm_medium=feed')),
    on(LISTED.fr, FIRST),
    EXPLICIT,
  ),
  reworded(
    pair('canonical, AMP', 'es/pozo-salinas', on(PULSE, LATER, canonical('{url}')), on(LISTED.es, FIRST), EXPLICIT),
  ),
  pair(
    'canonical to the front page',
    'ru/most-tariff',
    on(KIOSK, LATER, canonical('{front}')),
    on(SMALL.ru, FIRST),
    EXPLICIT,
  ),
  pair('og:url alone', 'en/seed-bank', on(NOTES, LATER, ogUrl('{url}')), on(SMALL.en, FIRST), EXPLICIT),
  reworded(pair('og:url, no dates', 'it/neve-campane', on(OTTER, null, ogUrl('{url}')), on(LISTED.it, null), EXPLICIT)),
  pair('og:url', 'ja/ringo-ki', on(BULLETIN, LATER, ogUrl('{url}')), on(LISTED.ja, FIRST), EXPLICIT),
  pair(
    'isBasedOn, an address',
    'en/night-trains',
    on(NEWSFLUX, LATER, ld({ isBasedOn: '{url}' })),
    on(SMALL.en, FIRST),
    EXPLICIT,
  ),
  pair(
    'isBasedOn, a node',
    'pt/coral-farol',
    on(HUB, LATER, ld({ isBasedOn: { '@type': 'NewsArticle', url: '{url}', name: '{title}' } })),
    on(LISTED.pt, FIRST),
    EXPLICIT,
  ),
  reworded(
    pair(
      'isBasedOn, a list',
      'ar/saat-burj',
      on(OTTER, null, ld({ isBasedOn: ['{url}'] })),
      on(SMALL.ar, null),
      EXPLICIT,
    ),
  ),
  pair(
    'sourceOrganization with its address',
    'de/klinik-dach',
    on(OTTER, LATER, ld({ sourceOrganization: { '@type': 'NewsMediaOrganization', name: '{name}', url: '{front}' } })),
    on(LISTED.de, FIRST),
    EXPLICIT,
  ),
  pair(
    'sourceOrganization by its name',
    'zh/shuiku',
    on(NEWSFLUX, LATER, ld({ sourceOrganization: { '@type': 'Organization', name: '{name}' } })),
    on(SMALL.zh, FIRST),
    EXPLICIT,
  ),
  pair(
    'publisher is the other outlet',
    'fr/barrage-valserine',
    on(PULSE, LATER, ld({ publisher: { '@type': 'Organization', name: '{name}', url: '{front}' } })),
    on(SMALL.fr, FIRST),
    EXPLICIT,
  ),
  pair(
    'copyrightHolder',
    'it/archivio-navi',
    on(HUB, LATER, ld({ copyrightHolder: { '@type': 'Organization', name: '{name}' }, copyrightYear: 2026 })),
    on(SMALL.it, FIRST),
    EXPLICIT,
  ),
  pair(
    'meta syndication-source',
    'en/glacier-lake',
    on(KIOSK, LATER, head('<meta name="syndication-source" content="{url}">')),
    on(SEATTLE, FIRST),
    EXPLICIT,
  ),
  pair(
    'meta original-source',
    'es/biblioteca-tren',
    on(BULLETIN, null, head('<meta name="original-source" content="{url}" />')),
    on(SMALL.es, null),
    EXPLICIT,
  ),
  reworded(
    pair(
      'meta original-source',
      'ru/teplohod-muzey',
      on(NEWSFLUX, LATER, head('<meta name="original-source" content="{url}" />')),
      on(SMALL.ru, FIRST),
      EXPLICIT,
    ),
  ),
  pair(
    'canonical, and kept out of news search as licensed sites are',
    'en/ferry-tender',
    on(HUB, LATER, canonical('{url}'), head('<meta name="Googlebot-News" content="noindex"/>')),
    on(LISTED.en, FIRST),
    EXPLICIT,
  ),
  pair(
    'a license address alone says nothing of whose text it is',
    'de/moor-orgel',
    on(OTTER, LATER, ld({ license: 'https://creativecommons.org/licenses/by-nd/4.0/' })),
    on(SMALL.de, FIRST),
    COPY,
  ),
  pair(
    'its own publisher and canonical are no credit',
    'es/pozo-salinas',
    on(NEWSFLUX, LATER, ld({ sourceOrganization: { '@type': 'Organization', name: 'Newsflux 24' } })),
    on(LISTED.es, FIRST),
    COPY,
  ),
  pair('nothing in the head', 'ja/onsen-haikan', on(PULSE, LATER), on(SMALL.ja, FIRST), COPY),
];
