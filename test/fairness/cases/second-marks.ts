import {
  type Case,
  COPY,
  type Expected,
  namesOnly,
  ORIGINAL,
  on,
  pair,
  reworded,
  seen,
  unknown,
  wire,
} from '../case.ts';
import { byline, canonical, closing, dateline, end, image, modified } from '../claims.ts';
import type { Claim } from '../markup/page.ts';
import * as o from '../outlets.ts';
import { STORIES } from './rotation.ts';

const NINE = '2026-03-10T09:00:00Z';
const NOON = '2026-03-10T12:10:00Z';
const NEXT_DAY = '2026-03-11T12:10:00Z';

type Mark = readonly [o.Language, o.Site, RegExp, string, Claim];

/** Other ways in which agencies' stories are marked, written after the first ones were all understood. */
const MARKS: readonly Mark[] = [
  ['en', o.REUTERS, /reuters/i, 'byline By Reuters', byline('By Reuters')],
  [
    'en',
    o.REUTERS,
    /reuters/i,
    'reporting line',
    end('(Reporting by Marta Quill in Port Ashlen; Editing by John Berry)'),
  ],
  ['en', o.AP, /associated press|^ap\b/i, 'byline BY NAME ASSOCIATED PRESS', byline('By MARTA QUILL Associated Press')],
  ['en', o.AFP, /afp|france-presse/i, 'dateline (AFP)', dateline('{place}, March 10, 2026 (AFP) - ')],
  ['en', o.XINHUA, /xinhua/i, 'dateline (Xinhua) --', dateline('{place}, March 10 (Xinhua) -- ')],
  ['en', o.PTI, /pti|press trust/i, 'closing PTI with initials', closing(' PTI MQ JB')],
  ['en', o.KYODO, /kyodo/i, 'closing line', end('==Kyodo')],
  ['de', o.DPA, /dpa/i, 'closing dpa/lby', end('dpa/lby')],
  ['de', o.DPA, /dpa/i, 'dateline dpa/lni', dateline('{place} (dpa/lni) – ')],
  ['de', o.DPA, /dpa/i, 'source line', end('Quelle: dpa')],
  ['de', o.AFP, /afp|france-presse/i, 'dateline (AFP)', dateline('{place} (AFP) ')],
  ['fr', o.AFP, /afp|france-presse/i, 'byline Agence France-Presse', byline('Agence France-Presse')],
  ['fr', o.BELGA, /belga/i, 'closing (Belga)', closing(' (Belga)')],
  ['es', o.EFE, /efe/i, 'byline Agencia EFE', byline('Agencia EFE')],
  ['es', o.EUROPA_PRESS, /europa press/i, 'byline', byline('Europa Press')],
  ['pt', o.LUSA, /lusa/i, 'byline Agência Lusa', byline('Agência Lusa')],
  ['pt', o.LUSA, /lusa/i, 'closing Lusa/Fim', end('Lusa/Fim')],
  ['it', o.ANSA, /ansa/i, 'byline Redazione ANSA', byline('Redazione ANSA')],
  ['it', o.ADNKRONOS, /adnkronos/i, 'source line', end('Fonte: Adnkronos')],
  ['ru', o.RIA, /ria|риа/i, 'source line', end('Источник: РИА Новости')],
  ['ru', o.TASS, /tass|тасс/i, 'closing (ТАСС)', closing(' (ТАСС)')],
  ['ar', o.AFP, /afp|france-presse|فرانس/i, 'dateline (أ ف ب)', dateline('{place} (أ ف ب) - ')],
  ['ar', o.REUTERS, /reuters|رويترز/i, 'source line', end('المصدر: رويترز')],
  ['zh', o.XINHUA, /xinhua|新华/i, 'source line 新华网', end('（来源：新华网）')],
  ['zh', o.CHINANEWS, /china news|中新/i, 'source line', end('来源：中国新闻网')],
  ['ja', o.KYODO, /kyodo|共同/i, 'credit line', end('（共同通信）')],
  ['ja', o.JIJI, /jiji|時事/i, 'closing （時事）', closing('（時事）')],
];

const copier = (row: number): o.Site => o.COPIERS[row % o.COPIERS.length] ?? o.NEWSFLUX;

export const SECOND_MARKS: readonly Case[] = MARKS.flatMap(([language, agency, name, what, claim], row) => {
  const from = STORIES[language][row % 2];
  if (from === undefined) return [];
  const known: Expected = { ...wire(name, 'page-is-copy'), credit: 'explicit', names: 'other' };
  return row % 2 === 0
    ? [pair(`${language} ${what}, the agency known`, from, on(copier(row), NOON, claim), on(agency, NINE), known)]
    : [
        unknown(
          pair(`${language} ${what}, nothing known`, from, on(o.SMALL[language], NOON, claim), on(agency, NINE), {
            ...namesOnly('explicit'),
            wire: name,
          }),
        ),
      ];
});

const FLAGGED_COPY: Expected = { relation: 'page-is-copy', verdict: 'flagged' };

/** More of who was first, written after the first ones were all decided. */
export const SECOND_DIRECTION: readonly Case[] = [
  pair(
    'sixteen hours, no other sign',
    'it/archivio-navi',
    on(o.OTTER, '2026-03-11T01:00:00Z'),
    on(o.SMALL.it, NINE),
    COPY,
  ),
  pair(
    'twenty minutes by zones',
    'pt/coral-farol',
    on(o.NOTES, '2026-03-10T06:20:00-03:00'),
    on(o.SMALL.pt, NINE),
    COPY,
  ),
  reworded(pair('a month', 'ar/saat-burj', on(o.PULSE, '2026-04-10T09:00:00Z'), on(o.SMALL.ar, NINE), COPY)),
  pair(
    'a known newspaper first, found last',
    'zh/dengta',
    on(o.LISTED.zh, NINE),
    seen('2026-03-11T13:00:00Z', on(o.KIOSK, NEXT_DAY)),
    ORIGINAL,
  ),
  reworded(
    pair(
      'a known newspaper first, the copy undated but crediting it',
      'de/moor-orgel',
      on(o.LISTED.de, NINE),
      on(o.NEWSFLUX, null, end('Quelle: {link}')),
      ORIGINAL,
    ),
  ),
  pair(
    'the copy kept a subscription line',
    'es/biblioteca-tren',
    on(o.LISTED.es, null),
    on(o.OTTER, null, end('Suscríbete a EL PAÍS para seguir leyendo.')),
    ORIGINAL,
  ),
  pair('a known agency first', 'fr/facteur-cartes', on(o.AFP, NINE), on(o.BULLETIN, NOON), ORIGINAL),
  pair(
    'pictures from a host of its own name elsewhere',
    'en/ferry-tender',
    on(o.HUB, null, image('https://static.marramcourier.example/2026/ferry.jpg')),
    on(o.SMALL.en, null),
    FLAGGED_COPY,
  ),
  pair(
    'an update years after',
    'ru/most-tariff',
    on(o.HUB, NEXT_DAY, modified('2026-11-01T00:00:00Z')),
    on(o.SMALL.ru, NINE),
    COPY,
  ),
  pair('eleven minutes', 'en/seed-bank', on(o.OTTER, '2026-03-10T09:11:00Z'), on(o.SMALL.en, NINE), {
    relation: 'undecidable',
    credit: 'none',
  }),
  pair(
    'bare days, one apart by zones only',
    'ja/ringo-ki',
    on(o.KIOSK, '2026-03-10'),
    on(o.SMALL.ja, '2026-03-10T23:30:00+09:00'),
    { relation: 'undecidable', credit: 'none' },
  ),
  pair(
    'undated, pictures of nobody’s',
    'it/neve-campane',
    on(o.NOTES, null, image('https://1.bp.blogspot.com/a.jpg')),
    on(o.SMALL.it, null),
    { relation: 'undecidable', credit: 'none' },
  ),
  pair(
    'undated, its own canonical address',
    'es/pozo-salinas',
    on(o.PULSE, null, canonical('https://pulseplanet.example/news/pozo.html')),
    on(o.SMALL.es, null),
    { relation: 'undecidable', credit: 'none' },
  ),
  pair(
    'two listed newspapers, undated, bylines on both',
    'fr/barrage-valserine',
    on(o.FIGARO, null, byline('Ana Lor')),
    on(o.LISTED.fr, null, byline('Bo Rey')),
    { relation: 'undecidable', credit: 'none' },
  ),
  reworded(
    pair(
      'undated, the page joins what the other quotes in two parts',
      'it/neve-campane',
      on(o.KIOSK, null),
      on(o.SMALL.it, null),
      { relation: 'undecidable', credit: 'none' },
    ),
  ),
  reworded(
    pair(
      'undated, the page joins what the other quotes in two parts',
      'es/biblioteca-tren',
      on(o.OTTER, null),
      on(o.SMALL.es, null),
      { relation: 'undecidable', credit: 'none' },
    ),
  ),
];
