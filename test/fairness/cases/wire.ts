import { also, type Case, type Expected, namesOnly, on, pair, reworded, unknown, wire } from '../case.ts';
import { below, byline, closing, dateline, end, ld, top } from '../claims.ts';
import type { Claim } from '../markup/page.ts';
import * as o from '../outlets.ts';
import { STORIES } from './rotation.ts';

const NINE = '2026-03-10T09:00:00Z';
const NOON = '2026-03-10T12:10:00Z';
const EVENING = '2026-03-10T19:40:00Z';

interface Mark {
  readonly language: o.Language;
  readonly agency: o.Site;
  readonly wire: RegExp;
  readonly mark: Claim;
  readonly what: string;
}

const mark = (language: o.Language, agency: o.Site, name: RegExp, what: string, claim: Claim): Mark => ({
  language,
  agency,
  wire: name,
  mark: claim,
  what,
});

const AP_RIGHTS =
  'Copyright 2026 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.';

/** How agencies' stories are marked on the sites that print them. */
const MARKS: readonly Mark[] = [
  mark('en', o.AP, /associated press|^ap\b/i, 'dateline (AP)', dateline('PORT ASHLEN (AP) — ')),
  mark('en', o.AP, /associated press|^ap\b/i, 'byline with the agency', byline('MARTA QUILL, Associated Press')),
  mark('en', o.AP, /associated press|^ap\b/i, 'byline', byline('The Associated Press')),
  mark('en', o.AP, /associated press|^ap\b/i, 'copyright line', end(AP_RIGHTS)),
  mark('en', o.REUTERS, /reuters/i, 'dateline (Reuters)', dateline('PORT ASHLEN, March 10 (Reuters) - ')),
  mark('en', o.REUTERS, /reuters/i, 'closing line', end('— Reuters')),
  mark('de', o.DPA, /dpa/i, 'dateline (dpa)', dateline('Wendelsried (dpa) - ')),
  mark('de', o.DPA, /dpa/i, 'closing /dpa/', closing(' /dpa/')),
  mark('de', o.DPA, /dpa/i, 'the agency’s number', end('© dpa-infocom, dpa:260310-930-118822/1')),
  mark('de', o.DPA, /dpa/i, 'byline', byline('dpa')),
  mark('fr', o.AFP, /afp|france-presse/i, 'dateline (AFP)', dateline('Corvaz (AFP) – ')),
  mark('fr', o.AFP, /afp|france-presse/i, 'byline', byline('AFP')),
  mark('fr', o.AFP, /afp|france-presse/i, '© AFP', end('© AFP')),
  mark('es', o.EFE, /efe/i, 'dateline (EFE).-', dateline('Torrealba, 10 mar (EFE).- ')),
  mark('es', o.EFE, /efe/i, 'byline', byline('EFE')),
  mark('es', o.EFE, /efe/i, 'closing EFE', closing(' EFE')),
  mark('pt', o.LUSA, /lusa/i, 'dateline (Lusa)', dateline('Vila Serena, 10 mar 2026 (Lusa) – ')),
  mark('pt', o.LUSA, /lusa/i, 'byline', byline('Lusa')),
  mark('it', o.ANSA, /ansa/i, 'dateline (ANSA)', dateline('(ANSA) - CALAGRANDE, 10 MAR - ')),
  mark('it', o.ANSA, /ansa/i, 'closing (ANSA)', closing(' (ANSA).')),
  mark('ru', o.TASS, /tass|тасс/i, 'dateline /ТАСС/', dateline('ЗАОЗЁРСК, 10 марта. /ТАСС/. ')),
  mark('ru', o.TASS, /tass|тасс/i, 'source line', end('Источник: ТАСС')),
  mark('ar', o.WAFA, /wafa|وفا/i, 'dateline وفا', dateline('وادي السرو 10-3-2026 وفا- ')),
  mark('ar', o.WAFA, /wafa|وفا/i, 'source line', end('المصدر: وكالة وفا')),
  mark('zh', o.XINHUA, /xinhua|新华/i, 'dateline 新华社…电', dateline('新华社青岚3月10日电（记者郑禾）')),
  mark('zh', o.XINHUA, /xinhua|新华/i, 'source line', top('来源：新华社')),
  mark('ja', o.KYODO, /kyodo|共同/i, 'dateline 【共同】', dateline('【湯ノ沢共同】')),
  mark('ja', o.KYODO, /kyodo|共同/i, 'closing （共同）', closing('（共同）')),
];

/** Every mark in turn, in the five situations that a page can be in. */
const SITUATIONS: readonly ((one: Mark, row: number) => Case)[] = [
  // The library has the agency's own page.
  ({ language, agency, wire: name, mark: claim, what }, row) =>
    pair(
      `${language} ${what}, the agency known`,
      storyAt(language, row),
      on(copier(row), NOON, claim),
      on(agency, NINE),
      { ...wire(name, 'page-is-copy'), credit: 'explicit', names: 'other' },
    ),
  // It has another client, that carries the mark as well.
  ({ language, agency, wire: name, mark: claim, what }, row) =>
    pair(
      `${language} ${what}, another client known, marked`,
      storyAt(language, row),
      on(copier(row), EVENING, claim),
      on(o.LISTED[language], NOON, claim),
      { ...wire(name, 'undecidable'), names: agency },
    ),
  // It has another client, of whom nobody knows anything, without a mark.
  ({ language, agency, wire: name, mark: claim, what }, row) =>
    pair(
      `${language} ${what}, another client known, unmarked`,
      storyAt(language, row),
      on(copier(row), EVENING, claim),
      on(o.SMALL[language], NOON),
      { ...wire(name, 'undecidable'), names: agency },
    ),
  // It has nothing.
  ({ language, agency, wire: name, mark: claim, what }, row) =>
    unknown(
      pair(
        `${language} ${what}, nothing known`,
        storyAt(language, row),
        on(o.SMALL[language], NOON, claim),
        on(agency, NINE),
        {
          ...namesOnly('explicit'),
          wire: name,
        },
      ),
    ),
];

const storyAt = (language: o.Language, row: number): string => STORIES[language][row % 2 === 0 ? 0 : 1];
const copier = (row: number): o.Site => o.COPIERS[row % o.COPIERS.length] ?? o.NEWSFLUX;

export const WIRE_MARKS: readonly Case[] = MARKS.flatMap((one, row) =>
  SITUATIONS.filter((_, situation) => (row + situation) % 2 === 0 || row % 5 === 0).map((make) => make(one, row)),
);

const AP_STORY = /associated press|^ap\b/i;
const CLIENTS = [
  on(o.SMALL.en, NOON, dateline('PORT ASHLEN (AP) — ')),
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
    pair(
      'three clients, no agency',
      'en/night-trains',
      on(o.OTTER, EVENING, dateline('LOWICK JUNCTION (AP) — ')),
      CLIENTS[0],
      { ...wire(AP_STORY, 'undecidable'), names: o.AP },
    ),
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
    on(o.SMALL.en, NOON, dateline('OBERVALL (AP) — ')),
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
      on(o.AP, NINE, byline('MARTA QUILL'), dateline('MERRIDALE (AP) — ')),
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
