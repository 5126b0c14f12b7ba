import { also, type Case, COPY, credits, ORIGINAL, on, pair, reworded, seen } from '../case.ts';
import { canonical, end } from '../claims.ts';
import { BULLETIN, HUB, INDEPENDENT, KIOSK, LISTED, NEWSFLUX, NOTES, OTTER, PULSE, SMALL } from '../outlets.ts';

const EIGHT = '2026-03-10T08:00:00Z';
const NINE = '2026-03-10T09:00:00Z';
const NOON = '2026-03-10T12:00:00Z';
const NEXT_DAY = '2026-03-11T12:00:00Z';
const copyOf = (url: string) => end(`Originally published at <a href="https://${url}">the original site</a>.`);

/** Several articles of the library have the text: the root is named, not a mirror. */
export const CLUSTERS: readonly Case[] = [
  also(
    pair('the earliest of three', 'en/ferry-tender', on(NEWSFLUX, NEXT_DAY), on(SMALL.en, EIGHT), {
      ...COPY,
      root: SMALL.en,
    }),
    on(HUB, NOON),
    on(OTTER, NINE),
  ),
  reworded(
    also(
      pair('the earliest, which we saw last', 'de/klinik-dach', on(BULLETIN, NEXT_DAY), on(HUB, NOON), {
        ...COPY,
        root: SMALL.de,
      }),
      on(SMALL.de, EIGHT),
    ),
  ),
  also(
    pair(
      'the one that the page credits, not the mirror',
      'fr/facteur-cartes',
      on(OTTER, NEXT_DAY, end('Publié à l’origine par {link}.')),
      on(SMALL.fr, NINE),
      { ...credits('explicit'), root: SMALL.fr },
    ),
    on(HUB, NOON),
    on(KIOSK, NOON),
  ),
  also(
    pair('the one that the mirror credits', 'en/glacier-lake', on(NEWSFLUX, NEXT_DAY), on(SMALL.en, null), {
      ...COPY,
      root: SMALL.en,
    }),
    on(HUB, null, copyOf('marramcourier.example/news/glacier-lake.html')),
  ),
  also(
    pair(
      'the one that two mirrors credit, without dates',
      'es/pozo-salinas',
      on(PULSE, NEXT_DAY),
      on(LISTED.es, null),
      { root: LISTED.es },
    ),
    on(HUB, null, end('Fuente: <a href="https://elpais.com/news/pozo-salinas.html">El País</a>')),
    on(OTTER, null, canonical('https://elpais.com/news/pozo-salinas.html')),
  ),
  also(
    pair(
      'canonical to the root, the mirror is nearer in time',
      'it/neve-campane',
      on(HUB, NEXT_DAY, canonical('{url}')),
      on(LISTED.it, EIGHT),
      { ...credits('explicit'), root: LISTED.it },
    ),
    on(KIOSK, NOON),
  ),
  also(
    pair('the page is the root of two copies', 'en/seed-bank', on(LISTED.en, EIGHT), on(NEWSFLUX, NOON), ORIGINAL),
    on(HUB, NEXT_DAY),
  ),
  also(
    pair(
      'the page is the root, and one copy says so',
      'ru/teplohod-muzey',
      on(SMALL.ru, EIGHT),
      on(KIOSK, NOON, end('Источник: {link}')),
      ORIGINAL,
    ),
    on(HUB, NEXT_DAY),
  ),
  also(
    pair(
      'the page names the mirror, which names the root',
      'en/night-trains',
      on(NOTES, NEXT_DAY, end('Via {link}')),
      on(HUB, NOON, copyOf('marramcourier.example/news/night-trains.html')),
      { relation: 'page-is-copy', verdict: 'flagged' },
    ),
    on(SMALL.en, NINE),
  ),
  also(
    pair(
      'a mirror that we knew before the root, a known newspaper',
      'pt/coral-farol',
      on(NEWSFLUX, NEXT_DAY),
      seen('2026-03-10T13:00:00Z', on(HUB, NOON)),
      { ...COPY, root: LISTED.pt },
    ),
    seen('2026-03-12T13:00:00Z', on(LISTED.pt, EIGHT)),
  ),
  also(
    pair(
      'two known newspapers, the earlier one is the root',
      'en/ferry-tender',
      on(KIOSK, NEXT_DAY),
      on(LISTED.en, EIGHT),
      { ...COPY, root: LISTED.en },
    ),
    on(INDEPENDENT, NOON),
  ),
  reworded(
    also(
      pair('a root by hours, three languages of markup', 'ja/onsen-haikan', on(OTTER, NEXT_DAY), on(LISTED.ja, EIGHT), {
        ...COPY,
        root: LISTED.ja,
      }),
      on(KIOSK, NOON),
      on(HUB, NOON),
    ),
  ),
];
