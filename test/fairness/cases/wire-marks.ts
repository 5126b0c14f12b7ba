import { type Case, namesOnly, on, pair, unknown, wire } from '../case.ts';
import { byline, closing, dateline, end, top } from '../claims.ts';
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

/** The Associated Press's own line. */
export const AP_RIGHTS =
  'Copyright 2026 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.';

/** How agencies' stories are marked on the sites that print them. */
const MARKS: readonly Mark[] = [
  mark('en', o.AP, /associated press|^ap\b/i, 'dateline (AP)', dateline('{place} (AP) — ')),
  mark('en', o.AP, /associated press|^ap\b/i, 'byline with the agency', byline('MARTA QUILL, Associated Press')),
  mark('en', o.AP, /associated press|^ap\b/i, 'byline', byline('The Associated Press')),
  mark('en', o.AP, /associated press|^ap\b/i, 'copyright line', end(AP_RIGHTS)),
  mark('en', o.REUTERS, /reuters/i, 'dateline (Reuters)', dateline('{place}, March 10 (Reuters) - ')),
  mark('en', o.REUTERS, /reuters/i, 'closing line', end('— Reuters')),
  mark('de', o.DPA, /dpa/i, 'dateline (dpa)', dateline('{place} (dpa) - ')),
  mark('de', o.DPA, /dpa/i, 'closing /dpa/', closing(' /dpa/')),
  mark('de', o.DPA, /dpa/i, 'the agency’s number', end('© dpa-infocom, dpa:260310-930-118822/1')),
  mark('de', o.DPA, /dpa/i, 'byline', byline('dpa')),
  mark('fr', o.AFP, /afp|france-presse/i, 'dateline (AFP)', dateline('{place} (AFP) – ')),
  mark('fr', o.AFP, /afp|france-presse/i, 'byline', byline('AFP')),
  mark('fr', o.AFP, /afp|france-presse/i, '© AFP', end('© AFP')),
  mark('es', o.EFE, /efe/i, 'dateline (EFE).-', dateline('{place}, 10 mar (EFE).- ')),
  mark('es', o.EFE, /efe/i, 'byline', byline('EFE')),
  mark('es', o.EFE, /efe/i, 'closing EFE', closing(' EFE')),
  mark('pt', o.LUSA, /lusa/i, 'dateline (Lusa)', dateline('{place}, 10 mar 2026 (Lusa) – ')),
  mark('pt', o.LUSA, /lusa/i, 'byline', byline('Lusa')),
  mark('it', o.ANSA, /ansa/i, 'dateline (ANSA)', dateline('(ANSA) - {place}, 10 MAR - ')),
  mark('it', o.ANSA, /ansa/i, 'closing (ANSA)', closing(' (ANSA).')),
  mark('ru', o.TASS, /tass|тасс/i, 'dateline /ТАСС/', dateline('{place}, 10 марта. /ТАСС/. ')),
  mark('ru', o.TASS, /tass|тасс/i, 'source line', end('Источник: ТАСС')),
  mark('ar', o.WAFA, /wafa|وفا/i, 'dateline وفا', dateline('{place} 10-3-2026 وفا- ')),
  mark('ar', o.WAFA, /wafa|وفا/i, 'source line', end('المصدر: وكالة وفا')),
  mark('zh', o.XINHUA, /xinhua|新华/i, 'dateline 新华社…电', dateline('新华社{place}3月10日电（记者郑禾）')),
  mark('zh', o.XINHUA, /xinhua|新华/i, 'source line', top('来源：新华社')),
  mark('ja', o.KYODO, /kyodo|共同/i, 'dateline 【共同】', dateline('【{place}共同】')),
  mark('ja', o.KYODO, /kyodo|共同/i, 'closing （共同）', closing('（共同）')),
  mark('en', o.PTI, /pti|press trust/i, 'dateline (PTI)', dateline('{place}, Mar 10 (PTI) ')),
  mark('en', o.PTI, /pti|press trust/i, 'byline', byline('PTI')),
  mark('en', o.IANS, /ians/i, 'dateline (IANS)', dateline('{place}, March 10 (IANS) ')),
  mark('en', o.PA, /^pa\b|press association/i, 'byline with the agency', byline('Marta Quill, PA')),
  mark('en', o.AAP, /aap|australian associated/i, 'byline', byline('Australian Associated Press')),
  mark('de', o.APA, /apa/i, 'closing (APA)', closing(' (APA)')),
  mark('fr', o.BELGA, /belga/i, 'byline', byline('Belga')),
  mark(
    'es',
    o.EUROPA_PRESS,
    /europa press/i,
    'dateline (EUROPA PRESS) -',
    dateline('{place}, 10 Mar. (EUROPA PRESS) - '),
  ),
  mark('pt', o.AGENCIA_BRASIL, /agência brasil/i, 'source line', end('Fonte: Agência Brasil')),
  mark('it', o.ADNKRONOS, /adnkronos/i, 'dateline (Adnkronos)', dateline('{place}, 10 mar. (Adnkronos) - ')),
  mark('ru', o.RIA, /ria|риа/i, 'dateline — РИА Новости', dateline('{place}, 10 мар — РИА Новости. ')),
  mark(
    'ru',
    o.INTERFAX,
    /interfax|интерфакс/i,
    'dateline INTERFAX.RU -',
    dateline('{place}. 10 марта. INTERFAX.RU - '),
  ),
  mark('ar', o.AFP, /afp|france-presse|فرانس/i, 'closing (أ ف ب)', closing(' (أ ف ب)')),
  mark('ar', o.REUTERS, /reuters|رويترز/i, 'dateline (رويترز)', dateline('{place} (رويترز) - ')),
  mark('zh', o.CHINANEWS, /china news|中新/i, 'dateline 中新社…电', dateline('中新社{place}3月10日电 （记者 郑禾）')),
  mark('ja', o.JIJI, /jiji|時事/i, 'dateline 【時事】', dateline('【{place}時事】')),
];

/** Every mark in turn, in the four situations that a page can be in. */
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
