import { CANNOT_TELL, type Case, COPY, type Draft, type Expected, ORIGINAL, on, pair, seen } from '../case.ts';
import { altered, within } from '../claims.ts';
import { BULLETIN, HUB, KIOSK, LISTED, NEWSFLUX, NOTES, OTTER, PULSE, type Site, SMALL } from '../outlets.ts';

const NOON = '2026-03-10T12:00:00Z';
const EVENING = '2026-03-10T19:30:00Z';
const WEEK_LATER = '2026-03-17T09:00:00Z';
const IS_ORIGINAL: Expected = { relation: 'page-is-original', verdict: 'related' };

type Words = readonly (readonly [string, string])[];
/** Stories with names that everybody knows in them, and what a thesaurus makes of these and of other words. */
const TOLD = {
  trains: {
    story: 'en/night-trains',
    names: 'The Supreme Court had told the Treasury Department in 2024 to see to the doors of such trains.',
    spun: [
      ['Supreme Court', 'Sovereign Court'],
      ['Treasury Department', 'Exchequer Department'],
      ['in the first frost', 'in the first hoarfrost'],
      ['ruling', 'decree'],
    ],
  },
  lake: {
    story: 'en/glacier-lake',
    names: 'The Red Cross lent forty beds, and the White House, an inn below the church, gave the soup.',
    spun: [
      ['White House', 'Snowy House'],
      ['down the valley', 'down the vale'],
      ['above the village', 'above the hamlet'],
    ],
  },
  ferry: {
    story: 'en/ferry-tender',
    names: 'Wall Street has no part in it, the Foreign Office said when it was asked about the lender.',
    spun: [
      ['Wall Street', 'Fence Street'],
      ['transport ministry', 'conveyance ministry'],
      ['on the evening', 'on the eventide'],
      ['the thumb at', 'the pollex at'],
    ],
  },
  seeds: {
    story: 'en/seed-bank',
    names: 'George Bush, a gardener from Merridale, brought the first jar in 1979. Mr Bush is 94 now.',
    spun: [
      ['George Bush', 'George Shrub'],
      ['auditor who', 'hearer who'],
      ['their grandparents’ beans', 'their grandparents’ noggins'],
    ],
  },
} as const satisfies Record<string, { story: string; names: string; spun: Words }>;
type Told = (typeof TOLD)[keyof typeof TOLD];

const whole = (site: Site, at: string | null, { names }: Told): Draft => on(site, at, within(names));
const spun = (site: Site, at: string | null, { names, spun }: Told): Draft =>
  on(site, at, within(names), altered(...spun));
const told = (what: string, from: Told, page: Draft, other: Draft, expected: Expected): Case =>
  pair(`${from.story}: ${what}`, from.story, page, other, expected);

const THESAURUS: readonly Case[] = Object.values(TOLD).flatMap((from, row) => {
  const copier = [NEWSFLUX, OTTER, PULSE, HUB][row] ?? NEWSFLUX;
  return [
    told(
      'names and words from a thesaurus, no dates',
      from,
      spun(copier, null, from),
      whole(SMALL.en, null, from),
      COPY,
    ),
    told('the library has the spun one', from, whole(SMALL.en, null, from), spun(copier, null, from), IS_ORIGINAL),
    told('the spun one is a week later, too', from, spun(copier, WEEK_LATER, from), whole(SMALL.en, NOON, from), COPY),
    told(
      'the spun one gives itself an earlier date',
      from,
      spun(copier, NOON, from),
      seen(EVENING, whole(LISTED.en, EVENING, from)),
      COPY,
    ),
    told(
      'a newspaper’s own story, of which the library has the spun one',
      from,
      whole(LISTED.en, null, from),
      spun(copier, null, from),
      IS_ORIGINAL,
    ),
    told('both have it whole', from, whole(copier, null, from), whole(SMALL.en, null, from), CANNOT_TELL),
  ];
});

/** What the words seem to say, against what is surer. */
const AGAINST: readonly Case[] = [
  told(
    'a copy puts plainer words for a known newspaper’s, whose article we had first',
    TOLD.ferry,
    whole(NEWSFLUX, null, TOLD.ferry),
    seen(NOON, spun(LISTED.en, NOON, TOLD.ferry)),
    COPY,
  ),
  told(
    'a copy puts plainer words for a small paper’s, whose article we had first',
    TOLD.trains,
    whole(BULLETIN, WEEK_LATER, TOLD.trains),
    seen(NOON, spun(SMALL.en, NOON, TOLD.trains)),
    COPY,
  ),
  told(
    'one odd word is nobody’s spinner',
    TOLD.lake,
    on(KIOSK, null, altered(['down the valley', 'down the vale'])),
    on(SMALL.en, null),
    CANNOT_TELL,
  ),
  told(
    'a spelling of another country',
    TOLD.trains,
    on(NOTES, null, altered(['metres', 'meters'], ['rubber', 'rubbers'])),
    on(SMALL.en, null),
    CANNOT_TELL,
  ),
];

type Name = readonly [from: string, right: string, wrong: string, copier: Site, paper: Site];
/** A name that stands twice, once of it with an error. */
const NAMES: readonly Name[] = [
  ['de/klinik-dach', 'Veit Osterkamp', 'Veit Ostlager', HUB, SMALL.de],
  ['fr/facteur-cartes', 'Yann Le Guirriec, facteur', 'Yann Le Guirrieck, facteur', PULSE, SMALL.fr],
  ['es/pozo-salinas', 'Fermín Urrutia', 'Fermín Urutia', KIOSK, SMALL.es],
  ['ru/most-tariff', 'Глеб Сорокоумов', 'Глеб Сорокаумов', BULLETIN, SMALL.ru],
  ['pt/ponte-rio', 'concessionária Lusovias', 'concessionária Luzovias', OTTER, SMALL.pt],
  ['it/archivio-navi', 'società Demolmar', 'società Demolmare', NEWSFLUX, SMALL.it],
  ['en/ferry-tender', 'Piet Lammers', 'Piet Lamers', NOTES, SMALL.en],
];

const MISSPELT: readonly Case[] = NAMES.flatMap(([from, right, wrong, copier, paper]) => {
  const error = altered([right, wrong]);
  const named = (what: string) => `${from}: ${what}`;
  return [
    pair(named('an error in a name alone'), from, on(copier, null, error), on(paper, null), CANNOT_TELL),
    pair(named('an error that the later outlet put right'), from, on(copier, EVENING), on(paper, NOON, error), COPY),
    pair(named('the earlier outlet has the error'), from, on(paper, NOON, error), on(copier, EVENING), ORIGINAL),
    pair(named('the later one has the error'), from, on(copier, WEEK_LATER, error), on(paper, NOON), COPY),
    pair(named('no dates, and the other has the error'), from, on(copier, null), on(paper, null, error), CANNOT_TELL),
  ];
});

/** Names and words that a spinner broke, and errors in names that an honest outlet makes and another puts right. */
export const SPUN_NAMES: readonly Case[] = [...THESAURUS, ...AGAINST, ...MISSPELT];
