import { type Case, COPY, type Expected, on, pair, reworded, seen } from '../case.ts';
import { canonical, end, head, image, ld } from '../claims.ts';
import { BULLETIN, HINDU, HUB, INDEPENDENT, KIOSK, LISTED, NEWSFLUX, OTTER, PULSE, SEATTLE } from '../outlets.ts';

const FIRST = '2026-03-10T09:05:00Z';
const SEEN = '2026-03-10T09:40:00Z';
const BACKDATED = '2026-03-08T07:00:00Z';
const LATER = '2026-03-11T14:20:00Z';

/** It is the copy, it does not credit its source, and it is flagged, whatever it says. */
const STILL_A_COPY: Expected = { relation: 'page-is-copy', credit: 'none', verdict: 'flagged' };

const known = (site: (typeof LISTED)[keyof typeof LISTED], at: string | null = FIRST) => seen(SEEN, on(site, at));

/** Pages that lie about whose text they have, against a well-known original that we had seen before. */
export const FALSE_SOURCES: readonly Case[] = [
  // In the page’s data.
  pair(
    'canonical to itself, backdated',
    'ru/teplohod-muzey',
    on(KIOSK, BACKDATED, canonical('https://www.infokiosk.example/news/teplohod-muzey.html')),
    known(LISTED.ru),
    COPY,
  ),
  pair(
    'canonical to a page of its own that never was',
    'ja/onsen-haikan',
    on(PULSE, BACKDATED, canonical('https://pulseplanet.example/2026/03/01/first.html')),
    known(LISTED.ja),
    COPY,
  ),
  pair(
    'canonical to another newspaper',
    'en/seed-bank',
    on(NEWSFLUX, LATER, canonical('https://www.independent.co.uk/news/seed-bank.html')),
    known(LISTED.en),
    STILL_A_COPY,
  ),
  pair(
    'based on an article of its own',
    'ar/miyah-sadd',
    on(HUB, BACKDATED, ld({ isBasedOn: 'https://metrohub.example/2026/03/01/first.html' })),
    known(LISTED.ar),
    COPY,
  ),
  pair(
    'another newspaper as sourceOrganization',
    'en/night-trains',
    on(
      OTTER,
      LATER,
      ld({ sourceOrganization: { '@type': 'Organization', name: 'The Hindu', url: 'https://www.thehindu.com/' } }),
    ),
    known(LISTED.en),
    { ...STILL_A_COPY, names: HINDU },
  ),
  pair(
    'another newspaper as original-source',
    'de/moor-orgel',
    on(BULLETIN, BACKDATED, head('<meta name="original-source" content="https://www.faz.net/aktuell/orgel.html" />')),
    known(LISTED.de),
    STILL_A_COPY,
  ),
  // Wrong outlets credited.
  pair(
    'an explicit line for another newspaper',
    'en/ferry-tender',
    on(
      NEWSFLUX,
      LATER,
      end(
        'This article was originally published by <a href="https://www.independent.co.uk/news/x.html">The Independent</a>.',
      ),
    ),
    known(LISTED.en),
    { ...STILL_A_COPY, names: INDEPENDENT },
  ),
  reworded(
    pair(
      'permission of another newspaper, backdated',
      'en/glacier-lake',
      on(HUB, BACKDATED, end('Republished with permission from The Seattle Times.')),
      known(LISTED.en),
      { ...STILL_A_COPY, names: SEATTLE },
    ),
  ),
  pair(
    'another newspaper named as the source',
    'es/biblioteca-tren',
    on(PULSE, BACKDATED, end('Fuente: <a href="https://www.lavanguardia.com/">La Vanguardia</a>')),
    known(LISTED.es),
    STILL_A_COPY,
  ),
  pair(
    'a source link to somewhere else',
    'fr/barrage-valserine',
    on(NEWSFLUX, LATER, end('<a href="https://www.lefigaro.fr/actualite.html">Source</a>')),
    known(LISTED.fr),
    STILL_A_COPY,
  ),
  pair(
    'an outlet that nobody knows, named as where it first appeared',
    'it/neve-campane',
    on(
      KIOSK,
      BACKDATED,
      end(
        'Articolo pubblicato per la prima volta su <a href="https://gazzettino-finto.example/a.html">Gazzettino Finto</a>.',
      ),
    ),
    known(LISTED.it),
    STILL_A_COPY,
  ),
  pair(
    'pictures hot-linked from a third newspaper',
    'zh/shuiku',
    on(NEWSFLUX, BACKDATED, image('https://www.thepaper.cn/image/1.jpg')),
    known(LISTED.zh),
    COPY,
  ),
];
