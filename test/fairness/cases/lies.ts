import { type Case, COPY, type Expected, on, pair, reworded, seen } from '../case.ts';
import { byline, dateline, dayInAddress, end, ld, modified, published, top } from '../claims.ts';
import { BULLETIN, HUB, KIOSK, LISTED, NEWSFLUX, NOTES, OTTER, PULSE } from '../outlets.ts';

const FIRST = '2026-03-10T09:05:00Z';
const SEEN = '2026-03-10T09:40:00Z';
const BACKDATED = '2026-03-08T07:00:00Z';
const LATER = '2026-03-11T14:20:00Z';

/** It is the copy, it does not credit its source, and it is flagged, whatever it says. */
const STILL_A_COPY: Expected = { relation: 'page-is-copy', credit: 'none', verdict: 'flagged' };

const known = (site: (typeof LISTED)[keyof typeof LISTED], at: string | null = FIRST) => seen(SEEN, on(site, at));

/** Pages that lie about when they came out and who they are, against a well-known original that we had seen before. */
export const LIES: readonly Case[] = [
  // False dates.
  pair('backdated by two days', 'en/ferry-tender', on(NEWSFLUX, BACKDATED), known(LISTED.en), COPY),
  pair('backdated by a year', 'de/klinik-dach', on(BULLETIN, '2025-03-10T09:00:00Z'), known(LISTED.de), COPY),
  reworded(
    pair('backdated by twenty minutes', 'fr/facteur-cartes', on(OTTER, '2026-03-10T08:45:00Z'), known(LISTED.fr), COPY),
  ),
  pair('backdated in JSON-LD alone', 'es/pozo-salinas', on(PULSE, BACKDATED), known(LISTED.es), COPY),
  pair('backdated in microdata alone', 'it/neve-campane', on(KIOSK, BACKDATED), known(LISTED.it), COPY),
  pair('backdated as shown', 'pt/coral-farol', on(NOTES, BACKDATED), known(LISTED.pt), COPY),
  pair(
    'backdated in the address too',
    'ru/most-tariff',
    on(NEWSFLUX, BACKDATED, dayInAddress('/2026/03/08/')),
    known(LISTED.ru),
    COPY,
  ),
  pair(
    'backdated in the address alone',
    'ar/saat-burj',
    on(HUB, null, dayInAddress('/2026/03/08/')),
    known(LISTED.ar),
    COPY,
  ),
  pair(
    'backdated, and the address gives it away',
    'zh/dengta',
    on(NEWSFLUX, BACKDATED, dayInAddress('/2026/03/12/')),
    known(LISTED.zh),
    COPY,
  ),
  pair('backdated by a bare day', 'ja/ringo-ki', on(KIOSK, '2026-03-08'), known(LISTED.ja), COPY),
  pair(
    'backdated in JSON-LD, honest in the meta element',
    'en/glacier-lake',
    on(HUB, LATER, ld({ datePublished: BACKDATED })),
    known(LISTED.en),
    COPY,
  ),
  pair(
    'backdated against an original that shows no date',
    'de/moor-orgel',
    on(OTTER, BACKDATED),
    known(LISTED.de, null),
    COPY,
  ),
  pair(
    'backdated against an original that was updated',
    'fr/barrage-valserine',
    on(NEWSFLUX, BACKDATED),
    seen(SEEN, on(LISTED.fr, FIRST, modified(LATER))),
    COPY,
  ),
  pair(
    'a modification date before the original',
    'es/biblioteca-tren',
    on(NEWSFLUX, null, modified(BACKDATED)),
    known(LISTED.es),
    COPY,
  ),
  // False names.
  pair(
    'a false byline',
    'en/seed-bank',
    on(NEWSFLUX, LATER, byline('Marta Quill, Senior Correspondent')),
    known(LISTED.en),
    COPY,
  ),
  pair(
    'a false byline, backdated',
    'it/archivio-navi',
    on(HUB, BACKDATED, byline('Giulio Ferrante')),
    known(LISTED.it),
    COPY,
  ),
  pair(
    'an agency’s byline',
    'en/night-trains',
    on(BULLETIN, LATER, byline('Associated Press')),
    known(LISTED.en),
    STILL_A_COPY,
  ),
  pair(
    'an agency’s dateline, backdated',
    'de/klinik-dach',
    on(KIOSK, BACKDATED, dateline('Wendelsried (dpa) - ')),
    known(LISTED.de),
    STILL_A_COPY,
  ),
  pair(
    'an agency’s copyright line',
    'fr/facteur-cartes',
    on(OTTER, LATER, end('© AFP')),
    known(LISTED.fr),
    STILL_A_COPY,
  ),
  pair(
    'the original’s name as its own site name',
    'en/ferry-tender',
    on({ ...NEWSFLUX, name: 'The Guardian' }, LATER),
    known(LISTED.en),
    { relation: 'page-is-copy', verdict: 'flagged' },
  ),
  pair(
    'all rights its own',
    'pt/ponte-rio',
    on(BULLETIN, LATER, end('© 2026 Daily Bulletin Online. Todos os direitos reservados.')),
    known(LISTED.pt),
    COPY,
  ),
  pair(
    '"originally published" here',
    'en/glacier-lake',
    on(NEWSFLUX, BACKDATED, end('This article was originally published by Newsflux 24.')),
    known(LISTED.en),
    COPY,
  ),
  pair(
    'its own exclusive',
    'es/pozo-salinas',
    on(OTTER, BACKDATED, top('Exclusiva de Otter Dispatch')),
    known(LISTED.es),
    COPY,
  ),
  // Everything at once.
  pair(
    'backdated everywhere, false byline, canonical to itself, all rights its own',
    'ja/ringo-ki',
    on(
      NEWSFLUX,
      BACKDATED,
      published('2026-03-01T00:00:00Z'),
      dayInAddress('/2026/03/01/'),
      byline('佐々木 真'),
      end('© 2026 Newsflux 24. 無断転載を禁じます。'),
    ),
    known(LISTED.ja),
    COPY,
  ),
];
