import { also, type Case, type Expected, on, pair, reworded, unknown, wire } from '../case.ts';
import { below, byline, closing, dateline, end, ld } from '../claims.ts';
import * as o from '../outlets.ts';
import { AP_RIGHTS } from './wire-marks.ts';

const NINE = '2026-03-10T09:00:00Z';
const NOON = '2026-03-10T12:10:00Z';
const EVENING = '2026-03-10T19:40:00Z';

const AP_STORY = /associated press|^ap\b/i;
const CLIENTS = [
  on(o.SMALL.en, NOON, dateline('{place} (AP) — ')),
  on(o.HUB, EVENING, byline('Associated Press')),
  on(o.SEATTLE, NOON, byline('The Associated Press')),
] as const;
const FROM_AP: Expected = { ...wire(AP_STORY, 'page-is-copy'), credit: 'explicit', root: o.AP };

/** An agency's story on many sites at once. */
export const WIRE_ON_MANY_SITES: readonly Case[] = [
  also(
    pair(
      'three clients and the agency',
      'en/seed-bank',
      on(o.NEWSFLUX, EVENING, end(AP_RIGHTS)),
      on(o.AP, NINE),
      FROM_AP,
    ),
    ...CLIENTS,
  ),
  also(
    pair('three clients, no agency', 'en/night-trains', on(o.OTTER, EVENING, dateline('{place} (AP) — ')), CLIENTS[0], {
      ...wire(AP_STORY, 'undecidable'),
      names: o.AP,
    }),
    CLIENTS[1],
    CLIENTS[2],
  ),
  also(
    pair(
      'a listed client left the mark out, a third one has it',
      'en/glacier-lake',
      on(o.BULLETIN, EVENING, byline('Associated Press')),
      on(o.LISTED.en, NOON),
      { ...wire(AP_STORY), names: o.AP },
    ),
    on(o.SMALL.en, NOON, dateline('{place} (AP) — ')),
  ),
  also(
    pair('the page itself is unmarked, the clients are not', 'en/ferry-tender', on(o.KIOSK, EVENING), CLIENTS[0], {
      wire: AP_STORY,
    }),
    CLIENTS[1],
  ),
  also(
    pair(
      'the agency’s own page',
      'en/seed-bank',
      on(o.AP, NINE, byline('MARTA QUILL'), dateline('{place} (AP) — ')),
      CLIENTS[0],
      { relation: 'page-is-original', verdict: 'related' },
    ),
    CLIENTS[1],
  ),
  reworded(
    also(
      pair(
        'a client’s page, reworded by a site that keeps the mark',
        'en/night-trains',
        on(o.PULSE, EVENING, closing(' (AP)')),
        on(o.AP, NINE),
        FROM_AP,
      ),
      CLIENTS[0],
    ),
  ),
  pair(
    'the agency as sourceOrganization',
    'de/moor-orgel',
    on(o.HUB, NOON, ld({ sourceOrganization: { '@type': 'Organization', name: 'dpa' } })),
    on(o.DPA, NINE),
    { ...wire(/dpa/i, 'page-is-copy'), credit: 'explicit' },
  ),
  pair('unmarked copy of the agency’s own page', 'fr/facteur-cartes', on(o.NEWSFLUX, NOON), on(o.AFP, NINE), {
    relation: 'page-is-copy',
    credit: 'none',
    names: null,
  }),
];

/** Stories made with an agency's material are their writers' own, and say so. */
export const WITH_AGENCY_MATERIAL: readonly Case[] = [
  reworded(
    pair('de', 'de/klinik-dach', on(o.SMALL.de, NOON, end('Mit Material von dpa')), on(o.DPA, NINE), {
      relation: 'page-is-copy',
      credit: 'named',
      names: o.DPA,
    }),
  ),
  reworded(
    pair('fr', 'fr/barrage-valserine', on(o.SMALL.fr, NOON, end('L’Écho de Corvaz avec AFP')), on(o.AFP, NINE), {
      relation: 'page-is-copy',
      credit: 'named',
      names: o.AFP,
    }),
  ),
  reworded(
    pair('es', 'es/biblioteca-tren', on(o.SMALL.es, NOON, below('Con información de EFE')), on(o.EFE, NINE), {
      relation: 'page-is-copy',
      credit: 'named',
      names: o.EFE,
    }),
  ),
  unknown(
    pair(
      'en, nothing known',
      'en/seed-bank',
      on(o.SMALL.en, NOON, end('The Associated Press contributed to this report.')),
      on(o.AP, NINE),
      { relation: null, verdict: 'none', credit: 'named', names: o.AP },
    ),
  ),
  unknown(
    pair(
      'it, nothing known',
      'it/archivio-navi',
      on(o.SMALL.it, NOON, end('Con informazioni ANSA')),
      on(o.ANSA, NINE),
      { relation: null, verdict: 'none', credit: 'named' },
    ),
  ),
];
